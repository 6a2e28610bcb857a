/** What the package says of itself: each link leads to a file that is packed. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const pkg = fileURLToPath(new URL("../../pkg/", import.meta.url));
const [{ files }] = JSON.parse(execFileSync("npm", ["pack", pkg, "--dry-run", "--json"], { encoding: "utf8" }));
const packed = files.map(({ path }) => path);
const documents = packed.filter((path) => /\.(md|txt)$/.test(path) && !/LICENSE|THIRD/.test(path));
const headings = (path) =>
  [...readFileSync(pkg + path, "utf8").matchAll(/^#+ (.*)$/gm)].map(([, text]) =>
    text
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, "")
      .trim()
      .replaceAll(/\s/g, "-"),
  );

for (const document of documents) {
  test(`${document} leads to what is there`, () => {
    const links = readFileSync(pkg + document, "utf8").matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)]+))?\)/g);
    for (const [link, path, heading] of links) {
      const target = path === "" ? document : normalize(join(dirname(document), path));
      assert.ok(
        packed.some((file) => file === target || file.startsWith(`${target}/`)),
        link,
      );
      if (heading) assert.ok(headings(target).includes(heading), link);
    }
  });
}

test("a developer is led to frameworks, testing, hosting, errors, versions and what has changed", () => {
  const readme = readFileSync(`${pkg}README.md`, "utf8");
  for (const path of [
    "docs/frameworks.md",
    "docs/testing.md",
    "docs/hosting.md",
    "docs/errors.md",
    "docs/versions.md",
    "CHANGELOG.md",
  ])
    assert.ok(readme.includes(`](${path})`), path);
});
