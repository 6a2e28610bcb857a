/** What every script needs: the project's files, by their paths from its root, and the programs that run there. */

import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
/** Absolute paths stay as they are. */
export const at = (...parts) => resolve(root, ...parts);

export const read = (path) => readFileSync(at(path), "utf8");
export const readJson = (path) => JSON.parse(read(path));
export const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** With the folder that it lies in. */
export function write(path, content) {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
}

/** All files below a folder, by name, in one order everywhere. */
export const listed = (folder) =>
  readdirSync(at(folder), { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(at(folder), name)).isFile())
    .sort();

/** Shows what the program says; `output` gives it. */
export const run = (program, ...args) =>
  execFileSync(program, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
export const output = (program, ...args) =>
  execFileSync(program, args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 26,
    stdio: ["ignore", "pipe", "inherit"],
  });

/** What is in `start`, and all that leads on to. */
export function reached(start, next) {
  const found = new Set(start);
  for (const one of found) for (const other of next(one)) found.add(other);
  return found;
}
