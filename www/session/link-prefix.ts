/** A fragment that begins so is ours; all others are the page's own. Apart from
 * `link.ts`, which is loaded only where there is a link. */
export const LINK_PREFIX = "#ff?";

/** The same as mail programs and trackers leave it, encoded once or twice. */
export const BEGINNING = /(?:#|%(?:25)*23)ff(?:\?|%(?:25)*3f)/i;

/** What begins so in an address, as it stands there; empty where there is no link. */
export const linkIn = (address: string): string => address.slice(BEGINNING.exec(address)?.index ?? address.length);

/** The address without it, and without any other fragment. */
export const pageOf = (address: string): string => address.slice(0, BEGINNING.exec(address)?.index).replace(/#.*/s, "");
