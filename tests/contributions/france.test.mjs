/** France's rules over the whole span of salaries, against Urssaf's own calculator. */

import assert from "node:assert/strict";
import { test } from "node:test";
import rules from "modele-social";
import Engine from "publicodes";
import { contributionsIn } from "./employment.mjs";

const social = new Engine(rules, { logger: { log() {}, warn() {}, error: console.error } });

/** What an employer of thirty pays a month for a manager, in euros; and its parts that we don't count. */
function official(yearly) {
  social.setSituation({
    "salarié . contrat . salaire brut": `${yearly / 12} €/mois`,
    "salarié . contrat . statut cadre": "oui",
    "entreprise . salariés . effectif": "30",
  });
  const value = (name) => Number(social.evaluate(`salarié . cotisations . ${name}`).nodeValue ?? 0);
  const cover = value("prévoyances . santé . employeur");
  // The risk-rated accident insurance, health cover of an amount that differs by company, and the levy on that.
  const apart = value("ATMP") + cover + 0.08 * cover;
  return { due: value("employeur") - apart, reduction: value("exonérations . RGDU"), social: value("CET . employeur") };
}

/** From a little above the minimum wage to far above every ceiling, closer where limits lie. */
const SALARIES = [
  ...Array.from({ length: 40 }, (_, step) => 24_000 + 1_200 * step),
  ...[36_000, 45_000, 48_000, 48_120, 55_000, 60_000, 67_200, 67_224, 80_004, 100_008, 130_008],
  ...[160_008, 192_240, 220_008, 250_008, 300_000, 384_480, 400_008, 600_000],
];

test("every salary from 24,000 to 600,000 costs what Urssaf says, to the cent a rule", () => {
  for (const yearly of SALARIES) {
    const { due, reduction } = official(yearly);
    const ours = contributionsIn("FR", yearly);
    // Each of our rules is rounded to the cent; theirs aren't.
    assert.ok(Math.abs(ours.month - due) <= 0.06, `${yearly}: ${ours.month} and ${due} a month`);
    assert.ok(Math.abs(-ours.byRule("reductionGenerale") - reduction) <= 0.006, `${yearly}: reduction of ${reduction}`);
  }
});

test("the three reductions that were missed are as they were found", () => {
  for (const [yearly, reduction] of [
    [36_000, 322.8],
    [45_000, 197.63],
    [60_000, 114],
  ]) {
    assert.equal(-contributionsIn("FR", yearly).byRule("reductionGenerale"), reduction, String(yearly));
  }
});

test("the technical pension balance is due on all of the pay, and only where it passes the ceiling", () => {
  for (const [yearly, month] of [
    [36_000, 0],
    [48_000, 0],
    [60_000, 10.5],
    [130_008, 22.75],
  ]) {
    assert.equal(contributionsIn("FR", yearly).byRule("cet"), month, String(yearly));
    assert.ok(Math.abs(official(yearly).social - month) < 0.006, String(yearly));
  }
});
