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
  expect(hint("wrong-type", "mode", " fitt ", "json")).toBe(". It takes full, fit, cost. Did you mean fit?");
  // A length says nothing of what was meant, and a language has too many values.
  expect([hint("too-large", "mode", "fitt"), hint("unknown-value", "locale", "german")]).toEqual(["", ""]);
});

test("a country may be written by its name", () => {
  for (const written of ["Germany", " germany "])
    expect(hint("unknown-value", "country", written)).toMatch(/AE, .*DE, .*\. Did you mean DE\?$/);
  expect(hint("unknown-value", "country", "Atlantis")).not.toMatch(/mean/);
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
  expect(hint("unknown-field", "mod", "", "json")).toBe(". Did you mean mode?");
  expect(hint("unknown-field", "data-base-salry")).toBe(". Did you mean base-salary?");
  expect(hint("unknown-field", "start-months"), "the nearest of two").toBe(". Did you mean start-month?");
  // One slip for each five letters: put in, left out, taken for another, or swapped.
  for (const slip of ["theeme", "thme", "thene", "tehme", "Theme"]) expect(slipOf(slip), slip).toBe("theme");
  for (const other of ["thaxe", "thmxe", "thxee", "htmee", "heme2"]) expect(slipOf(other), other).toBe(null);
  expect(slipOf("base-salry")).toBe("base-salary");
  expect(slipOf("countri")).toBe("country");
  for (const own of ["_ngcontent-abc", "class", "name", "width", "loading"]) expect(slipOf(own), own).toBe(null);
});
