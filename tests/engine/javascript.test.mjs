/** The engine as JavaScript gives what the WebAssembly gives, to the last integer. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";

const PACKAGE = new URL("../../pkg/", import.meta.url);
const cases = JSON.parse(await readFile(new URL("../cases/cost.json", import.meta.url), "utf8"));
const ONE = {
  primaryNeed: ["leadership", "both", "implementation"],
  aiDecisions: ["yes", "unsure", "no"],
  realCost: ["yes", "unsure", "no"],
  availability: ["part-time", "part-time-with-peaks", "full-time"],
  readiness: ["ready", "partly", "not-ready"],
  openness: ["welcomes-pushback", "selective", "wants-validation"],
  phase: ["ai-initiative", "platform-evaluation", "team-buildout", "other-defined", "none"],
  internalOwner: ["clear", "named-without-time", "none"],
  regulated: ["yes", "no"],
};
const SOME = {
  symptoms: ["directionless-investment", "underperforming-vendors", "capability-gap", "ungrounded-commitments"],
  fullTimeCase: ["scale", "budget", "role-clarity"],
};
let compiled;
let script;

before(async () => {
  const { loadEngine } = await import(new URL("engine.node.js", PACKAGE).href);
  compiled = await loadEngine();
  const { Module } = WebAssembly;
  Reflect.set(WebAssembly, "Module", () => {
    throw new EvalError("blocked");
  });
  // Under another name it is another module, which has not been loaded yet.
  const other = await import(new URL("engine.js?without", PACKAGE).href);
  script = await other.loadEngine();
  WebAssembly.Module = Module;
});

test("it is another engine", () => {
  assert.notEqual(script, compiled);
  assert.equal(script.version(), compiled.version());
});

test("the 16 reference cases agree, with all that explains them", () => {
  assert.equal(cases.length, 16);
  for (const { id, scenario, expected } of cases) {
    const comparison = script.compare(scenario);
    assert.equal(comparison.fractional.totalMinor, expected.fractional.totalMinor, id);
    assert.deepEqual(comparison, compiled.compare(scenario), id);
    assert.deepEqual(script.explain(scenario), compiled.explain(scenario), id);
  }
});

test("what is uncertain agrees, to the last bit", () => {
  for (const { id, scenario } of cases) {
    const input = { scenario, seed: 7, draws: 256 };
    assert.deepEqual(script.simulate(input), compiled.simulate(input), id);
    assert.deepEqual(script.tornado(input), compiled.tornado(input), id);
    assert.deepEqual(script.surface({ scenario }), compiled.surface({ scenario }), id);
    const payback = { uncertain: { scenario, draws: 64 }, leastMinor: 1_000_000, mostMinor: 6_000_000 };
    assert.deepEqual(script.payback(payback), compiled.payback(payback), id);
    const [mine, theirs] = [script, compiled].map((engine) => {
      const simulation = new engine.Simulation(input);
      simulation.run(input.draws);
      return { paid: simulation.paidBy(12), each: simulation.differences() };
    });
    assert.deepEqual(mine, theirs, id);
  }
});

test("10,000 random sets of answers agree", () => {
  const random = generator(20_261_123);
  const pick = (list) => list[Math.floor(random() * list.length)];
  for (let time = 0; time < 10_000; time++) {
    const answers = {};
    const given = () => random() < 0.7;
    for (const [id, values] of Object.entries(ONE)) if (given()) answers[id] = pick(values);
    for (const [id, values] of Object.entries(SOME)) if (given()) answers[id] = values.filter(() => random() < 0.5);
    if (given()) answers.durationMonths = Math.floor(random() * 61);
    assert.deepEqual(script.assess(answers), compiled.assess(answers), JSON.stringify(answers));
  }
});

test("it takes the place of a file that a server's bundler has lost, and says so once", async (context) => {
  const { mock } = context.mock.method(console, "warn", () => {});
  for (const [file, lost] of [
    ["engine.node.js?relative", "/app/_next/static/media/engine.wasm"],
    ["engine.node.js?gone", new URL("file:///nowhere/engine.wasm")],
    ["engine.js?wrong", new Uint8Array(8)],
  ]) {
    const { loadEngine } = await import(new URL(String(file), PACKAGE).href);
    const engine = await loadEngine(/** @type {any} */ (lost));
    assert.deepEqual(engine.compare(cases[0].scenario), compiled.compare(cases[0].scenario));
  }
  assert.equal(mock.callCount(), 1);
  assert.match(mock.calls[0].arguments[0], /_next.*can't be used[\s\S]*give loadEngine\(\) the bytes/);
});

test("refusals agree", () => {
  for (const answers of [
    { phase: "next" },
    { durationMonths: 1e308 },
    { durationMonths: 2.5 },
    { x: 1 },
    [],
    3,
    null,
  ]) {
    const refusals = [script, compiled].map((engine) => {
      try {
        engine.assess(answers);
        return "taken";
      } catch ({ name, code, field, message }) {
        return { name, code, field, message };
      }
    });
    assert.deepEqual(refusals[0], refusals[1]);
    assert.equal(Object(refusals[0]).name, "FractionalFitError");
  }
});

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
