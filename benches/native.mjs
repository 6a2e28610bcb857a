/** The core as a program of its own, which is asked for a job's time as often as it is wanted. */

import { execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

const EXAMPLE = "bench-engine";

/** Of the checkout in `folder`; what was built before in `target`, isn't built again. */
export function buildNative(folder, target = join(folder, "target")) {
  const what = ["--example", EXAMPLE, "--no-default-features", "--release", "--target-dir", target];
  execFileSync("cargo", ["build", "--quiet", "--locked", ...what], { cwd: folder, stdio: "inherit" });
  return join(target, "release/examples", EXAMPLE);
}

export function startNative(program) {
  const child = spawn(program, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (line) => {
    child.stdin.write(`${line}\n`);
    return (await lines.next()).value;
  };
  return {
    names: async () => (await ask("")).split("\t"),
    run: async (place, times) => {
      const [ns, checksum] = (await ask(`${place} ${times}`)).split(" ");
      return { ns: Number(ns), checksum };
    },
    end: () => child.stdin.end(),
  };
}
