/** The script by an address that isn't its own: content systems put a version behind it, optimisers rename it. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

const ENTRY = await readFile(new URL("../../pkg/fractional-fit.js", import.meta.url));
const tag = (address) => `<script type="module" src="fractional-fit/${address}"></script>`;

/** One copy runs, whatever it is called: nothing asks for it by its own name. */
const oneCopy = (name, script, files = {}) => ({
  fault: 22,
  name,
  expected: "works: one copy of it runs",
  async run({ visit, host }) {
    const already = host.requests.length;
    const at = await visit({ script, files });
    await at.isRight();
    await at.ask(() => visitor.allDrawn());
    const entries = host.requests.slice(already).filter((path) => /\/fractional-fit\/[^/]*\.js$/.test(path));
    assert.equal(entries.length, script.split("<script").length - 1, entries.join(" "));
    await at.isQuiet();
  },
});

export const addresses = [
  oneCopy(
    "script with a version behind its address, as content systems put it there",
    tag("fractional-fit.js?ver=6.1"),
  ),
  oneCopy("script with another name, as optimisers give it", tag("cto.min.js"), {
    "fractional-fit/cto.min.js": ENTRY,
  }),
  oneCopy("script twice, by two addresses", tag("fractional-fit.js?ver=1") + tag("fractional-fit.js?ver=2")),
];
