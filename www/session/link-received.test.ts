/** Links as they arrive from mails and campaigns. */

import { expect, test } from "vitest";
import { linkIn, pageOf } from "./link-prefix.ts";
import { CAMPAIGN, cleaned, received } from "./link-received.ts";
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
  "as HTML, by the number of the sign": PAGE + LINK.replaceAll("&", "&#38;"),
  "as HTML, by its number with zeros": PAGE + LINK.replaceAll("&", "&#0038;"),
  "as HTML, by its number in hexadecimal": PAGE + LINK.replaceAll("&", "&#x26;"),
  "all of it encoded, and cut within a letter": `${PAGE + encodeURIComponent(LINK)}%E0%`,
  "all of it encoded twice, and cut within a letter": `${PAGE + encodeURIComponent(encodeURIComponent(LINK))}%E0%`,
  "as quoted-printable": PAGE + LINK.replaceAll("=", "=3D"),
  "with a line that was broken": PAGE + LINK.replace("durationMonths", "%0D%0A%20durationMonths"),
  "with a line that was broken and indented": PAGE + LINK.replace("durationMonths", "%0A%20%20%09durationMonths"),
  "with an empty entry": PAGE + LINK.replace("&", "&&"),
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

test("a link that was encoded more often than anybody does says nothing", () => {
  const encoded = (turns: number) =>
    Array(turns)
      .fill(0)
      .reduce((text) => encodeURIComponent(text), LINK);
  const namesIn = (turns: number) => [...readLink(received(PAGE + encoded(turns))).values.keys()];
  expect(namesIn(4)).toContain("primaryNeed");
  for (const turns of [5, 6]) expect(namesIn(turns), `${turns} turns`).not.toContain("primaryNeed");
});

test("a name may have the signs of a list", () => {
  const { values } = readLink(received(`${PAGE}#ff?kept.name=a%3Db%26c&phase=none&v=1`));
  expect(Object.fromEntries(values)).toEqual({ "kept.name": "a=b&c", phase: "none" });
});

test("names of campaigns say nothing, and no others are taken for them", () => {
  const prefixed = ["utm_source", "mtm_campaign", "pk_kwd", "matomo_source", "piwik_campaign", "hsa_acc", "UTM_ID"];
  const clicks = ["gclid", "dclid", "fbclid", "msclkid", "ttclid", "twclid", "yclid", "gclsid", "gbraid", "wbraid"];
  const others = ["mc_cid", "mc_eid", "_hsenc", "_hsmi", "mkt_tok", "vero_id", "li_fat_id", "igshid", "_ga", "_gl"];
  for (const name of [...prefixed, ...clicks, ...others]) expect(name).toMatch(CAMPAIGN);
  for (const name of [
    "phase",
    "utm_",
    "utm source",
    "my_utm_source",
    "gclid2",
    "gclxid",
    "xbraid",
    "mc_xid",
    "my_ga",
    "_gab",
  ])
    expect(name).not.toMatch(CAMPAIGN);
});

test("of a value only its end is cleaned, and the sign of mails before it", () => {
  expect(["3Dboth", "part3D", "18 000", "6).", "1400.5"].map(cleaned)).toEqual([
    "both",
    "part3D",
    "18000",
    "6",
    "1400.5",
  ]);
});

test("what is wrong before the end is still told", () => {
  expect([...readLink(received(`${PAGE}#ff?nonsense=1&v=1`)).values.keys()]).toEqual(["nonsense"]);
});

test("other addresses are no links", () => {
  for (const address of [PAGE, `${PAGE}#top`, `${PAGE}?accent=%23ff00aa`, `${PAGE}#/ff`, `${PAGE}#offer?a=1`]) {
    expect(linkIn(address), address).toBe("");
    expect(received(address), address).toBe("");
    expect(pageOf(address), address).toBe(address.replace(/#.*/, ""));
  }
});
