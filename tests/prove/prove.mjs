/** What holds for all inputs, read off the compiled engine: `make prove`. */

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { CLAIMS, rounds } from "./claims.mjs";
import { compiled } from "./compiled.mjs";
import { functionsOf } from "./ir.mjs";
import { isCalled } from "./paths.mjs";
import { prove } from "./prover.mjs";
import { namesIn, reachedFrom } from "./reach.mjs";

/** Of the standard library, in what follows an input: memory, and texts for errors. It panics where memory ends. */
const STANDARD = [
  /^llvm\./,
  /^(bcmp|memcmp|strlen|rust_eh_personality)$/,
  /___rustc\d+___(rust_alloc|rust_alloc_zeroed|rust_dealloc|rust_realloc|rust_no_alloc_shim_is_unstable_v2)$/,
  /5alloc(7raw_vec12handle_error|5alloc18handle_alloc_error)$/,
  /4core3fmt|5alloc3fmt6format12format_inner$/,
  /4core5slice6memchr/,
];

let functions;
let names;
before(() => {
  const modules = compiled();
  functions = functionsOf(modules.join("\n"));
  names = namesIn(modules);
});

const named = (name) => [...functions.keys()].find((compiledName) => isCalled(compiledName, name));

describe("money", () => {
  for (const claim of CLAIMS) {
    test(claim.says, async (context) => {
      const { ways, unproven } = await prove(functions, named(claim.of), claim, CLAIMS);
      assert.deepEqual(unproven, []);
      assert.ok(ways > 0);
      context.diagnostic(`${ways} ways`);
    });
  }

  test("a claim that isn't true is not proven", async () => {
    const [rounded] = CLAIMS;
    const untrue = { ...rounded, holds: (result, n, d) => rounds(result, `(+ ${n} 1)`, d) };
    assert.ok((await prove(functions, named(rounded.of), untrue, CLAIMS)).unproven.includes("returns"));
    const byNothing = { ...rounded, inputs: { ...rounded.inputs, denominator: { bits: 128, lo: 0n, hi: 5n } } };
    assert.ok((await prove(functions, named(rounded.of), byNothing, CLAIMS)).unproven.includes("div_by_zero"));
  });
});

describe("no panic, whatever comes in", () => {
  for (const [name, says] of [
    ["prove_answers", "answers are read"],
    ["prove_scenario", "a scenario is read"],
    ["prove_uncertain", "a scenario with ranges is read"],
    ["prove_receipt", "a receipt is read"],
    ["prove_advice", "advice is given"],
  ]) {
    test(says, (context) => {
      const reached = reachedFrom(names, (compiledName) => isCalled(compiledName, name));
      const inside = [...reached.values()].filter((found) => found.inside).length;
      assert.ok(inside > 20, `${inside} functions and constants`);
      assert.deepEqual(unknownOf(reached), []);
      context.diagnostic(`${inside} functions and constants`);
    });
  }

  test("a panic that is there is found", () => {
    const [found] = unknownOf(reachedFrom(names, (compiledName) => isCalled(compiledName, "planted")));
    assert.match(found ?? "", /panic_bounds_check/);
  });
});

/** What else of the standard library is reached, each with the way to it. */
function unknownOf(reached) {
  const wayTo = (name) => (name ? [name, ...wayTo(reached.get(name).from)] : []);
  return [...reached]
    .filter(([name, { inside }]) => !inside && !STANDARD.some((known) => known.test(name)))
    .map(([name]) => wayTo(name).join(" < "));
}
