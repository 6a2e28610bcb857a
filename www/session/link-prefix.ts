/** A fragment that begins so is ours; all others are the page's own. Apart from
 * `link.ts`, which is loaded only where there is a link. */
export const LINK_PREFIX = "#ff?";
