/** What the builder writes for the tools of a site, each with a stand-in of what the vendor's script leaves on a page:
 * nothing before the visitor agrees, nothing after that is taken back, and never an answer. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { clickToVerdict } from "../element/person.mjs";
import { calculator, hosts, piecesOf } from "./hosts.mjs";

const { openBuilder, openHost } = hosts();

/** What each has got, as the page tells it. */
const TOOLS = {
  "data-layer": {
    design: "data-layer=true",
    got: "(window.dataLayer ?? []).map(({ event, fractionalFit }) => [event, fractionalFit.verdict])",
    wanted: ["fractional-fit:result", "hire-practitioners"],
  },
  matomo: {
    design: "matomo=true",
    got: "(window._paq ?? [])",
    wanted: ["trackEvent", "Fractional Fit", "result", "hire-practitioners"],
  },
  hubspot: {
    design: "hubspot=pe123_fit",
    got: "(window._hsq ?? [])",
    wanted: ["trackCustomBehavioralEvent", { name: "pe123_fit", properties: { verdict: "hire-practitioners" } }],
  },
};

async function codeOf(design) {
  const { page, close } = await openBuilder(`#build?${design}`);
  const pieces = await piecesOf(page);
  await close();
  return pieces;
}

const RESULT = 'new Promise((done) => addEventListener("fractional-fit:result", done, { once: true }))';

for (const [name, { design, got, wanted }] of Object.entries(TOOLS)) {
  for (const way of ["script", "frame"]) {
    test(`${name}, ${way}: only while the visitor agrees`, async () => {
      const { page: body, tools } = await codeOf(`way=${way}&${design}`);
      const host = await openHost({ body: body + tools });
      const at = calculator(host.page, way);
      const all = () => host.page.evaluate(got);
      const again = async () => {
        await host.page.evaluate(`window.next = ${RESULT}; 0`);
        await at.getByTestId("change-primaryNeed").click();
        await at.getByTestId("primaryNeed-both").click();
        await at.getByTestId("change-primaryNeed").click();
        await at.getByTestId("primaryNeed-implementation").click();
        await host.page.evaluate("window.next.then(() => 0)");
      };
      await at.getByTestId("question-symptoms").waitFor();
      await host.page.evaluate(`window.next = ${RESULT}; 0`);
      await clickToVerdict(at);
      await host.page.evaluate("window.next.then(() => 0)");
      assert.deepEqual(await all(), []);
      await host.page.evaluate("fractionalFitAgreed(true)");
      await again();
      const sent = await all();
      assert.deepEqual(sent.at(-1), wanted);
      assert.doesNotMatch(JSON.stringify(sent), /answers/);
      await host.page.evaluate("fractionalFitAgreed(false)");
      await again();
      assert.equal((await all()).length, sent.length);
      assert.deepEqual(host.faults(), []);
      await host.close();
    });
  }
}

for (const way of ["script", "cms", "frame"]) {
  test(`a form of the site's own, ${way}: what the visitor enters, with the result, when it is sent`, async () => {
    const sent = [];
    const action = "https://forms.example.com/contact";
    const pieces = await codeOf(`way=${way}&form=true&form-action=${encodeURIComponent(action)}&brand=Example+Ltd`);
    const host = await openHost(
      { body: pieces.page + (pieces.head ?? "") + (pieces.form ?? "") + pieces.tools },
      {
        prepare: (page) =>
          page.route(action, (route) => {
            sent.push(route.request().postData());
            return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Thanks</title>" });
          }),
      },
    );
    const at = calculator(host.page, way);
    await clickToVerdict(at);
    await at.getByTestId("verdict").waitFor();
    if (way !== "frame") {
      await host.page.getByText("Example Ltd").waitFor();
      assert.match(await host.page.getByTestId("hand-off").innerText(), /but not your answers/);
    }
    await host.page.getByLabel("Email").fill("a@example.com");
    assert.deepEqual(sent, []);
    await host.page.getByRole("button", { name: "Send us your result" }).click();
    await host.page.waitForFunction(() => document.title === "Thanks");
    assert.deepEqual(sent, ["email=a%40example.com&fractional_fit_verdict=hire-practitioners"]);
    await host.close();
  });
}
