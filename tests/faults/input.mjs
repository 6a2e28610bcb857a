/** What a visitor or a program gives the calculator. */

import assert from "node:assert/strict";
import { sourcedFigure, whole } from "../element/costs.mjs";
import { REFERENCE } from "./visit.mjs";

/** Asks the engine itself, in the page, for the refusal of an input: code and field. */
const refusal = (at, call, json) =>
  at.ask(
    async (name, text) => {
      const { loadEngine } = await import(new URL("fractional-fit/engine.js", location.href).href);
      const engine = await loadEngine();
      try {
        engine[name](JSON.parse(text));
        return "taken";
      } catch (error) {
        return `${error.code} ${error.field}`;
      }
    },
    call,
    json,
  );

/** Enters something into a field of the costs; gives the problem that is shown and the total. */
const enter = (at, path, text, times = 1) =>
  at.ask(
    async (where, written, repeated) => {
      await visitor.enter(where, written.repeat(repeated));
      const field = visitor.at(`figure-${where}`);
      const problem = field.closest(".figure").querySelector(".problem").textContent;
      return [problem, field.getAttribute("aria-invalid"), visitor.text("total-fullTime")];
    },
    path,
    text,
    times,
  );

const BASE = "fullTime.baseMinor";
const SALARY = whole((await sourcedFigure("US", BASE)).typical).slice(1);
const NOT_A_NUMBER = ["Enter a number, such as 1,234.5.", "true", REFERENCE[2]];
const OUTSIDE = ["Enter a value from $0 to $10,000,000,000.", "true", REFERENCE[2]];

export const input = [
  {
    fault: 6,
    name: "`__proto__` and `constructor` in what the engine is given",
    expected: "unknown-field error, nothing polluted",
    async run({ visit }) {
      const at = await visit();
      for (const key of ["__proto__", "constructor", "prototype", "toString"]) {
        assert.equal(await refusal(at, "assess", `{"${key}": {"polluted": 1}}`), `unknown-field ${key}`);
        assert.match(await refusal(at, "compare", `{"${key}": {"polluted": 1}}`), /^unknown-field /);
      }
      assert.equal(await at.ask(() => ({}).polluted === undefined), true);
      await at.isRight();
      await at.isQuiet();
    },
  },
  {
    fault: 7,
    name: "polluted `Object.prototype` on the host",
    expected: "unaffected",
    async run({ visit }) {
      const polluting = `<script>
        Object.assign(Object.prototype, {
          polluted: true, primaryNeed: "leadership", realCost: "no", durationMonths: 1, horizonMonths: 2,
          baseMinor: 3, dayRateMinor: 4, code: "too-large", field: "x", kind: "some", when: ["a", "b"],
          locale: "de", theme: "dark", toJSON() { return "{}"; },
        });
      </script>`;
      await visit.alone({ head: polluting });
    },
  },
  {
    fault: 8,
    name: "NaN, ±∞, −0, 1e308, lone surrogates, bidi controls, 10 MB in a field",
    expected: "field error, last good result kept",
    async run({ visit }) {
      const at = await visit();
      await at.isRight();
      for (const text of ["NaN", "Infinity", "-Infinity", "1e308", "\u202e1\u202c", "0x10", "1\u0000"]) {
        assert.deepEqual(await enter(at, BASE, text), NOT_A_NUMBER, JSON.stringify(text));
      }
      // A driver can't send half a character: the page makes it.
      const lone = await at.ask(async (path) => {
        await visitor.enter(path, `1${String.fromCharCode(0xd800)}`);
        return [visitor.at(`figure-${path}`).getAttribute("aria-invalid"), visitor.text("total-fullTime")];
      }, BASE);
      assert.deepEqual(lone, NOT_A_NUMBER.slice(1));
      assert.deepEqual(await enter(at, BASE, "x", 10_000_000), NOT_A_NUMBER);
      assert.deepEqual((await enter(at, "fullTime.equipmentOneoffMinor", "-0"))[0], "", "minus nothing is nothing");
      await at.isQuiet();
    },
  },
  {
    fault: 8,
    name: "NaN, ±∞, 1e308, half numbers given to the engine",
    expected: "an error with code and field",
    async run({ visit }) {
      const at = await visit();
      const refused = await at.ask(async () => {
        const { loadEngine } = await import(new URL("fractional-fit/engine.js", location.href).href);
        const engine = await loadEngine();
        return [Number.NaN, Infinity, -Infinity, 1e308, 2.5, "6", {}, [], () => 6, 6n, Symbol.iterator].map((value) => {
          try {
            engine.assess({ durationMonths: value });
            return "taken";
          } catch (error) {
            return `${error.name} ${error.code} ${error.field}`;
          }
        });
      });
      for (const one of refused) {
        assert.match(one, /^FractionalFitError (wrong-type|too-large|too-small|not-whole) durationMonths$/);
      }
    },
  },
  {
    fault: 9,
    name: "money overflow",
    expected: "“too large” on the field",
    async run({ visit }) {
      const at = await visit();
      await at.isRight();
      for (const text of ["99999999999999", "9007199254740993", "1".repeat(400), "10,000,000,000.01"]) {
        assert.deepEqual(await enter(at, BASE, text), OUTSIDE, text);
      }
      assert.deepEqual(await enter(at, BASE, SALARY), ["", null, REFERENCE[2]]);
      await at.isQuiet();
    },
  },
  {
    fault: 12,
    name: "`1.234,5` and other decimals of elsewhere, in English",
    expected: "read where only one number can be meant, and told; refused where it is none",
    async run({ visit }) {
      const at = await visit();
      await at.isRight();
      for (const text of ["1,23,4", "1,234 567", "1.234,5.6", "1.2.3", ",500"]) {
        assert.deepEqual(await enter(at, BASE, text), NOT_A_NUMBER, text);
      }
      for (const text of [`${SALARY.replace(",", ".")},00`, `${SALARY.replace(",", " ")},00`, `${SALARY}.00`]) {
        assert.deepEqual(await enter(at, BASE, text), ["", null, REFERENCE[2]], text);
        const read = await at.ask((path) => visitor.text(`read-${path}`).trim(), BASE);
        assert.equal(read, text === `${SALARY}.00` ? "" : `Read as $${SALARY}.`, text);
      }
    },
  },
  {
    fault: 13,
    name: "time zones: the visitor is in Samoa",
    expected: "no effect",
    async run({ visit }) {
      const at = await visit();
      assert.equal(await at.ask(() => new Date(2026, 0, 1).getTimezoneOffset()), 660);
      await at.isRight();
      await at.isQuiet();
    },
  },
];
