/** Asks Z3 whether a claim can be untrue on some way through a function. */

import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { PATIENCE_MS } from "../pace.mjs";
import { waysThrough } from "./paths.mjs";
import { lit } from "./values.mjs";

/** What is solved by one is often beyond the other: the first that knows ends both. */
const TACTICS = ["smt", "(then simplify solve-eqs smt)"];

/** @returns {Promise<{ways: number, unproven: string[]}>} */
export async function prove(functions, name, claim, claims) {
  const ways = waysThrough(functions, name, claim.inputs, claims);
  const unproven = [];
  for (const way of ways) {
    if ((await answerTo(negation(claim, way))) !== "unsat") unproven.push(way.panics ?? "returns");
  }
  return { ways: ways.length, unproven };
}

/** That the way is taken, and panics, or returns what the claim denies.
 * @param {any} claim
 * @param {ReturnType<typeof waysThrough>[number]} way */
function negation(claim, way) {
  const { definitions, conditions, panics, result } = way;
  const names = Object.keys(claim.inputs);
  return [
    ...Object.entries(claim.inputs).map(
      ([name, { lo, hi }]) => `(declare-const ${name} Int) (assert (<= ${lit(lo)} ${name} ${lit(hi)}))`,
    ),
    ...definitions,
    ...conditions.map((condition) => `(assert ${condition})`),
    ...(panics ? [] : [`(define-fun result () Int ${result})`, `(assert (not ${claim.holds("result", ...names)}))`]),
  ].join("\n");
}

/** "unsat", "sat", or nothing where neither is known in time. */
async function answerTo(formulas) {
  const provers = TACTICS.map((tactic) => {
    const prover = spawn("z3", ["-in"], { timeout: PATIENCE_MS, stdio: ["pipe", "pipe", "inherit"] });
    prover.stdin.end(`${formulas}\n(check-sat-using ${tactic})`);
    return prover;
  });
  const answers = provers.map(async (prover) => {
    const said = (await text(prover.stdout)).trim();
    if (said === "unsat" || said === "sat") return said;
    throw new Error(said);
  });
  try {
    return await Promise.any(answers);
  } catch {
    return undefined;
  } finally {
    for (const prover of provers) prover.kill();
  }
}
