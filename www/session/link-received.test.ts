/** Links as they arrive from mails and campaigns. */

import { expect, test } from "vitest";
import { linkIn, pageOf } from "./link-prefix.ts";
import { received } from "./link-received.ts";
import { readLink } from "./outside/link.ts";

const PAGE = "https://example.org/cto";
const LINK = "#ff?primaryNeed=both&durationMonths=6&dayRate=1400.5&v=1";
const GIVEN = { primaryNeed: "both", durationMonths: "6", dayRate: "1400.5" };
const campaign = "utm_source=news&utm_medium=email&mc_eid=1a2b";

const KINDS: Readonly<Record<string, string>> = {
  "as it was written": PAGE + LINK,
  "campaign before the fragment": `${PAGE}?${campaign}${LINK}`,
  "campaign behind it": `${PAGE}${LINK}&${campaign}`,
  "campaign behind it, as a query": `${PAGE}${LINK}?${campaign}`,
  "campaign behind it, as a second fragment": `${PAGE}${LINK}#${campaign}`,
  "campaign at its beginning": PAGE + LINK.replace("?", `?${campaign}&`),
  "a tracker's own names behind it": `${PAGE}${LINK}&trk=4711&data=05%7C02&sdata=x&reserved=0`,
  "its question mark encoded": PAGE + LINK.replace("?", "%3F"),
  "its hash encoded, which makes it part of the path": PAGE + LINK.replace("#", "%23"),
  "its hash encoded, behind the campaign": `${PAGE}?${campaign}${LINK.replace("#", "%23")}`,
  "all of it encoded": PAGE + encodeURIComponent(LINK),
  "all of it encoded twice": PAGE + encodeURIComponent(encodeURIComponent(LINK)),
  "encoded behind the hash": `${PAGE}#${encodeURIComponent(LINK.slice(1))}`,
  "encoded, as another address's parameter": `https://example.org/go?url=${encodeURIComponent(PAGE + LINK)}&id=7`,
  "as HTML": PAGE + LINK.replaceAll("&", "&amp;"),
  "as HTML, twice": PAGE + LINK.replaceAll("&", "&amp;amp;"),
  "as HTML, encoded": PAGE + encodeURIComponent(LINK.replaceAll("&", "&amp;")),
  "as quoted-printable": PAGE + LINK.replaceAll("=", "=3D"),
  "with a line that was broken": PAGE + LINK.replace("durationMonths", "%0D%0A%20durationMonths"),
  ...Object.fromEntries(
    [
      ".",
      ",",
      ")",
      "]",
      ">",
      ").",
      "…",
      '"',
      "%3E",
      "%29.",
      "“",
      "‘",
      "\u00a0»",
      "«",
      "،",
      "؟",
      "\u200f.",
      "*",
      "_)",
      "|",
      "%E2%80%9C",
    ].map((end) => [`before ${end}`, PAGE + LINK + end]),
  ),
};

for (const [name, address] of Object.entries(KINDS)) {
  test(name, () => {
    expect(linkIn(address)).not.toBe("");
    const { values, behind, notice } = readLink(received(address));
    const ours = [...values].filter(([one]) => !behind.has(one));
    expect(Object.fromEntries(ours)).toEqual(GIVEN);
    expect(notice).toBeNull();
    expect(pageOf(address)).not.toMatch(/ff(\?|%)/);
  });
}

test("what is wrong before the end is still told", () => {
  expect([...readLink(received(`${PAGE}#ff?nonsense=1&v=1`)).values.keys()]).toEqual(["nonsense"]);
});

test("other addresses are no links", () => {
  for (const address of [PAGE, `${PAGE}#top`, `${PAGE}?accent=%23ff00aa`, `${PAGE}#/ff`, `${PAGE}#offer?a=1`])
    expect(linkIn(address), address).toBe("");
});
