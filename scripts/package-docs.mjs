/** The documents that a developer wants beside the package: the same as on the site, with links that lead somewhere in a
 * folder of `node_modules`. By hand: only we know which pages the package has. */

import { read, write } from "./project.mjs";

const NAMES = ["browsers", "embedding", "errors", "frameworks", "hosting", "privacy", "testing", "versions"];

/** Where the package has what the site has as a page. */
const ELSEWHERE = {
  contract: "../README.md",
  changelog: "../CHANGELOG.md",
  schemas: "../schemas",
  ranges: "../schemas",
};

/** Into `docs/` of the package's folder, and the changelog beside it. */
export function copyDocs(folder) {
  const copy = (from, to) => {
    const linked = read(from).replaceAll(/\[([^\]]*)\]\(([^):\s]+)\)/g, (_, shown, target) => link(shown, target));
    write(`${folder}/${to}`, to.startsWith("docs/") ? linked : linked.replaceAll("](", "](docs/"));
  };
  for (const name of NAMES) copy(`www/docs/${name}.md`, `docs/${name}.md`);
  copy("CHANGELOG.md", "CHANGELOG.md");
}

/** What isn't in the package stays as text. */
function link(text, target) {
  const [, name, place = ""] = /^(?:www\/docs\/)?([\w-]+)\.md(#.*)?$/.exec(target) ?? [];
  if (target.startsWith("#")) return `[${text}](${target})`;
  if (NAMES.includes(name)) return `[${text}](${name}.md${place})`;
  const there = ELSEWHERE[name];
  return there ? `[${text}](${there}${there.endsWith(".md") ? place : ""})` : text;
}
