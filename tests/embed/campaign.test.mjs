/** Links as mails and campaigns leave them: what they fill in, and what is passed on. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { clickToVerdict, SHORT } from "../element/person.mjs";
import { FOLDER, onPages } from "./pages.mjs";

const open = onPages();
const SCRIPT = `<script type="module" src="${FOLDER}fractional-fit.js"></script>`;
const EMBED = `<script defer src="${FOLDER}embed.js"></script>`;
const LINK = `#ff?${SHORT}&v=1`;

const ARRIVED = {
  "campaign behind it": `${LINK}&utm_source=news&mc_eid=1a2b`,
  "campaign behind it, as a query, and a full stop": `${LINK}?utm_source=news.`,
  "as HTML, in brackets": `${LINK.replaceAll("&", "&amp;")})`,
  "its question mark encoded": LINK.replace("?", "%3F"),
  "all of it encoded, behind the page's own campaign": `?utm_source=news${encodeURIComponent(LINK)}`,
};

for (const [name, fragment] of Object.entries(ARRIVED)) {
  for (const [kind, body] of Object.entries({
    element: `<fractional-fit></fractional-fit>${SCRIPT}`,
    frame: `<div data-fractional-fit="frame"></div>${EMBED}`,
  })) {
    test(`${kind}: a link fills in its answers without an alarm: ${name}`, async () => {
      const { page, faults, refusals, close } = await open(body, { fragment });
      const at = kind === "frame" ? page.frameLocator("iframe") : page;
      const verdict = at.getByTestId("verdict");
      await verdict.waitFor();
      assert.equal(await verdict.getAttribute("data-verdict"), "hire-practitioners");
      assert.equal(await at.getByTestId("link-notice").count(), 0);
      assert.deepEqual([faults, refusals], [[], []]);
      await close();
    });
  }
}

const CTA = 'cta-label="Talk" cta-href="https://example.com/contact?a=1&amp;utm_medium=own"';
const QUERY = "?utm_source=news&utm_medium=email&gclid=x%20y&id=7";
const hrefs = async (body, options) => {
  const { page, faults, close } = await open(body, options);
  const at = body.includes('"frame"') ? page.frameLocator("iframe") : page;
  await clickToVerdict(at);
  const href = await at.getByTestId("cta").first().getAttribute("href");
  assert.deepEqual(faults, []);
  await close();
  return href;
};

test("the campaign goes on with the call to action only where the page says so, and never over its own", async () => {
  const plain = `<fractional-fit ${CTA}></fractional-fit>${SCRIPT}`;
  assert.equal(await hrefs(plain, { fragment: QUERY }), "https://example.com/contact?a=1&utm_medium=own");
  const passed = "https://example.com/contact?a=1&utm_medium=own&utm_source=news&gclid=x+y";
  for (const body of [
    plain.replace("<fractional-fit ", "<fractional-fit pass-campaign "),
    `<div data-fractional-fit="frame" data-pass-campaign ${CTA.replaceAll("cta-", "data-cta-")}></div>${EMBED}`,
  ])
    assert.equal(await hrefs(body, { fragment: QUERY }), passed);
});

test("a call to action that is a mail, or a place in the same page, stays as it is", async () => {
  for (const href of ["mailto:sales@example.com", "#contact"]) {
    const body = `<fractional-fit pass-campaign cta-label="Talk" cta-href="${href}"></fractional-fit>${SCRIPT}`;
    assert.match(
      await hrefs(body, { fragment: QUERY }),
      href === "#contact" ? /gclid=x%20y&id=7#contact$/ : /^mailto:sales@example\.com$/,
    );
  }
});
