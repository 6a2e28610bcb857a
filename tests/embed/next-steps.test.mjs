/** A next step for each verdict, from the builder to the pages of others; and what these are told of costs and of
 * what is taken along. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { ALL_MET } from "../element/person.mjs";
import { calculator, hosts } from "./hosts.mjs";

const { openBuilder, openHost } = hosts();

const DESIGN = {
  "cta-label": "Talk to us",
  "cta-href": "https://example.com/talk",
  "cta-label-fractional-fit": 'Meet a "CTO"',
  "cta-href-not-yet": "https://example.com/prepare?a=1&b=2",
};
const linkTo = (answers) => `#ff?${new URLSearchParams({ ...answers, fullTimeCase: "none", v: "1" })}`;
const codeOf = (page, name) => page.getByTestId(`snippet-${name}`).innerText();

for (const way of ["script", "frame", "cms"]) {
  test(`pasted: ${way}`, async () => {
    const builder = await openBuilder(`#build?${new URLSearchParams({ ...DESIGN, way })}`);
    const body = await codeOf(builder.page, "page");
    const head = (await builder.page.getByTestId("snippet-head").count()) ? await codeOf(builder.page, "head") : "";
    await builder.close();
    for (const [answers, label, href] of [
      [ALL_MET, 'Meet a "CTO"', "https://example.com/talk"],
      [{ ...ALL_MET, readiness: "not-ready" }, "Talk to us", "https://example.com/prepare?a=1&b=2"],
    ]) {
      const host = await openHost({ body, head, fragment: linkTo(answers) });
      const at = calculator(host.page, way);
      const cta = at.getByTestId("cta").first();
      await cta.getByText(label).waitFor();
      assert.equal(await cta.getAttribute("href"), href);
      assert.deepEqual(host.faults(), []);
      await host.close();
    }
  });
}

test("in a frame, its page is told of costs and of what is taken along, without the answers", async () => {
  const builder = await openBuilder("#build?way=frame");
  const body = await codeOf(builder.page, "page");
  await builder.close();
  const host = await openHost({ body, fragment: linkTo(ALL_MET) });
  const at = calculator(host.page, "frame");
  await at.getByTestId("markdown-brief").click();
  await at.getByTestId("step-cost").click();
  await at.getByTestId("total-fractional").waitFor();
  await host.page.waitForFunction(() => told.some(([type]) => type === "costs"));
  const verdict = "fractional-fit";
  assert.deepEqual(
    (await host.told()).filter(([type]) => type === "taken" || type === "costs"),
    [
      ["taken", "iframe", { version: 1, what: "brief", as: "markdown", verdict }],
      ["costs", "iframe", { version: 1, verdict, country: "US" }],
    ],
  );
  await host.close();
});

test("the builder checks each next step at its own field", async () => {
  const { page, faults, close } = await openBuilder(
    `#build?${new URLSearchParams({ "cta-href-not-yet": "javascript:alert(1)", "cta-href-fractional-fit": "example.com/a" })}`,
  );
  await page.getByText("A different one for each result").click();
  const field = (name) => page.getByTestId(`field-${name}`);
  assert.equal(await field("cta-href-not-yet").getAttribute("aria-invalid"), "true");
  assert.equal(await field("cta-href-fractional-fit").getAttribute("aria-invalid"), null);
  const code = await codeOf(page, "page");
  assert.ok(code.includes('cta-href-fractional-fit="https://example.com/a"'), code);
  assert.doesNotMatch(code, /javascript/);
  await page.getByTestId("host-npm").check();
  await page.getByTestId("way-react").check();
  assert.match(await codeOf(page, "module"), /ctaHrefFractionalFit=\{?"https:\/\/example\.com\/a"/);
  assert.deepEqual(faults, []);
  await close();
});
