/** Every fault in every engine. What came out goes to `target/faults.json`, and
 * has to be what `www/docs/reliability.md` says; `make faults` renews that. */

import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { ENGINES, launch } from "./engines.mjs";
import { startHost } from "./host.mjs";
import { readMatrix, renewMatrix, tableOf } from "./matrix.mjs";
import { SCENARIOS } from "./scenarios.mjs";
import { visiting } from "./visit.mjs";

/** For work on one engine or fault: `ENGINES=firefox FAULTS=14,17 make faults`. */
const chosen = (name) => process.env[name]?.split(",");
const engines = Object.keys(ENGINES).filter((id) => chosen("ENGINES")?.includes(id) ?? true);
const scenarios = SCENARIOS.filter(({ fault }) => chosen("FAULTS")?.includes(`${fault}`) ?? true);
const all = !process.env.ENGINES && !process.env.FAULTS;

const results = [];
const versions = {};

for (const id of engines) {
  describe(ENGINES[id].name, () => {
    let browser;
    let host;
    let visit;
    before(async () => {
      browser = await launch(id);
      host = await startHost();
      versions[id] = browser.version;
      visit = visiting(browser, host);
    });
    after(async () => {
      await browser?.close();
      await host?.close();
    });
    for (const scenario of scenarios) {
      if (!scenario.run || scenario.only?.engines.includes(id) === false) continue;
      test(`${scenario.fault}: ${scenario.name}`, async () => {
        const result = { fault: scenario.fault, name: scenario.name, engine: id, outcome: "fail" };
        results.push(result);
        await scenario.run({ visit, host, engine: id });
        result.outcome = "pass";
      });
    }
  });
}

test("each of the 46 faults is tested or named as open", () => {
  const named = new Set(SCENARIOS.map(({ fault }) => fault));
  assert.deepEqual(
    [...named].sort((one, other) => one - other),
    Array.from({ length: 46 }, (_, index) => index + 1),
  );
});

test("the documents say what this run found", { skip: !all }, async () => {
  await mkdir(new URL("../../target", import.meta.url), { recursive: true });
  const found = new URL("../../target/faults.json", import.meta.url);
  await writeFile(found, `${JSON.stringify({ versions, results }, null, 1)}\n`);
  if (process.env.RENEW) await renewMatrix(versions, results);
  assert.equal(await readMatrix(), tableOf(results), "make faults renews www/docs/reliability.md");
});
