/** Files that compute a part give what the whole engine gives. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { loadEngine } from "#engine-node";

/** @type {any} */
const engine = await loadEngine();
const cases = JSON.parse(await readFile(new URL("../cases/cost.json", import.meta.url), "utf8"));

/** What a file exports, and no more than it is said to. */
async function part(name, exported) {
  const bindings = await import(`../../dist/${name}/fractional_fit.js`);
  bindings.initSync({ module: await readFile(new URL(`../../pkg/${name}.wasm`, import.meta.url)) });
  const { default: _init, initSync: _sync, __wbg_reset_state: _reset, ...given } = bindings;
  assert.deepEqual(Object.keys(given).sort(), exported);
  assert.equal(given.version(), engine.version());
  return given;
}

test("fit.wasm assesses", async () => {
  const { assess } = await part("fit", ["assess", "version"]);
  for (const answers of [{}, { primaryNeed: "implementation" }, { primaryNeed: "leadership", realCost: "no" }])
    assert.deepEqual(assess(answers), engine.assess(answers));
});

test("costs.wasm compares, knows the defaults, and draws the chance", async () => {
  const costs = await part("costs", ["Outlook", "compare", "defaults", "digest", "version"]);
  assert.equal(costs.digest(), engine.digest());
  for (const country of ["US", "DE", "ES"]) assert.deepEqual(costs.defaults(country), engine.defaults(country));
  assert.throws(() => costs.defaults("us"), { name: "FractionalFitError", code: "unknown-value", field: "country" });
  for (const { id, scenario } of cases) {
    assert.deepEqual(costs.compare(scenario), engine.compare(scenario), id);
    const simulation = new engine.Simulation({ scenario });
    for (const { Outlook } of [costs, engine]) {
      const outlook = new Outlook(scenario);
      while (!outlook.run(1_000));
      while (!simulation.run(1_000));
      const { draws, planned, summaryMinor, shareFractionalCheaper } = simulation.estimate();
      assert.deepEqual(outlook.chances(), { draws, planned, summaryMinor, shareFractionalCheaper }, id);
      assert.deepEqual(outlook.paidBy(12), simulation.paidBy(12), id);
      outlook.free();
    }
    simulation.free();
  }
});
