/** Where figures come from, by the data that the engine is built from. */

import { expect, test } from "vitest";
import austria from "../../src/defaults/data/at.json";
import ireland from "../../src/defaults/data/ie.json";
import states from "../../src/defaults/data/us.json";
import type { Sources } from "./costs/sources.ts";
import { sourcesOf } from "./provenance.ts";

type Known = Awaited<ReturnType<typeof sourcesOf>>;
const of = (sources: Sources, path: string) => sources.provenanceOf(sources.country ?? "", path);
const [US, IE, AT, FR, nowhere] = (await Promise.all(["US", "IE", "AT", "FR", "toString"].map(sourcesOf))) as [
  Known,
  Known,
  Known,
  Known,
  Known,
];

test("the sources of one country say nothing of another", () => {
  expect([IE.country, IE.contributionsOf("AT"), IE.provenanceOf("AT", "fullTime.searchMonths")]).toEqual([
    "IE",
    null,
    null,
  ]);
  expect(nowhere.contributionsOf("toString")).toBeNull();
  expect(nowhere.rules).toBeUndefined();
});

test("a figure has its numbers and names its sources in full", () => {
  for (const figure of states.figures) {
    const { id, typical, low, high, note, confidence, kind } = figure;
    const isJudged = kind !== "sourced";
    const told = of(US, id);
    expect(told).toMatchObject({ typical, low, high, note, confidence, isJudged, isHint: false });
    expect([told?.collected, told?.also.length], id).toEqual([states.collected, figure.also?.length ?? 0]);
    if (figure.source === null) expect(told?.source, id).toBeNull();
    for (const source of [told?.source ?? { address: "https:" }, ...(told?.also ?? [])])
      expect(source.address, id).toMatch(/^https:/);
  }
  expect(of(US, "fullTime.baseMinor")?.source?.title).not.toBeUndefined();
});

test("a hint is told as one, and figures that hold everywhere in each country", () => {
  for (const { id, typical } of austria.hints) expect(of(AT, id)).toMatchObject({ typical, isHint: true });
  const path = "fullTime.searchMonths";
  expect(of(nowhere, path)).toMatchObject({ isHint: false, typical: expect.any(Number) });
  expect(of(AT, path)).toEqual(of(nowhere, path));
  expect(of(AT, "nothing.ofOurs")).toBeNull();
});

test("contributions count their months from January of the year of the decision, and never from before", () => {
  const { rules = [], year } = IE.contributionsOf("IE") ?? {};
  expect(year).toBe(ireland.contributions.year);
  expect(
    rules.filter(({ key }) => key === "prsi_A").map(({ firstMonth, lastMonth }) => [firstMonth, lastMonth]),
  ).toEqual([
    [undefined, 9],
    [10, 21],
    [22, undefined],
  ]);
  for (const { source } of rules) expect(source?.address).toMatch(/^https:/);
});

test("a receipt gets the rules as the engine takes them", () => {
  const ruleOf = ({ rules }: Known, wanted: string) => rules?.find(({ key }) => key === wanted);
  expect(ruleOf(FR, "reductionGenerale")).toEqual({
    key: "reductionGenerale",
    ratePpm: 398_100,
    floorPpm: 20_000,
    thresholdMinor: 2_240_420,
    capMinor: 6_721_260,
    mode: "reduction",
  });
  expect(ruleOf(IE, "prsi_A")).toEqual({
    ...{ key: "prsi_A", ratePpm: 114_000, floorPpm: 0, thresholdMinor: 0, capMinor: undefined, mode: "prorata" },
    lastMonth: 9,
  });
});
