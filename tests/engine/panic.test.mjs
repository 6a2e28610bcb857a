/** An engine that panics on demand, and answers all the same. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { patience } from "../pace.mjs";
import { buildPanicking } from "./panicking.mjs";

const cases = JSON.parse(await readFile(new URL("../cases/cost.json", import.meta.url), "utf8"));
let engine;
let panicFromNowOn;
let switched;

before(async () => {
  const { path, wasm } = await buildPanicking();
  const module = await import(path);
  switched = new WebAssembly.Module(wasm);
  engine = await module.loadEngine(switched);
  panicFromNowOn = module.panicFromNowOn;
});

test("after each of 1,000 panics a fresh instance gives the right result, within 100 ms of a quick machine", () => {
  const times = [];
  for (let panic = 0; panic < 1000; panic++) {
    const { id, scenario, expected } = cases[panic % cases.length];
    panicFromNowOn();
    const start = performance.now();
    const { fractional, fullTime } = engine.compare(scenario);
    times.push(performance.now() - start);
    assert.deepEqual(
      [fractional.totalMinor, fullTime.totalMinor],
      [expected.fractional.totalMinor, expected.fullTime.totalMinor],
      id,
    );
  }
  times.sort((one, other) => one - other);
  console.log(`from the panic to the result: median ${times[500].toFixed(2)} ms, worst ${times[999].toFixed(2)} ms`);
  assert.ok(times[500] < patience(100));
});

test("a refusal is no panic, and a panic no refusal", () => {
  assert.throws(() => engine.assess({ phase: "next" }), { name: "FractionalFitError", code: "unknown-value" });
  panicFromNowOn();
  assert.throws(() => engine.assess({ phase: "next" }), { name: "FractionalFitError", code: "unknown-value" });
  assert.equal(engine.assess({ primaryNeed: "implementation" }).verdict, "hire-practitioners");
});

test("a simulation outlives a panic, its own and another's", () => {
  const input = { scenario: cases[0].scenario, draws: 512 };
  const expected = engine.simulate(input);
  for (const panic of [() => engine.compare(cases[0].scenario), () => {}]) {
    const simulation = new engine.Simulation(input);
    assert.equal(simulation.run(200), false);
    const before = simulation.estimate();
    panicFromNowOn();
    panic();
    // What stays behind in the old instance isn't freed in the new one.
    const other = new engine.Simulation(input);
    assert.deepEqual(simulation.estimate(), before);
    while (!simulation.run(64));
    assert.deepEqual(simulation.estimate(), expected);
    panicFromNowOn();
    assert.deepEqual(simulation.paidBy(24), expected.summaryMinor);
    assert.equal(simulation.differences().length, 512);
    panicFromNowOn();
    engine.compare(cases[0].scenario);
    simulation.free();
    while (!other.run(64));
    assert.deepEqual(other.estimate(), expected);
  }
});

test("an outlook outlives a panic", () => {
  const { scenario } = cases[0];
  const whole = new engine.Outlook(scenario);
  while (!whole.run(1_000));
  const outlook = new engine.Outlook(scenario);
  assert.equal(outlook.run(200), false);
  const before = outlook.chances();
  panicFromNowOn();
  engine.compare(scenario);
  assert.deepEqual(outlook.chances(), before);
  panicFromNowOn();
  while (!outlook.run(1_000));
  assert.deepEqual(outlook.chances(), whole.chances());
  for (const one of [whole, outlook]) one.free();
  assert.throws(() => outlook.chances(), /has been freed/);
});

test("what was changed outlives a panic", () => {
  const { scenario } = cases[0];
  const whatIf = new engine.WhatIf(scenario);
  whatIf.set("fullTime.baseMinor", 12_345_678);
  assert.throws(() => whatIf.set("fullTime.searchMonths", -1), { code: "too-small" });
  const expected = whatIf.totals();
  panicFromNowOn();
  engine.compare(scenario);
  assert.deepEqual(whatIf.totals(), expected);
  panicFromNowOn();
  whatIf.set("fullTime.baseMinor", scenario.fullTime.baseMinor);
  const { fractional, fullTime } = cases[0].expected;
  assert.deepEqual([...whatIf.totals().slice(0, 2)], [fractional.totalMinor, fullTime.totalMinor]);
  whatIf.free();
});

test("what is shipped can't be made to panic", async () => {
  const shipped = new WebAssembly.Module(await readFile(new URL("../../pkg/engine.wasm", import.meta.url)));
  const exported = (module) => WebAssembly.Module.exports(module).length;
  assert.equal(exported(shipped), exported(switched) - 1, "all but the switch");
});
