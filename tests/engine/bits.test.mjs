/** The files that are shipped give, in Node and in three browsers, the bits that the native engine gives. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { loadEngine } from "#engine-node";
import { digest, EXPECTED, INPUT } from "../digest/digest.mjs";
import { ENGINES, launch } from "../faults/engines.mjs";
import { startHost } from "../faults/host.mjs";
import { STRICT } from "../faults/loading.mjs";
import { visiting } from "../faults/visit.mjs";

let host;
before(async () => {
  host = await startHost();
});
after(() => host.close());

test("Node, in slices or at once", async () => {
  const engine = await loadEngine();
  assert.equal(digest(engine.simulate(INPUT)), EXPECTED.estimate);

  const simulation = new engine.Simulation(INPUT);
  while (!simulation.run(100)) {
    // The next slice.
  }
  assert.equal(digest(simulation.estimate()), EXPECTED.estimate);
  assert.equal(digest(simulation.paidBy(12)), EXPECTED.paid);
  const differences = simulation.differences();
  assert.ok(differences instanceof Float64Array);
  assert.equal(differences.length, 2048);
  simulation.free();
});

/** Which file computes, by the page's policy. */
const FILES = {
  "engine.wasm": STRICT,
  "engine-javascript.js": STRICT.replace(" 'wasm-unsafe-eval'", ""),
};

for (const [id, { name }] of Object.entries(ENGINES)) {
  test(name, async () => {
    const browser = await launch(id);
    try {
      for (const [file, policy] of Object.entries(FILES)) await givesTheBits(visiting(browser, host), file, policy);
    } finally {
      await browser.close();
    }
  });
}

/** A script of the page's own asks: a driver's may run beside it, under no policy. */
const ASK = `import { loadEngine } from "./fractional-fit/engine.js";
const simulation = new (await loadEngine()).Simulation(${JSON.stringify(INPUT)});
while (!simulation.run(1000));
window.found = JSON.stringify({ estimate: simulation.estimate(), paid: simulation.paidBy(12) });`;

async function givesTheBits(visit, file, policy) {
  const at = await visit({
    headers: { "Content-Security-Policy": policy },
    files: { "ask.js": ASK },
    script: '<script type="module" src="ask.js"></script>',
    body: "",
  });
  const { estimate, paid } = JSON.parse(await at.ask(() => visitor.until(() => window.found)));
  assert.deepEqual({ estimate: digest(estimate), paid: digest(paid) }, EXPECTED, file);
  const fetched = host.requests.filter((path) => path.startsWith(at.path)).map((path) => path.split("/").at(-1));
  assert.deepEqual(
    Object.keys(FILES).filter((name) => fetched.includes(name)),
    [file],
  );
}
