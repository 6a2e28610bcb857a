import { expect, test } from "vitest";
import { loadStart } from "../locales/catalogue.ts";
import { relabelled } from "./relabel.ts";

test("the page's own words are in the place of ours, and all others stay", async () => {
  const words = await loadStart("en");
  expect(relabelled({})(words)).toEqual(words);
  const own = relabelled({ fit: "A", cost: "B", next: "C", back: "D", restart: "E", toCosts: "F" })(words);
  expect(own).toEqual({
    ...words,
    next: "C",
    back: "D",
    restart: "E",
    steps: { ...words.steps, fit: "A", cost: "B" },
    verdict: { ...words.verdict, toCosts: "F" },
  });
});
