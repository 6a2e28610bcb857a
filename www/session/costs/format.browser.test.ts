/** Where what belongs to an amount stands on the screen. */

import { expect, test } from "vitest";
import { loadCosts } from "../../locales/catalogue.ts";
import { filler } from "../../locales/message.ts";
import { Formats } from "./format.ts";

/** The middle of a part of what a line says. */
function middleOf(line: HTMLElement, part: string): number {
  const text = line.firstChild as Text;
  const start = text.data.indexOf(part);
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, start + part.length);
  const { left, right } = range.getBoundingClientRect();
  return (left + right) / 2;
}

test("in Arabic, the currency stands to the left of amounts and differences, and a sign beside its number", async () => {
  for (const [currency, symbol] of [
    ["USD", "US$"],
    ["EUR", "€"],
    ["PLN", "zł"],
  ] as const) {
    const formats = new Formats("ar", currency, 100, await loadCosts("ar"), filler("ar"));
    for (const [told, sign] of [
      [formats.wholeMoney(123_400), ""],
      [formats.wholeMoney(-123_400), "-"],
      [formats.signedMoney(123_400), "+"],
      [formats.signedMoney(-123_400), "-"],
    ] as const) {
      const line = document.body.appendChild(document.createElement("p"));
      line.dir = "rtl";
      line.textContent = told;
      expect(middleOf(line, symbol), JSON.stringify(told)).toBeLessThan(middleOf(line, "1,234"));
      if (sign) {
        expect(middleOf(line, sign), JSON.stringify(told)).toBeLessThan(middleOf(line, "1"));
        expect(middleOf(line, sign), JSON.stringify(told)).toBeGreaterThan(middleOf(line, symbol));
      }
      line.remove();
    }
  }
});
