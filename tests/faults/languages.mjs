/** Languages with other numbers, and another direction. */

import assert from "node:assert/strict";
import { sourcedFigure } from "../element/costs.mjs";
import { REFERENCE } from "./visit.mjs";

const BASE = "fullTime.baseMinor";
const { typical } = await sourcedFigure("US", BASE);
/** The sourced salary as a language writes it. */
const written = (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(typical / 100);

/** Opens the costs in a language, with the figures of the same country in each; gives the totals as the page writes them. */
async function costsIn(visit, lang) {
  const at = await visit({ lang, body: '<fractional-fit country="US"></fractional-fit>' });
  const totals = await at.ask(async () => {
    await visitor.decide({ primaryNeed: "implementation" });
    return [await visitor.total("fractional"), await visitor.total("fullTime")];
  });
  return [at, totals];
}

const entered = (at, text) =>
  at.ask(
    async (path, written) => {
      await visitor.enter(path, written);
      return [visitor.at(`figure-${path}`).getAttribute("aria-invalid"), visitor.text("total-fullTime")];
    },
    BASE,
    text,
  );

export const languages = [
  {
    fault: 12,
    name: "local decimals in German, French and Arabic",
    expected: "by locale; what only another language writes so is read as that, and told",
    async run({ visit }) {
      for (const [
        lang,
        sourced,
        other,
        foreign,
        isRead,
      ] of /** @type {[string, string, string, string, boolean][]} */ ([
        ["de", written("de"), "1.234,5", written("en"), true],
        ["fr", written("fr"), "1 234,5", written("en"), true],
        ["ar-EG", written("ar-EG"), "١٬٢٣٤٫٥", written("ar-EG").replace("٬", "٫"), false],
      ])) {
        const [at, [, total]] = await costsIn(visit, lang);
        assert.deepEqual(await entered(at, sourced), [null, total], `${lang}: ${sourced}`);
        const [problem, less] = await entered(at, other);
        assert.equal(problem, null, `${lang}: ${other}`);
        assert.notEqual(less, total);
        assert.deepEqual(await entered(at, foreign), isRead ? [null, total] : ["true", less], `${lang}: ${foreign}`);
        const read = await at.ask((path) => visitor.text(`read-${path}`).trim(), BASE);
        assert.equal(read !== "", isRead, `${lang}: ${read}`);
        await at.isQuiet();
      }
    },
  },
  {
    fault: 36,
    name: "Arabic",
    expected: "right-to-left, mirrored, with the same numbers",
    async run({ visit }) {
      const [at, totals] = await costsIn(visit, "ar");
      const latin = (text) => text.replace(/[٠-٩]/g, (digit) => digit.charCodeAt(0) - 0x660).replace(/\D/g, "");
      assert.deepEqual(totals.map(latin), REFERENCE.slice(1).map(latin));
      const sides = await at.ask(async () => {
        visitor.at("step-fit").click();
        (await visitor.until(() => visitor.at("restart"))).click();
        await visitor.until(() => visitor.question());
        const choice = visitor.root().querySelector(".choice");
        const { left, width } = choice.getBoundingClientRect();
        const mark = choice.querySelector("input").getBoundingClientRect();
        const frame = visitor.root().querySelector(".frame");
        return [getComputedStyle(frame).direction, frame.lang, mark.left > left + width / 2];
      });
      assert.deepEqual(sides, ["rtl", "ar", true]);
      await at.isQuiet();
    },
  },
];
