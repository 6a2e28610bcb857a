/** The check for circles of modules: it finds what is planted, however the modules are named. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { circles, rustModules } from "../../scripts/rust-modules.mjs";

const found = (sources) => circles(rustModules(Object.keys(sources), (file) => sources[file])).sort();
const crate = { "src/lib.rs": "mod a;\nmod b;\npub use b::B;", "src/a.rs": "", "src/b.rs": "" };

test("modules that use each other are found, by whatever path", () => {
  const back = "use crate::a;";
  for (const use of [
    "use crate::b::B;",
    "use super::b::{self, B};",
    "use crate::{B, a::A};",
    "const B: u8 = crate::b::B;",
  ])
    assert.deepEqual(found({ ...crate, "src/a.rs": use, "src/b.rs": back }), ["a → b → a"], use);
});

test("a circle in a folder is found, and one of folders whose files have none", () => {
  const folder = { ...crate, "src/a/one.rs": "use super::two::Two;", "src/a/two.rs": "use super::one::One;" };
  assert.deepEqual(found(folder), ["a::one → a::two → a::one"]);
  const folders = {
    ...crate,
    "src/a/one.rs": "use crate::b::two;",
    "src/b/two.rs": "use crate::a::three;",
    "src/a/three.rs": "",
  };
  assert.deepEqual(found(folders), ["a → b → a"]);
});

test("neither what is passed on nor tests make a circle", () => {
  const mod = "mod one;\npub use one::One;";
  const one = "use super::two::Two;\n#[cfg(test)]\nmod tests {\n  use crate::b::B;\n}";
  const use = "use crate::a::One;";
  assert.deepEqual(
    found({ ...crate, "src/a/mod.rs": mod, "src/a/one.rs": one, "src/a/two.rs": "", "src/b.rs": use }),
    [],
  );
});
