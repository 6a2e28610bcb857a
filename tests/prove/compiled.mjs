/** The engine as it is compiled for shipping, in the compiler's own intermediate language. */

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const target = `${root}target/prove`;
const deps = `${target}/prove/deps`;
/** All of what the engine is made of, but for the standard library. */
const OURS = /^(fractional_fit|fractional_fit_prove|serde|serde_core|libm)(-\w+)?\.ll$/;

/** @returns {string[]} the text of each module */
export function compiled() {
  rmSync(deps, { recursive: true, force: true });
  execFileSync("cargo", ["build", "--quiet", "--locked", "--profile", "prove", "--package", "fractional-fit-prove"], {
    cwd: root,
    env: { ...process.env, CARGO_TARGET_DIR: target, RUSTFLAGS: "--emit=llvm-ir" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return readdirSync(deps)
    .filter((name) => OURS.test(name))
    .map((name) => readFileSync(`${deps}/${name}`, "utf8"));
}
