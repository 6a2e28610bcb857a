/** The campaign that has brought the visitor, passed on with the call to action: only where the page says so. */

import { address } from "../session/address.ts";
import { pageOf } from "../session/link-prefix.ts";
import { CAMPAIGN, received } from "../session/link-received.ts";

/** In a frame, the page's own address is what its links open. */
export function withCampaign(href: string, page: string | null): string {
  const target = new URL(href);
  const own = address();
  // A place in this very page needs no other address, which would load it anew.
  if (!/^https?:/.test(target.protocol) || pageOf(href) === pageOf(own)) return href;
  for (const query of [new URL(own).search, page ? new URL(page).search : "", received(own).slice("#ff".length)]) {
    for (const [name, value] of new URLSearchParams(query)) {
      if (CAMPAIGN.test(name) && !target.searchParams.has(name)) target.searchParams.set(name, value);
    }
  }
  return target.href;
}
