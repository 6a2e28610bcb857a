/** The published schemas, asked by a validator of others: what the engine takes and gives is what they say. */

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";
import { loadEngine } from "#engine-node";

const root = fileURLToPath(new URL("../..", import.meta.url));
const json = (path) => JSON.parse(readFileSync(`${root}${path}`, "utf8"));
const names = readdirSync(`${root}pkg/schemas`).map((file) => file.replace(".json", ""));
const ajv = new Ajv({ allErrors: true, formats: { double: true, int64: true, uint: true, uint32: true } });
const validators = Object.fromEntries(names.map((name) => [name, ajv.compile(json(`pkg/schemas/${name}.json`))]));
/** @type {any} What is no input is tried too. */
const engine = await loadEngine();
const costs = [...json("tests/cases/cost.json"), ...json("tests/cases/cost-engagement.json")];
const { scenario } = engine.defaults("US");
const missed = new Set(names);

function fits(name, value) {
  missed.delete(name);
  const isValid = validators[name](value);
  assert.ok(isValid, `${name}: ${ajv.errorsText(validators[name].errors)} ${JSON.stringify(value).slice(0, 300)}`);
}

test("every case of the rules fits, with its result", () => {
  const cases = json("tests/cases/fit.json");
  const answersOf = ({ answers, like, but }) =>
    answers ?? { ...answersOf(cases.find(({ name }) => name === like)), ...but };
  for (const one of cases) {
    const answers = answersOf(one);
    if (one.refused) {
      assert.ok(!validators.answers(answers), one.name);
      continue;
    }
    fits("answers", answers);
    fits("assessment", engine.assess(answers));
  }
  for (const { answers } of json("tests/cases/profiles.json").profiles) fits("assessment", engine.assess(answers));
});

test("every case of the costs fits, with its result and how that comes about", () => {
  for (const { scenario } of costs) {
    fits("scenario", scenario);
    fits("comparison", engine.compare(scenario));
    fits("explanation", engine.explain(scenario));
  }
});

test("the defaults of every country fit", () => {
  const countries = readdirSync(`${root}src/defaults/data`).filter((file) => /^[a-z]{2}\.json$/.test(file));
  for (const file of countries) fits("draft", engine.defaults(file.slice(0, 2).toUpperCase()));
});

test("how certain a result is fits", () => {
  const uncertain = { scenario, draws: 64 };
  fits("uncertain-scenario", uncertain);
  fits("uncertain-scenario", {
    ...uncertain,
    variables: [{ path: "fullTime.searchMonths", kind: "triangular", params: [3, 4.5, 8] }],
    correlations: [["fullTime.baseMinor", "fullTime.searchMonths", 0.2]],
  });
  fits("estimate", engine.simulate(uncertain));
  fits("tornado", engine.tornado(uncertain));
  const request = { scenario, daysPerWeekCenti: [100, 200], months: [12, 24] };
  fits("surface-request", request);
  fits("surface", engine.surface(request));
  const payback = { uncertain, leastMinor: 1_000_000, mostMinor: 4_000_000 };
  fits("payback-request", payback);
  fits("payback", engine.payback(payback));
});

test("a receipt fits, and what comes out again", () => {
  const receipt = {
    receipt: 1,
    edition: engine.assess({}).edition,
    engine: engine.version(),
    defaults: engine.digest(),
    answers: { primaryNeed: "implementation" },
    scenario,
    result: { verdict: "hire-practitioners" },
  };
  fits("receipt", receipt);
  fits("recomputed", engine.recompute(receipt));
});

test("every range is the one that the tests hold the engine to", () => {
  // At least 1 where something is granted, or may fail.
  const SOMETIMES = ["fullTime.failWindowMonths", "fullTime.equity.vestMonths"];
  const within = (schema, key) => (/^\d+$/.test(key) ? schema.items : schema.properties[key]);
  for (const { field, least, most, leftOut } of json("tests/cases/ranges.json")) {
    const found = field.split(/[.[\]]+/).reduce(within, json("pkg/schemas/scenario.json"));
    assert.equal(found.maximum, most, field);
    assert.equal(found.minimum, SOMETIMES.includes(field) ? 0 : least, field);
    // What may be null says in words what that means.
    if (leftOut !== undefined && !found.type.includes("null")) assert.equal(found.default, leftOut, field);
  }
});

test("what the engine refuses by its shape, the schema does", () => {
  const { fractional: _, ...lacking } = scenario;
  const wrong = [
    { ...scenario, horizon: 12 },
    { ...scenario, horizonMonths: 1.5 },
    { ...scenario, country: "us" },
    lacking,
  ];
  for (const input of wrong) {
    assert.throws(() => engine.compare(input), { name: "FractionalFitError" });
    assert.ok(!validators.scenario(input));
  }
});

test("each schema was asked", () => assert.deepEqual([...missed], []));
