/** What is read of each place where a page sets something. */

import { expect, test } from "vitest";
import { hostOf } from "./host-for-tests.ts";
import { type Fault, type Layer, readAttributes, readBlock, readLinkLayer, readProperties } from "./layers.ts";

function reading<Read extends Layer>(read: (report: (fault: Fault) => void) => Read) {
  const faults: Fault[] = [];
  const layer = read((fault) => faults.push(fault));
  const { scalars, answers, figures } = layer;
  const taken = {
    ...Object.fromEntries(scalars),
    ...Object.fromEntries(answers),
    ...Object.fromEntries([...figures].map(([name, { raw }]) => [name, raw])),
  };
  const wrong = faults.map(({ code, field, value }) => [code, field, value]);
  return { layer, taken, wrong, faults };
}
const attributes = (given: Record<string, string>) => reading((report) => readAttributes(hostOf(given), report));
const block = (text: string) => reading((report) => readBlock(hostOf({}, { block: text }), report));
const json = (value: unknown) => block(JSON.stringify(value));
const properties = (given: object) =>
  reading((report) => readProperties({ answers: null, figures: null, labels: null, ...given }, report));
const link = (fragment: string) => reading((report) => readLinkLayer(fragment, report));

test("attributes set settings, answers and figures, and all others are the page’s own", () => {
  const { taken, wrong, layer } = attributes({
    mode: "fit",
    "cta-label": "“Talk to us”",
    phase: "none",
    "base-salary": "180000",
    "share-answers": "",
    class: "wide",
    baseSalary: "1",
    "kept.name": "x",
  });
  expect(taken).toEqual({
    mode: "fit",
    ctaLabel: "Talk to us",
    phase: "none",
    baseSalary: "180000",
    shareAnswers: true,
  });
  expect([wrong, layer.unknown, layer.source]).toEqual([[], ["class", "kept.name"], "attribute"]);
  expect(layer.figures.get("baseSalary")).toEqual({ raw: "180000", field: "base-salary" });
});

test("an attribute may begin with data-, and counts where the plain one isn’t there", () => {
  expect(attributes({ "data-mode": "fit", "data-data-layer": "", "data-duration-months": "6" }).taken).toEqual({
    mode: "fit",
    dataLayer: true,
    durationMonths: 6,
  });
  expect(attributes({ "data-mode": "fit", mode: "cost" }).taken).toEqual({ mode: "cost" });
  expect(attributes({ mode: "cost", "data-mode": "fit" }).taken).toEqual({ mode: "cost" });
  // The name of a flag that begins so itself.
  expect(attributes({ "data-layer": "" }).taken).toEqual({ dataLayer: true });
});

test("an empty attribute sets nothing, unless it is a flag", () => {
  expect(attributes({ mode: "", theme: " ", "base-salary": "", debug: "", answers: "" })).toMatchObject({
    taken: { debug: true },
    wrong: [],
  });
});

test("what an attribute sets wrong is told by its name and value, as they are written", () => {
  expect(
    attributes({
      "data-mode": "fitt",
      "cta-label": "“Talk",
      phase: "nowhere",
      answers: "[object Object]",
      figures: "[object Object]",
      labels: "[object Object]",
      "cta-href": `javascript:${"x".repeat(100)}`,
    }).faults,
  ).toEqual([
    { code: "unknown-value", field: "data-mode", source: "attribute", value: "fitt" },
    { code: "torn", field: "cta-label", source: "attribute", value: "“Talk" },
    { code: "unknown-value", field: "phase", source: "attribute", value: "nowhere" },
    ...["answers", "figures", "labels"].map((field) => ({
      code: "wrong-type",
      field,
      source: "attribute",
      value: "[object Object]",
    })),
    { code: "unknown-value", field: "cta-href", source: "attribute", value: `javascript:${"x".repeat(69)}` },
  ]);
});

test("a block sets all that attributes set, and texts of buttons", () => {
  const { taken, wrong, layer } = json({
    mode: "cost",
    shareAnswers: false,
    answers: { phase: "none", symptoms: ["capability-gap"], realCost: null },
    figures: { baseSalary: 1000, dayRate: null, bonus: "15" },
    labels: { next: " Go on " },
  });
  expect(taken).toEqual({
    mode: "cost",
    shareAnswers: false,
    phase: "none",
    symptoms: ["capability-gap"],
    baseSalary: 1000,
    bonus: "15",
    "labels.next": "Go on",
  });
  expect([wrong, layer.source]).toEqual([[], "json"]);
  expect(layer.figures.get("baseSalary")).toEqual({ raw: 1000, field: "figures.baseSalary" });
});

test("a block tells what is wrong by its path", () => {
  expect(
    json({
      mode: "half",
      phase: "none",
      answers: { phase: "x", colour: 1 },
      figures: { pay: 1 },
      labels: { go: "x", next: 5 },
    }).wrong,
  ).toEqual([
    ["unknown-value", "mode", "half"],
    ["unknown-field", "phase", ""],
    ["unknown-value", "answers.phase", "x"],
    ["unknown-field", "answers.colour", ""],
    ["unknown-field", "figures.pay", ""],
    ["unknown-field", "labels.go", "x"],
    ["wrong-type", "labels.next", "5"],
  ]);
});

test("a block that isn’t one object of settings is refused as a whole", () => {
  expect(block("").wrong).toEqual([]);
  expect(block(" \n ").wrong).toEqual([]);
  expect(reading((report) => readBlock(hostOf({}), report)).wrong).toEqual([]);
  expect(block("{mode").wrong).toEqual([["malformed", "", "{mode"]]);
  expect(block("null").wrong).toEqual([]);
  expect(block("[1]").wrong).toEqual([["wrong-type", "", ""]]);
  expect(block('"fit"').wrong).toEqual([["wrong-type", "", "fit"]]);
  expect(json({ answers: "phase" }).wrong).toEqual([["wrong-type", "answers", "phase"]]);
  const long = (length: number) => `{"mode":"fit"}${" ".repeat(length - 14)}`;
  expect(block(long(100_000))).toMatchObject({ taken: { mode: "fit" }, wrong: [] });
  expect(block(long(100_001)).wrong).toEqual([["too-large", "", long(80)]]);
  const names = (count: number) =>
    json({ figures: Object.fromEntries(Array.from({ length: count }, (_, at) => [`x${at}`, 1])) });
  expect(names(200).wrong).toHaveLength(200);
  expect(names(201).wrong).toEqual([["too-complex", "figures", ""]]);
  expect(json({ ["x".repeat(100)]: 1 }).wrong).toEqual([["unknown-field", "x".repeat(80), ""]]);
});

test("properties are read by their own entries, and whatever a getter does throws nothing", () => {
  const { taken, wrong, layer } = properties({
    answers: Object.assign(Object.create({ phase: "none" }), { durationMonths: 6 }),
    figures: { baseSalary: 5, dayRate: undefined, unknown: undefined },
    labels: {
      get next() {
        throw new Error("not today");
      },
    },
  });
  expect(taken).toEqual({ durationMonths: 6, baseSalary: 5 });
  expect([wrong, layer.source]).toEqual([[["wrong-type", "labels", ""]], "property"]);
  expect(properties({ answers: undefined, figures: 5 }).wrong).toEqual([["wrong-type", "figures", "5"]]);
});

test("a link sets answers, figures and the country, and neither look nor wording", () => {
  const { taken, wrong, layer } = link(
    "#ff?phase=none&baseSalary=5&country=de&monthCost=8000,9000&mode=fit&labels.fit=x&v=1",
  );
  expect(taken).toEqual({ phase: "none", baseSalary: "5", country: "DE", monthCost: "8000,9000" });
  expect(wrong).toEqual([
    ["unknown-field", "mode", ""],
    ["unknown-field", "labels.fit", ""],
  ]);
  expect([layer.notice, layer.source, layer.kept.source]).toEqual([null, "link", "link"]);
});

test("a link keeps a scenario beside its own, with its name", () => {
  const { layer, wrong, taken } = link(
    "#ff?kept.name=Plan+B!&kept.country=GB&kept.phase=none&kept.bonus=15&kept.mode=fit&name=x&v=1",
  );
  expect(taken).toEqual({});
  const { scalars, answers, figures } = layer.kept;
  expect(Object.fromEntries([...scalars, ...answers])).toEqual({ name: "Plan B!", country: "GB", phase: "none" });
  expect(figures.get("bonus")).toEqual({ raw: "15", field: "kept.bonus" });
  expect(wrong).toEqual([
    ["unknown-field", "kept.mode", ""],
    ["unknown-field", "name", ""],
  ]);
  expect(link("#ff?kept.name=&v=1").layer.kept.scalars.get("name")).toBe("");
  expect(link("#ff?kept.name=a%E2%80%AEb&v=1").wrong).toEqual([["unknown-value", "kept.name", "a\u202eb"]]);
  expect(link("#ff?kept.phase=x&kept.country=XXX&v=1").wrong).toEqual([
    ["unknown-value", "kept.phase", "x"],
    ["unknown-value", "kept.country", "XXX"],
  ]);
});

test("what others have put behind a link is no fault of its writer’s", () => {
  expect(link("#ff?phase=none&v=1&trk=5").wrong).toEqual([]);
  expect(link("#ff?trk=5&phase=none&v=1").wrong).toEqual([["unknown-field", "trk", ""]]);
  expect(link("#ff?phase=none").wrong).toEqual([["incomplete", "v", ""]]);
});
