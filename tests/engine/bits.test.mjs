/** Node gives the bits that the native engine and the browsers give. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { loadEngine } from "../../pkg/engine.node.js";

const read = (path) => readFile(new URL(path, import.meta.url), "utf8");

function hashed(value, hash) {
  if (typeof value === "number") {
    for (const byte of new Uint8Array(new Float64Array([value]).buffer)) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    }
    return hash;
  }
  if (value === null || typeof value !== "object") return hash;
  return Object.values(value).reduce((sum, inner) => hashed(inner, sum), hash);
}

/** Keys in alphabetical order, all the way down. */
const sorted = (value) =>
  value === null || typeof value !== "object" || Array.isArray(value)
    ? (value?.map?.(sorted) ?? value)
    : Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)]),
      );

test("a simulation gives the bits that all engines give, in slices or at once", async () => {
  const engine = await loadEngine();
  const [{ scenario }] = JSON.parse(await read("../cases/cost.json"));
  const [, expected] = /EXPECTED: &str = "(\w+)"/.exec(await read("../digest/mod.rs"));
  const input = { scenario, seed: 7, draws: 2048 };
  const digest = (estimate) => hashed(sorted(estimate), 0xcbf29ce484222325n).toString(16).padStart(16, "0");

  assert.equal(digest(engine.simulate(input)), expected);

  const simulation = new engine.Simulation(input);
  while (!simulation.run(100)) {
    // The next slice.
  }
  assert.equal(digest(simulation.estimate()), expected);
  const differences = simulation.differences();
  assert.ok(differences instanceof Float64Array);
  assert.equal(differences.length, 2048);
  simulation.free();
});
