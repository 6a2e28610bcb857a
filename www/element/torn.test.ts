import { expect, test } from "vitest";
import { parsed, unquoted } from "./torn.ts";

test("marks of any language around a value are none of it", () => {
  for (const value of ["”DE”", "„DE“", "»DE«", "«\u00a0DE\u00a0»", "‹DE›", "‘DE’", '\\"DE\\"', " DE "])
    expect(unquoted(value, false), value).toBe("DE");
  for (const value of ["«\u00a0Parlons-en\u202f»", "“Parlons-en”"]) expect(unquoted(value, true)).toBe("Parlons-en");
});

test("a text is taken out of its marks, and one without any stays as it is", () => {
  expect([" “Talk to us” ", "“Talk\nto us”", "Talk to us", " Talk ", "“”"].map((text) => unquoted(text, true))).toEqual(
    ["Talk to us", "Talk\nto us", "Talk to us", " Talk ", ""],
  );
});

test("a text keeps its own quotations, and one that never ends was torn", () => {
  for (const text of ["“Early” means now", "“Early” means “now”", "Is it “early”?"])
    expect(unquoted(text, true)).toBe(text);
  for (const text of ["”Jetzt", "«\u00a0L’offre"]) expect(unquoted(text, true)).toMatchObject({ code: "torn" });
});

test("settings as JSON are read with the marks that an editor has made of theirs", () => {
  for (const text of [
    "{“mode”: “fit”}",
    "{„mode“: „fit“}",
    "{«\u00a0mode\u00a0»: «\u00a0fit\u00a0»}",
    "{»mode«: »fit«}",
  ])
    for (const html of [text, `<p>${text}</p>`, `<br>${text}<br/><br />`])
      expect(parsed(html), html).toEqual({ mode: "fit" });
});
