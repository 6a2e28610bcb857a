/** Germany's rules over the whole span of salaries, against gettsim, the tax and transfer model of several institutes.
 * `make contributions` installs it: hundreds of megabytes, so make test leaves this out. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { contributionsIn } from "./employment.mjs";

/** A day of the year of our rules. */
const DAY = "2026-07-01";
const { GETTSIM } = process.env;
if (!GETTSIM) throw new Error("GETTSIM isn't set: make contributions says where gettsim is");

/** From where reduced contributions on low pay end, to far above every ceiling; closer where limits lie. */
const SALARIES = [
  ...Array.from({ length: 200 }, (_, step) => 24_012 + 1_200 * step),
  ...[69_744, 69_756, 101_388, 101_400, 101_412, 300_000, 400_008, 600_000, 1_200_000],
];

const BRANCHES = /** @type {const} */ ({
  rente: "pension_RV",
  arbeitslosen: "unemployment_AV",
  kranken: "health_KV",
  pflege: "care_PV",
});

test("every salary from 24,012 to 1,200,000 costs what gettsim says, to the cent in each branch", () => {
  const program = fileURLToPath(new URL("germany.py", import.meta.url));
  const answer = execFileSync(GETTSIM, [program, DAY], { input: JSON.stringify(SALARIES), encoding: "utf8" });
  const official = /** @type {Record<string, number>[]} */ (JSON.parse(answer));
  assert.equal(official.length, SALARIES.length);
  for (const [place, yearly] of SALARIES.entries()) {
    const ours = contributionsIn("DE", yearly);
    for (const [branch, key] of Object.entries(BRANCHES)) {
      const due = official[place]?.[branch] ?? Number.NaN;
      assert.ok(Math.abs(ours.byRule(key) - due) < 0.0051, `${yearly}, ${branch}: ${ours.byRule(key)} and ${due}`);
    }
    // The levy for insolvencies, which gettsim doesn't know: 0.15 %, up to the pension's ceiling.
    const branches = Object.values(BRANCHES).reduce((sum, key) => sum + ours.byRule(key), ours.byRule("insolvency_U3"));
    assert.equal(ours.month.toFixed(2), branches.toFixed(2), `${yearly}: nothing else is charged`);
  }
});
