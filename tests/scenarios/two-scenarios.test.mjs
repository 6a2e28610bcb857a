/** Two scenarios side by side, walked in each engine: kept under a name, changed, compared, linked, taken along, let go of. */

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ofDefaults, whole } from "../element/costs.mjs";
import { ENGINES, launch } from "../faults/engines.mjs";
import { startHost } from "../faults/host.mjs";
import { visiting } from "../faults/visit.mjs";

const NAME = "Two days, <b>leading</b>";
const engines = process.env.ENGINES?.split(",") ?? Object.keys(ENGINES);

const [before_, now] = await Promise.all([
  ofDefaults("US", (scenario) => ({ ...scenario, fractional: { ...scenario.fractional, engagementMonths: 6 } })),
  ofDefaults("US", (scenario) => ({
    ...scenario,
    fractional: { ...scenario.fractional, engagementMonths: 6, daysPerWeekCenti: 300 },
  })),
]);
const signed = (minor) => (minor > 0 ? `+${whole(minor)}` : whole(minor));
const compared = (told, of) => [told, whole(of(before_)), whole(of(now)), signed(of(now) - of(before_))];

/** In the page: the rows of a table, what each is about first. */
const rowsOf = (testid) =>
  visitor.until(() => visitor.at(testid)) &&
  [...visitor.at(testid).tBodies].map((body) => [...body.querySelectorAll("th, td")].map((cell) => cell.textContent));

for (const id of engines) {
  describe(ENGINES[id].name, () => {
    let browser;
    let host;
    let visit;
    before(async () => {
      browser = await launch(id);
      host = await startHost();
      visit = visiting(browser, host);
    });
    after(async () => {
      await browser?.close();
      await host?.close();
    });

    test("a scenario is kept, changed, compared, linked, taken along, and let go of", async () => {
      const at = await visit();
      await at.ask(async (name) => {
        await visitor.decide();
        await visitor.total();
        (await visitor.until(() => visitor.at("scenarios"))).querySelector("summary").click();
        visitor.write(await visitor.until(() => visitor.at("scenario-name")), name);
        await visitor.frames(3);
        visitor.at("scenario-keep").click();
        await visitor.until(() => visitor.at("scenario-table"));
      }, NAME);
      assert.equal(await at.ask(() => visitor.root().activeElement.localName), "section", "the focus follows");
      assert.match(await at.ask(() => visitor.text("scenario-said")), /is kept/);
      assert.equal(await at.ask(() => visitor.at("scenario-changes")), null, "nothing differs yet");

      await at.ask(async (wanted) => {
        await visitor.enter("fractional.daysPerWeekCenti", "3");
        visitor.at("figure-fractional.daysPerWeekCenti").dispatchEvent(new Event("change", { bubbles: true }));
        await visitor.until(() => visitor.text("scenario-table").includes(wanted));
      }, whole(now.fractional.totalMinor));
      const saving = ({ comparison }) => comparison.savingFractionalVsFullTimeMinor;
      assert.deepEqual(await at.ask(rowsOf, "scenario-table"), [
        ["Advice", "A fractional CTO fits.", "A fractional CTO fits.", ""],
        ["Period", "24 months", "24 months", ""],
        compared("Fractional CTO", ({ fractional }) => fractional.totalMinor),
        compared("Full-time CTO", ({ fullTime }) => fullTime.totalMinor),
        compared("Fractional CTO until the full-time CTO starts", ({ bridge }) => bridge.totalMinor),
        compared("Engineers only", ({ practitioners }) => practitioners.totalMinor),
        compared("Full-time CTO minus fractional CTO", saving),
      ]);
      assert.deepEqual(await at.ask(rowsOf, "scenario-changes"), [
        ["Days a week, fractional CTO", "2 days a week", "3 days a week"],
      ]);

      // Another answer is another advice.
      await at.ask(async () => {
        visitor.at("step-fit").click();
        (await visitor.until(() => visitor.at("change-primaryNeed"))).click();
        await visitor.until(() => visitor.question() === "primaryNeed");
        await visitor.answer("primaryNeed", "implementation");
        await visitor.until(() => visitor.at("verdict")?.dataset.verdict === "hire-practitioners");
        await visitor.total();
        await visitor.until(() => visitor.at("scenario-table"));
      });
      const table = await at.ask(rowsOf, "scenario-table");
      assert.deepEqual(table[0], ["Advice", "A fractional CTO fits.", "Hire engineers, not a CTO.", ""]);
      const changes = await at.ask(rowsOf, "scenario-changes");
      assert.deepEqual(changes[0].slice(0, 1), ["Main need"]);
      assert.equal(await at.ask(() => visitor.root().querySelectorAll(".scenarios b").length), 0, "a name is text");

      const link = await at.ask(async () => {
        Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
        (await visitor.until(() => visitor.at("copy-link"))).click();
        return (await visitor.until(() => visitor.at("copy-by-hand"))).value;
      });
      const paper = await at.ask(async () => {
        visitor.at("to-report").click();
        return (await visitor.until(() => visitor.at("paper"))).textContent;
      });
      assert.ok(paper.includes(`“${NAME}” compared with now`), "the report has both");
      assert.ok(paper.includes(signed(now.fractional.totalMinor - before_.fractional.totalMinor)));
      assert.deepEqual(
        await at.ask(() => [localStorage.length, sessionStorage.length, document.cookie]),
        [0, 0, ""],
        "nothing is stored",
      );
      await at.isQuiet();

      const other = await visit({ fragment: new URL(link).hash });
      await other.ask(async () => {
        await visitor.until(() => visitor.at("verdict"));
        await visitor.total();
        await visitor.until(() => visitor.at("scenario-table"));
      });
      assert.deepEqual(await other.ask(rowsOf, "scenario-table"), table, "the link restores both");
      assert.deepEqual(await other.ask(rowsOf, "scenario-changes"), changes);
      assert.equal(await other.ask(() => visitor.at("link-notice")), null);
      await other.ask(async () => {
        visitor.at("scenario-drop").click();
        await visitor.until(() => visitor.at("scenario-name"));
      });
      assert.equal(await other.ask(() => visitor.root().activeElement.dataset.testid), "scenario-name");
      await other.isQuiet();
    });

    test("what is wrong in a kept scenario is left out, and said", async () => {
      const at = await visit({
        fragment: "#ff?country=US&kept.name=X&kept.phase=nonsense&kept.mode=cost&kept.dayRate=1500&v=1",
      });
      const notice = await at.ask(() => visitor.until(() => visitor.text("link-notice")));
      assert.match(notice, /kept\.phase, kept\.mode/);
      await at.ask(async () => {
        await visitor.total();
        await visitor.until(() => visitor.at("scenario-table"));
      });
      assert.deepEqual(await at.ask(rowsOf, "scenario-changes"), [["Day rate, fractional CTO", "$1,500", "$2,000"]]);
      await at.isQuiet();
    });
  });
}
