/** What nobody should call the engine with: each is told what is wrong, and disturbs nobody else. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";

const cases = JSON.parse(await readFile(new URL("../cases/cost.json", import.meta.url), "utf8"));
const { scenario } = cases.find(({ id }) => id === "us-base");
const file = new URL("../../pkg/engine.wasm", import.meta.url);
/** Instances of any engine until now. */
let instances = 0;
let engine;
let api;

before(async () => {
  globalThis.WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct(Instance, input) {
      instances++;
      return Reflect.construct(Instance, input);
    },
  });
  api = await import("#engine-node");
  engine = await api.loadEngine();
});

const refusal = (code, field) => ({ name: "FractionalFitError", code, field });

test("the countries are texts", () => {
  for (const country of [1, true, 10n, Symbol("US"), {}, undefined, null, ["US"], () => "US"]) {
    assert.throws(() => engine.defaults(country), refusal("wrong-type", "country"));
  }
  assert.throws(() => engine.defaults("us"), refusal("unknown-value", "country"));
});

test("draws and months are whole numbers", () => {
  const simulation = new engine.Simulation({ scenario, draws: 64 });
  for (const [draws, code] of [
    [2 ** 32, "too-large"],
    [Number.NaN, "wrong-type"],
    ["abc", "wrong-type"],
    [undefined, "wrong-type"],
    [-1, "too-small"],
    [0.5, "not-whole"],
  ]) {
    assert.throws(() => simulation.run(draws), refusal(code, "draws"));
  }
  assert.equal(simulation.estimate().draws, 0);
  for (const [month, code] of [
    ["x", "wrong-type"],
    [0, "too-small"],
    [121, "too-large"],
  ]) {
    assert.throws(() => simulation.paidBy(month), refusal(code, "month"));
  }
  while (!simulation.run(2 ** 32 - 1));
  assert.equal(simulation.estimate().draws, 64);
  simulation.free();
});

test("a refused figure is told the range that it has", () => {
  const whatIf = new engine.WhatIf(scenario);
  for (const value of [2 ** 60, Number.NaN]) {
    assert.throws(() => whatIf.set("fullTime.baseMinor", value), /a whole number from 0 to 1000000000000 is expected/);
  }
  whatIf.free();
});

test("what throws when it is read isn't plain data, and no panic", () => {
  const before = instances;
  const thrower = {
    get phase() {
      throw new Error("mine");
    },
  };
  assert.throws(() => engine.assess(thrower), refusal("wrong-type", "phase"));
  const list = Object.defineProperty([], 0, { enumerable: true, get: thrower.__lookupGetter__("phase") });
  assert.throws(() => engine.assess({ symptoms: list }), refusal("wrong-type", "symptoms[0]"));
  const keyless = new Proxy({}, { ownKeys: () => Object([]).missing.keys });
  assert.throws(() => engine.assess(keyless), refusal("wrong-type", ""));
  assert.throws(() => engine.assess(() => {}), refusal("wrong-type", ""));
  assert.equal(instances, before);
});

test("what can't even be asked whether it is a list is thrown back, and leaves a fresh instance", () => {
  const simulation = new engine.Simulation({ scenario, draws: 64 });
  simulation.run(32);
  const expected = simulation.estimate();
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const before = instances;
  assert.throws(() => engine.assess(proxy), TypeError);
  assert.equal(instances, before + 2);
  assert.deepEqual(simulation.estimate(), expected);
  simulation.free();
});

test("what a framework observes is read like what it wraps", () => {
  const observed = (value) => new Proxy(value, { get: (target, key) => watched(Reflect.get(target, key)) });
  const watched = (value) => (typeof value === "object" && value !== null ? observed(value) : value);
  const whatIf = new engine.WhatIf(observed(scenario));
  const plain = new engine.WhatIf(scenario);
  assert.deepEqual(whatIf.totals(), plain.totals());
  const simulation = new engine.Simulation(observed({ scenario, draws: 64 }));
  while (!simulation.run(64));
  assert.deepEqual(simulation.estimate(), engine.simulate({ scenario, draws: 64 }));
  for (const object of [whatIf, plain, simulation]) object.free();
});

test("what has been freed answers no more, however often it is freed", () => {
  const before = instances;
  const whatIf = new engine.WhatIf(scenario);
  const simulation = new engine.Simulation({ scenario, draws: 64 });
  for (const object of [whatIf, simulation]) {
    object.free();
    object.free();
    object[Symbol.dispose]?.();
  }
  assert.throws(() => whatIf.totals(), /freed/);
  assert.throws(() => whatIf.set("fullTime.baseMinor", 1), /freed/);
  assert.throws(() => simulation.run(1), /freed/);
  assert.throws(() => simulation.estimate(), /freed/);
  assert.equal(instances, before);
});

test("a receipt is read as strictly as everything else", () => {
  const receipt = api.receiptOf(engine, { primaryNeed: "implementation" }, scenario);
  assert.equal(api.recompute(engine, receipt).same, true);
  for (const [change, code, field] of /** @type {[object, string, string][]} */ ([
    [{ receipt: 2 }, "too-large", "receipt"],
    [{ answer: {} }, "unknown-field", "answer"],
    [{ scenario: { ...scenario, horizonMonths: 0 } }, "too-small", "scenario.horizonMonths"],
    [{ scenario: "" }, "wrong-type", "scenario"],
    [{ scenario: 0 }, "wrong-type", "scenario"],
    [{ result: undefined }, "wrong-type", "result"],
    [{ result: { verdict: "yes" } }, "unknown-value", "result.verdict"],
    [{ answers: { phase: "next" } }, "unknown-value", "answers.phase"],
  ])) {
    assert.throws(() => api.recompute(engine, { ...receipt, ...change }), refusal(code, field));
  }
  assert.throws(() => api.recompute(engine, null), refusal("wrong-type", ""));
  const { result, ...without } = receipt;
  assert.ok(result);
  assert.throws(() => api.recompute(engine, without), refusal("missing-field", "result"));
});

test("Node takes the engine from where it is told to; where none is, it says so, and JavaScript computes", async (t) => {
  const warn = t.mock.method(console, "warn", () => {});
  const load = async (copy, source) => {
    const { loadEngine } = await import(new URL(`../../pkg/engine.node.js?${copy}`, import.meta.url).href);
    const loaded = await loadEngine(source);
    assert.deepEqual(loaded.compare(scenario), engine.compare(scenario), copy);
  };
  await load("module", new WebAssembly.Module(await readFile(file)));
  assert.equal(warn.mock.callCount(), 0);
  await load("nowhere", new URL("file:///nowhere/engine.wasm"));
  assert.equal(warn.mock.callCount(), 1);
  assert.match(warn.mock.calls[0].arguments[0], /file:\/\/\/nowhere\/engine\.wasm can't be used/);
});
