/** What a call takes now and at another commit, natively, side by side: COMMIT=6ce44be make bench-against. */

import { execFileSync } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildNative, startNative } from "./native.mjs";
import { table } from "./report.mjs";
import { digits, timeSideBySide } from "./sampling.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const ROUNDS = Number(process.env.RUNS ?? 25);
const { COMMIT } = process.env;
if (!COMMIT) throw new Error("COMMIT isn't set: which commit is this one held against?");
const git = (...args) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
const commit = git("rev-parse", "--short", COMMIT);
// Outside of this checkout, or cargo takes it for a part of this workspace.
const before = await mkdtemp(join(tmpdir(), "against-"));
git("worktree", "add", "--quiet", "--detach", before, commit);
const built = join(root, "target/bench/against", commit);
const programs = [buildNative(before, built), buildNative(root)];
git("worktree", "remove", "--force", before);

const [then, now] = programs.map(startNative);
const [old, present] = [await then.names(), await now.names()];
const jobs = present.filter((job) => old.includes(job));
const timed = (program, names) => (job) => ({ job, run: (times) => program.run(names.indexOf(job), times) });
const entries = [...jobs.map(timed(then, old)), ...jobs.map(timed(now, present))];
const { warning } = await timeSideBySide(entries, ROUNDS);
then.end();
now.end();

const cell = ({ median, least }) => `${digits(median)} (${digits(least)})`;
const rows = jobs.map((job, place) => {
  const [was, is] = [entries[place].micros, entries[place + jobs.length].micros];
  return [job, cell(was), cell(is), `${digits(is.median / was.median)} ×`, `${digits(is.least / was.least)} ×`];
});
console.log(`Microseconds a call, the median of ${ROUNDS} rounds (and the least):\n`);
console.log(table(["", commit, `${git("rev-parse", "--short", "HEAD")} as it lies here`, "median", "least"], rows));
if (warning) console.log(`\n${warning}`);
