/** What a page puts into the calculator: its logo and name above, and a form of its own beside the result, with the
 * text that says what the page can know. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { clickToVerdict } from "../element/person.mjs";
import { violations } from "../element/states.mjs";
import { FOLDER, onPages } from "./pages.mjs";

const open = onPages();
const SCRIPT = `<script type="module" src="${FOLDER}fractional-fit.js"></script>`;
const EMBED = `<script defer src="${FOLDER}embed.js"></script>`;

const inSlots = (slot) => `<p ${slot}="heading"><strong>Example Ltd</strong></p>
  <form ${slot}="hand-off"><label>Email <input name="email" type="email"></label><button>Send</button></form>`;
const KINDS = {
  element: (attributes = "") => `<fractional-fit ${attributes}>${inSlots("slot")}</fractional-fit>${SCRIPT}`,
  "place whose editor strips slot": (attributes = "") =>
    `<div data-fractional-fit ${attributes.replace("share", "data-share")}><p>${inSlots("data-slot")}</p></div>${EMBED}`,
};

for (const [kind, body] of Object.entries(KINDS)) {
  test(`${kind}: the name stands above, and the form only beside the result`, async () => {
    const { page, faults, close } = await open(body());
    const [name, form] = [page.getByText("Example Ltd"), page.getByRole("button", { name: "Send" })];
    const question = page.getByTestId("question-symptoms");
    await question.waitFor();
    assert.ok((await name.boundingBox()).y < (await question.boundingBox()).y);
    assert.equal(await form.isVisible(), false);
    await clickToVerdict(page);
    await form.waitFor();
    assert.match(await page.getByTestId("hand-off").innerText(), /costs that you see, but not your answers/);
    await page.getByTestId("step-cost").click();
    await page.getByTestId("total-fractional").waitFor();
    await form.waitFor();
    assert.deepEqual(faults, []);
    await close();
  });

  test(`${kind}: with share-answers, the text says that answers go along`, async () => {
    const { page, close } = await open(body("share-answers"), { lang: "de" });
    await clickToVerdict(page);
    const said = page.getByTestId("hand-off");
    await said.waitFor();
    assert.match(await said.innerText(), /Kosten und Ihre Antworten erhalten/);
    await close();
  });
}

test("a form that comes later is shown, and one that goes takes its text along", async () => {
  const { page, close } = await open(`<fractional-fit></fractional-fit>${SCRIPT}`);
  await clickToVerdict(page);
  await page.getByTestId("verdict").waitFor();
  assert.equal(await page.getByTestId("hand-off").count(), 0);
  await page.evaluate(() => {
    const form = document.createElement("form");
    form.slot = "hand-off";
    form.textContent = "My form";
    document.querySelector("fractional-fit").append(form);
  });
  await page.getByTestId("hand-off").waitFor();
  await page.getByText("My form").waitFor();
  await page.evaluate(() => document.querySelector("fractional-fit > form").remove());
  await page.getByTestId("hand-off").waitFor({ state: "detached" });
  await close();
});

test("it can be used by everybody, on a phone too", async () => {
  const { page, close } = await open(`<main><h1>Page</h1>${KINDS.element()}</main>`, {
    viewport: { width: 360, height: 800 },
    bypassCSP: true,
  });
  await clickToVerdict(page);
  await page.getByTestId("hand-off").waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  assert.deepEqual(await violations(page), []);
  await close();
});
