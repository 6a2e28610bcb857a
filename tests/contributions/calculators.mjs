/** Rules of six countries over the whole span of salaries, against calculators of PyPI. `make contributions` installs them:
 * hundreds of megabytes, so make test leaves this out. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { contributionsIn } from "./employment.mjs";

const { CALCULATORS } = process.env;
if (!CALCULATORS) throw new Error("CALCULATORS isn't set: make contributions says where they are");

/** From below every threshold to far above every ceiling, closer where limits lie. */
const SALARIES = [
  ...Array.from({ length: 200 }, (_, step) => 3_000 + 1_200 * step),
  ...[3_492, 3_504, 4_992, 5_004, 6_996, 7_008, 68_892, 68_904, 74_592, 74_604, 84_996, 85_008, 179_988, 180_012],
  ...[184_488, 184_500, 184_512, 249_996, 250_008, 300_000, 600_000, 1_200_000, 12_000_000],
];
/** Ours is rounded to the cent each month. */
const A_CENT_A_MONTH = 0.061;

/** Each rule of ours, and how far it may be off as a share: PolicyEngine's numbers hold seven digits. */
const COUNTRIES = {
  US: { socialSecurity: 1e-7, medicare: 1e-7, futa: 1e-7 },
  GB: { employerNic: 1e-7 },
  CA: { cpp: 0, cpp2: 0, ei: 0 },
  AU: { superGuarantee: 0 },
  // The law's 15 of 26 days of a month are 4.8077 % of a year; ours is told as 4.81 %.
  IN: { epfMin: 0, gratuity: 0.0005 },
  // A day's pay is the thirtieth part of a month there, and the 365th of a year for us, in millionths.
  AE: { gratuityAccrual: 0.00002 },
};
/** What ours is of theirs, where the two mean something else. */
const SHARE = { gratuityAccrual: 360 / 365 };

for (const [country, rules] of Object.entries(COUNTRIES)) {
  test(`${country}: a year of every salary from 3,000 to 12,000,000 costs what its calculator says`, () => {
    const program = fileURLToPath(new URL("calculators.py", import.meta.url));
    const input = JSON.stringify(SALARIES);
    // It warns of what we don't ask about.
    const answer = execFileSync(CALCULATORS, [program, country], {
      input,
      encoding: "utf8",
      stdio: ["pipe", "pipe", "ignore"],
    });
    const official = /** @type {Record<string, number[]>} */ (JSON.parse(answer));
    assert.deepEqual(Object.keys(official), Object.keys(rules));
    for (const [place, yearly] of SALARIES.entries()) {
      const year = contributionsIn(country, yearly, 12);
      for (const [rule, share] of Object.entries(rules)) {
        const theirs = (official[rule]?.[place] ?? Number.NaN) * (SHARE[rule] ?? 1);
        const ours = year.byRule(rule);
        assert.ok(Math.abs(ours - theirs) <= A_CENT_A_MONTH + share * theirs, `${yearly}, ${rule}: ${ours}, ${theirs}`);
      }
    }
  });
}
