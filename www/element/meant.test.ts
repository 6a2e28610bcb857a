import { expect, test, vi } from "vitest";
import type { Fault } from "./layers.ts";
import { hintFor, slipOf } from "./meant.ts";

const hint = (code: string, field: string, value = "", source: Fault["source"] = "attribute") =>
  hintFor({ code, field, value, source });

test("a wrong value is told which there are, and which is nearest", () => {
  expect(hint("unknown-value", "mode", "fitt")).toBe(". It takes full, fit, cost. Did you mean fit?");
  expect(hint("unknown-value", "answers.primaryNeed", "leader", "json")).toMatch(/^\. It takes leadership, both/);
  expect(hint("unknown-value", "theme", "drak")).toMatch(/Did you mean dark\?$/);
  expect(hint("unknown-value", "data-pricing", "dayrate")).toMatch(/Did you mean day-rate\?$/);
  expect(hint("unknown-value", "mode", "something else")).toBe(". It takes full, fit, cost");
});

test("a country may be written by its name", () => {
  expect(hint("unknown-value", "country", "Germany")).toMatch(/AE, .*DE, .*\. Did you mean DE\?$/);
});

test("whatever the page says of its language", () => {
  for (const lang of ["de", "de_DE", "de-DE", "", "German, please"]) {
    vi.stubGlobal("document", { documentElement: { lang } });
    expect(hint("unknown-value", "country", "Germany"), lang).toMatch(/Did you mean DE\?$/);
    if (lang.startsWith("de")) expect(hint("unknown-value", "country", "Frankreich"), lang).toMatch(/mean FR\?$/);
  }
  vi.unstubAllGlobals();
});

test("a wrong name is told which is nearest, as it would be written there", () => {
  expect(hint("unknown-field", "figures.baseSalry", "", "property")).toBe(". Did you mean baseSalary?");
  expect(hint("unknown-field", "labels.nxt", "", "json")).toBe(". Did you mean next?");
  expect(hint("unknown-field", "wholly.unlike", "", "json")).toBe("");
  expect(slipOf("base-salry")).toBe("base-salary");
  expect(slipOf("countri")).toBe("country");
  for (const own of ["_ngcontent-abc", "class", "name", "width", "loading"]) expect(slipOf(own), own).toBe(null);
});
