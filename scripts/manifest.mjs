/** Makes `custom-elements.json`, of the class as the analyzer finds it and of the
 * tables that say the rest, and the tables of the package's README:
 * `node scripts/manifest.mjs` writes those. */

import { readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { create } from "@custom-elements-manifest/analyzer/src/create.js";
import { build } from "esbuild";
import { CSS_PROPERTIES, EVENTS, LABELS, PARTS, PROPERTIES, SETTINGS, UNITS } from "./contract.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const README = `${root}pkg/README.md`;
/** The analyzer's own, which is older than ours. */
const ts = createRequire(import.meta.resolve("@custom-elements-manifest/analyzer/src/create.js"))("typescript");

async function loadTables() {
  const { outputFiles } = await build({
    entryPoints: [`${root}scripts/tables.ts`],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

const tables = await loadTables();
const { kebabCase } = tables;
/** Columns of one width, as the formatter wants them. */
function table(head, rows) {
  const cells = [head, ...rows].map((line) => line.map((cell) => String(cell).replaceAll("|", "\\|")));
  const widths = head.map((_, column) => Math.max(...cells.map((line) => line[column].length)));
  const row = (line) => `| ${line.join(" | ")} |`;
  const [first, ...others] = cells.map((line) => row(line.map((cell, column) => cell.padEnd(widths[column]))));
  return [first, row(widths.map((width) => "-".repeat(width))), ...others].join("\n");
}
const code = (text) => `\`${text}\``;

const valuesOf = (question) =>
  question.kind === "months"
    ? `${question.min} to ${question.max}`
    : question.values.map(code).join(", ") + (question.kind === "some" ? "; several with commas, or `none`" : "");
const kindOf = (figure) => ("choices" in figure ? figure.choices.map(code).join(", ") : UNITS[figure.unit]);
const labelOf = (figure) => tables.costs.figures[figure.path];

const SECTIONS = {
  settings: table(
    ["attribute", "value", "what it sets"],
    Object.entries(SETTINGS).map(([name, [value, about]]) => [code(kebabCase(name)), value, about]),
  ),
  answers: table(
    ["attribute", "in JSON and links", "value"],
    tables.QUESTIONS.map((question) => [code(kebabCase(question.id)), code(question.id), valuesOf(question)]),
  ),
  figures: table(
    ["attribute", "in JSON and links", "figure", "value"],
    tables.namedFigures().map(([name, figure]) => [code(kebabCase(name)), code(name), labelOf(figure), kindOf(figure)]),
  ),
  properties: table(
    ["property", "what it takes"],
    Object.entries(PROPERTIES).map(([name, about]) => [code(name), about]),
  ),
  labels: table(
    ["label", "what it names"],
    Object.entries(LABELS).map(([name, about]) => [code(name), about]),
  ),
  events: table(
    ["event", "`event.detail`", "when"],
    Object.entries(EVENTS).map(([name, [, detail, when]]) => [code(name), code(detail), when]),
  ),
  look: table(
    ["custom property", "what it sets"],
    Object.entries(CSS_PROPERTIES).map(([name, about]) => [code(name), about]),
  ),
  parts: table(
    ["part", "what it is"],
    Object.entries(PARTS).map(([name, about]) => [code(name), about]),
  ),
};

/** The element's class, with what of it is public. */
async function analyzed() {
  const file = "www/element/fractional-fit.tsx";
  const source = ts.createSourceFile(file, await readFile(root + file, "utf8"), ts.ScriptTarget.ES2022, true);
  const { modules } = create({ modules: [source] });
  const found = modules.flatMap(({ declarations }) => declarations).find(({ kind }) => kind === "class");
  return { ...found, members: found.members.filter(({ privacy }) => privacy !== "private") };
}

/** The element as editors and documentation tools read it: Custom Elements Manifest 1.0. */
async function manifest() {
  const { name, members: found } = await analyzed();
  const text = (type) => ({ text: type });
  const settings = Object.entries(SETTINGS).map(([fieldName, [value, description, preset]]) => ({
    name: kebabCase(fieldName),
    fieldName,
    description: `${description} (${value})`,
    type: text(tables.FLAGS.has(fieldName) ? "boolean" : "string"),
    ...(preset ? { default: preset } : {}),
  }));
  const answers = tables.QUESTIONS.map((question) => ({
    name: kebabCase(question.id),
    description: `answer to start with: ${tables.start.questions[question.id].title}`,
    type: text(question.kind === "one" ? question.values.map((value) => JSON.stringify(value)).join(" | ") : "string"),
  }));
  const figures = tables.namedFigures().map(([name, figure]) => ({
    name: kebabCase(name),
    description: `figure to start with: ${labelOf(figure)} (${kindOf(figure)})`,
    type: text("string"),
  }));
  const members = found.map(({ kind, name, static: isStatic, type, description }) => {
    const setting = settings.find(({ fieldName }) => fieldName === name);
    const about = setting?.description ?? PROPERTIES[name] ?? description;
    const reflected = setting && { attribute: setting.name, reflects: true };
    return { kind, name, ...(isStatic && { static: true }), ...reflected, type, description: about };
  });
  const path = "fractional-fit.js";
  const declaration = {
    kind: "class",
    customElement: true,
    name,
    tagName: "fractional-fit",
    description: "Does a fractional CTO fit, and what does each way of getting technical leadership cost?",
    superclass: { name: "HTMLElement" },
    attributes: [...settings, ...answers, ...figures],
    members,
    events: Object.entries(EVENTS).map(([name, [type, detail, description]]) => ({
      name,
      type: text(type),
      description: `${description}: ${detail}`,
    })),
    cssProperties: Object.entries(CSS_PROPERTIES).map(([name, description]) => ({ name, description })),
    cssParts: Object.entries(PARTS).map(([name, description]) => ({ name, description })),
    slots: [{ name: "", description: "what is shown until the element is ready, and where it can't work" }],
  };
  const reference = { name: declaration.name, module: path };
  const exports = [
    { kind: "custom-element-definition", name: declaration.tagName, declaration: reference },
    { kind: "js", name: declaration.name, declaration: reference },
  ];
  return {
    schemaVersion: "1.0.0",
    readme: "README.md",
    modules: [{ kind: "javascript-module", path, declarations: [declaration], exports }],
  };
}

/** Each section stands between `<!-- name -->` and `<!-- /name -->`. */
function withTables(readme) {
  let text = readme;
  for (const [name, made] of Object.entries(SECTIONS)) {
    const place = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
    if (!place.test(text)) throw new Error(`pkg/README.md has no place for ${name}`);
    text = text.replace(place, (_, begin, end) => `${begin}\n${made}\n\n${end}`);
  }
  return text;
}

/** Where words and code differ. */
export async function contractProblems() {
  const found = async (folder, form) => {
    const files = (await readdir(root + folder, { recursive: true })).filter((name) => /\.(css|tsx?)$/.test(name));
    const texts = await Promise.all(files.map((name) => readFile(`${root}${folder}/${name}`, "utf8")));
    return new Set(texts.flatMap((text) => [...text.matchAll(form)].map(([, name]) => name)));
  };
  const paths = Object.values(tables.FIGURE_PATHS);
  const isProperty = (name) => !(name in SETTINGS || name === "version");
  const sets = {
    properties: [Object.keys(PROPERTIES), (await analyzed()).members.map(({ name }) => name).filter(isProperty)],
    settings: [Object.keys(SETTINGS), tables.SCALARS.keys()],
    labels: [Object.keys(LABELS), tables.LABELS],
    "named figures": [paths, tables.ALL_FIGURES.map(({ path }) => path)],
    events: [Object.keys(EVENTS), await found("www/element", /static readonly type = "(.*)"/g)],
    "custom properties": [Object.keys(CSS_PROPERTIES), await found("www/styles", /var\((--fractional-fit-[a-z-]+)/g)],
    parts: [Object.keys(PARTS), await found("www/views", /\bpart(?:="|: ")([a-z-]+)"/g)],
  };
  const problems = Object.entries(sets).flatMap(([subject, [told, real]]) => {
    const [words, facts] = [new Set(told), new Set(real)];
    return [
      ...[...words].filter((one) => !facts.has(one)).map((one) => `${subject}: ${one} is told, and isn't there`),
      ...[...facts].filter((one) => !words.has(one)).map((one) => `${subject}: ${one} is there, and isn't told`),
    ];
  });
  if (new Set(paths).size !== paths.length) problems.push("named figures: two names for one");
  const readme = await readFile(README, "utf8");
  if (withTables(readme) !== readme) problems.push("pkg/README.md: its tables are old; run node scripts/manifest.mjs");
  return problems;
}

export const writeManifest = async (file) => writeFile(file, `${JSON.stringify(await manifest(), null, 2)}\n`);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(README, withTables(await readFile(README, "utf8")));
}
