/** Runs every test, all parts of them whatever fails in one, and says at the end what has failed. The machine's slowness
 * is measured once, before. Says little of what passes: what the proofs have counted, and a line for each file. */

import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { slowness } from "../tests/pace.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const files = readdirSync(`${root}tests`, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.mjs") && !name.includes("node_modules"))
  .sort()
  .map((name) => `tests/${name}`);
/** Those that make a release, an archive or the documents anew, which others read meanwhile. */
const makes = (file) => /^tests\/(hosting|package)\//.test(file);
/** A browser waits as often as it works, so two files at a time take little more than half as long. */
const nodeTests = (atOnce, files) => ({
  command: ["node", "--test", `--test-concurrency=${atOnce}`, "--test-reporter=./scripts/brief.mjs", ...files],
  failed: /^✖ (.+)$/,
});

/** Of what cargo says, this much is about tests that pass. */
const PASSING =
  /^(test .* \.\.\. ok|running \d+ tests?|\s*(Running|Doc-tests|Compiling|Finished|Executable) .*|successes:|)$/;
const CARGO = { failed: /^test (.+) \.\.\. FAIL(?:ED)?$/, quiet: PASSING };

/** Each with how it names what failed. */
const PARTS = {
  cargo: {
    ...CARGO,
    // The exhaustive proofs tell what they counted.
    command: ["cargo", "test", "--locked", "--features", "cli", "--tests", "--no-fail-fast", "--", "--show-output"],
  },
  doc: { ...CARGO, command: ["cargo", "test", "--locked", "--doc"] },
  browsers: { ...CARGO, command: ["make", "test-rust-in-browsers"] },
  vitest: { command: ["node_modules/.bin/vitest", "run", "--reporter=dot"], failed: /^ FAIL {2}(.+)$/ },
  release: nodeTests(
    1,
    files.filter((file) => makes(file)),
  ),
  node: nodeTests(
    2,
    files.filter((file) => !makes(file)),
  ),
};
/** So much of what was said last is shown of a part that names nothing. */
const LAST_LINES = 5;

const chosen = process.env.PARTS?.split(",") ?? Object.keys(PARTS);
const unknown = chosen.filter((name) => !(name in PARTS));
if (unknown.length > 0) throw new Error(`PARTS: ${unknown} is none of ${Object.keys(PARTS)}`);

console.log(`This machine takes ${slowness.toFixed(1)} times as long as a quick one: so do the limits of tests.`);
const failures = [];
for (const name of chosen) failures.push(...(await failuresOf(name)));
if (failures.length > 0) {
  console.log(`\n${failures.length} failed:\n${failures.join("\n")}`);
  process.exitCode = 1;
}

async function failuresOf(name) {
  const { command, failed, quiet = /^$/ } = PARTS[name];
  const start = Date.now();
  const child = spawn(command[0], command.slice(1), {
    cwd: root,
    env: { ...process.env, NO_COLOR: "1", SLOWNESS: `${slowness}`, MAKEFLAGS: "" },
    stdio: ["inherit", "pipe", "pipe"],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const named = new Set();
  const last = [];
  const read = async (stream) => {
    for await (const line of createInterface(stream)) {
      if (quiet.test(line)) continue;
      console.log(line);
      const [, test] = failed.exec(line) ?? [];
      if (test) named.add(`${name}: ${test}`);
      last.push(`${name}: ${line}`);
      if (last.length > LAST_LINES) last.shift();
    }
  };
  await Promise.all([read(child.stdout), read(child.stderr)]);
  const status = await ended;
  console.log(`${name}: ${status === 0 ? "all green" : "FAILED"}, ${Math.round((Date.now() - start) / 1000)} s`);
  if (status === 0) return [];
  return named.size > 0 ? [...named] : last;
}
