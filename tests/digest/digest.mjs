/** The digest of `mod.rs`, for engines that JavaScript asks. */

import { readFile } from "node:fs/promises";

const read = (path) => readFile(new URL(path, import.meta.url), "utf8");
const rust = await read("mod.rs");
const told = (name) => new RegExp(`${name}: &str = "(\\w+)"`).exec(rust)[1];
const [{ scenario }] = JSON.parse(await read("../cases/cost.json"));
const { variables, correlations } = JSON.parse(await read("../cases/uncertainty.json")).monteCarlo;

/** Of the estimate for `INPUT`, and of what has been paid by the end of its twelfth month. */
export const EXPECTED = { estimate: told("EXPECTED"), paid: told("EXPECTED_PAID") };
export const INPUT = { scenario, variables, correlations, seed: 7, draws: 2048 };

/** FNV-1a over the bits of every number, keys in alphabetical order. */
export const digest = (value) => hashed(sorted(value), 0xcbf29ce484222325n).toString(16).padStart(16, "0");

function hashed(value, hash) {
  if (typeof value === "number") {
    for (const byte of new Uint8Array(new Float64Array([value]).buffer)) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    }
    return hash;
  }
  if (value === null || typeof value !== "object") return hash;
  return Object.values(value).reduce((sum, inner) => hashed(inner, sum), hash);
}

/** Keys in alphabetical order, all the way down. */
const sorted = (value) =>
  value === null || typeof value !== "object" || Array.isArray(value)
    ? (value?.map?.(sorted) ?? value)
    : Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)]),
      );
