/** The engine as JavaScript, for pages that forbid WebAssembly: the same compiled
 * core, through binaryen's wasm2js. By hand: its module has one instance, and after a panic we need a fresh one. */

import { rmSync } from "node:fs";
import { join } from "node:path";
import { bindings, edit, wasmOpt } from "./engine.mjs";
import { at, run, write } from "./project.mjs";

const ENABLED = [
  "--mvp-features",
  "--enable-bulk-memory-opt",
  "--enable-nontrapping-float-to-int",
  "--enable-sign-ext",
];
/** What JavaScript can't say is said by what it can. */
const LOWERED = ["--llvm-memory-copy-fill-lowering", "--llvm-nontrapping-fptoint-lowering", "--signext-lowering"];

/** Makes the module `fractional_fit.js` in the folder `out` of a compiled crate. */
export function buildJavaScriptEngine(compiled, out) {
  rmSync(out, { recursive: true, force: true });
  bindings("script", compiled, out);

  const stripped = ["--strip-debug", "--strip-producers"];
  const [wasm, lowered, script] = ["fractional_fit_bg.wasm", "lowered.wasm", "core.js"].map((name) => join(out, name));
  wasmOpt(...ENABLED, "-Oz", ...stripped, ...LOWERED, wasm, "-o", lowered);
  run(at("node_modules/.bin/wasm2js"), "-Oz", lowered, "-o", script);

  edit(script, [
    // A function, so that there can be a fresh instance.
    [/var retasmFunc = asmFunc\(([\s\S]*?)\);\nexport var [\s\S]*$/, "export const instantiate = () => asmFunc($1);\n"],
  ]);
  edit(join(out, "fractional_fit_bg.js"), [
    // Memory that grows here is a new buffer, and the old one isn't detached.
    [/(cached\w+Memory0) === null \|\| .*\{/g, "$1 === null || $1.buffer !== wasm.memory.buffer) {"],
  ]);
  write(
    join(out, "fractional_fit.js"),
    `import { instantiate } from "./core.js";
import { __wbg_set_wasm } from "./fractional_fit_bg.js";
export * from "./fractional_fit_bg.js";
export const __wbg_reset_state = () => __wbg_set_wasm(instantiate());
__wbg_reset_state();
`,
  );
}
