/** A link as it arrives: mail programs, shorteners and campaign tools encode it again, and put their own behind it. */

import { BEGINNING, LINK_PREFIX, linkIn } from "./link-prefix.ts";

/** Names of campaigns and clicks, which say nothing to the calculator. */
export const CAMPAIGN =
  /^(?:utm_\w+|mtm_\w+|pk_\w+|matomo_\w+|piwik_\w+|hsa_\w+|mc_[ce]id|_hs(?:enc|mi)|mkt_tok|vero_id|(?:g|d|fb|ms|tt|tw|y)cl(?:s|k)?id|[gw]braid|li_fat_id|igshid|_ga|_gl)$/i;

/** Encoded so often, a link is none. */
const MOST_TURNS = 4;
/** Where a mail program breaks a line. */
const BREAKS = /(?:%0[ad]|[\r\n])(?:%20|%09|[ \t])*|%c2%ad|%e2%80%8b/gi;

/** As it was written: `#ff?phase=none&v=1`, with what was put behind it as if it were of the same list; empty where there is no link. */
export function received(address: string): string {
  const link = linkIn(address);
  if (!link) return "";
  let text = link.replace(BEGINNING, "");
  for (let turn = 0; turn < MOST_TURNS && /^[^=&]*%(?:25)*3d/i.test(text); turn++) text = decoded(text);
  const parts = text
    .replace(BREAKS, "")
    .replace(/&(?:amp;|#0*38;|#x0*26;)+/gi, "&")
    .split(/[&?#]/);
  return LINK_PREFIX + parts.join("&");
}

/** Without what sentences of any language, chats and brackets put behind an address, and the sign that mails write as
 * `=3D`. Each value of ours ends with a letter or a digit, and has no space. */
export const cleaned = (value: string): string =>
  value
    .replace(/\s/g, "")
    .replace(/^3D/, "")
    .replace(/[^\p{L}\p{N}]+$/u, "");

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%3d/gi, "=").replace(/%26/g, "&").replace(/%25/g, "%");
  }
}
