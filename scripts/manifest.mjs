/** Makes `custom-elements.json` of what the analyzer finds in the element's class and its comment, with the attributes
 * of answers and figures, which stand in tables; and the tables of the package's README: `node scripts/manifest.mjs`
 * writes those. The rest is by hand as no tool knows our tables, nor holds what a comment says to what is there. */

import { createRequire } from "node:module";
import { create } from "@custom-elements-manifest/analyzer/src/create.js";
import { load } from "./bundled.mjs";
import { code, table } from "./markdown.mjs";
import { at, listed, read, write } from "./project.mjs";

const README = "pkg/README.md";
const ELEMENT = "www/element/fractional-fit.tsx";
/** The analyzer's own, which is older than ours. */
const ts = createRequire(import.meta.resolve("@custom-elements-manifest/analyzer/src/create.js"))("typescript");

/** What a figure is entered in, outside. */
const UNITS = {
  money: "money, in whole units: `180000.50`",
  share: "percent: `15`",
  rate: "percent: `12.5`",
  months: "months",
  "month-tenths": "months: `2.5`",
  "days-per-week": "days a week: `1.5`",
  days: "days a year",
  "worked-days": "days of work",
  weeks: "weeks a year",
  people: "people",
};
/** Of which each verdict may have its own, by `cta-label-not-yet`. */
const BY_VERDICT = {
  ctaLabel: "text of your call to action for that verdict, such as `cta-label-not-yet` (text, up to 80 characters)",
  ctaHref: "its link, such as `cta-href-not-yet`; nothing is added to it (https, mailto, tel, or a page of your site)",
};
const LABELS = {
  fit: "name of the first section",
  cost: "name of the second section",
  next: "the button that continues",
  back: "the button that goes back",
  restart: "the button that starts again",
  toCosts: "the button from the verdict to the costs",
};

const tables = await load("scripts/tables.ts");
const { kebabCase } = tables;
const element = analyzed();
const settings = element.members.filter(({ name }) => tables.SCALARS.has(name));
const type = { text: "string | null" };
const byVerdict = Object.entries(BY_VERDICT).flatMap(([name, description]) =>
  tables.VERDICTS.map((verdict) => ({ kind: "field", name: tables.forVerdict(name, verdict), description, type })),
);
const properties = element.members.filter((one) => !settings.includes(one) && !one.static);

/** The element's class, with what of it is public. */
function analyzed() {
  const source = ts.createSourceFile(ELEMENT, read(ELEMENT), ts.ScriptTarget.ES2022, true);
  const { modules } = create({ modules: [source] });
  const found = modules.flatMap(({ declarations }) => declarations).find(({ kind }) => kind === "class");
  // What sends them is taken for one too.
  const events = found.events.filter(({ description }) => description);
  const members = found.members
    .filter(({ privacy }) => privacy !== "private")
    .map((one) => ({ ...one, description: one.description?.replaceAll("\n", " ") }));
  return { ...found, events, members };
}

const valuesOf = (question) =>
  question.kind === "months"
    ? `${question.min} to ${question.max}`
    : question.values.map(code).join(", ") + (question.kind === "some" ? "; several with commas, or `none`" : "");
const kindOf = (figure) => ("choices" in figure ? figure.choices.map(code).join(", ") : UNITS[figure.unit]);
const labelOf = (figure) => tables.costs.figures[figure.path];
/** A setting's comment says what it sets and, in the brackets at its end, the values. */
const parted = ({ description }) => /^(.*) \(([^()]*)\)$/.exec(description).slice(1);
/** An event's says when it is sent, and what it then brings. */
const told = ({ description }) => /^(.*): (\{.*\})$/.exec(description).slice(1);

const described = (head, all) =>
  table(
    head,
    all.map(({ name, description }) => [code(name), description]),
  );

const SECTIONS = {
  settings: table(
    ["attribute", "value", "what it sets"],
    [
      ...settings,
      ...Object.entries(BY_VERDICT).map(([name, description]) => ({ name: `${name}-<verdict>`, description })),
    ].map((one) => [code(kebabCase(one.name)), parted(one)[1], parted(one)[0]]),
  ),
  answers: table(
    ["attribute", "in JSON and links", "value"],
    tables.QUESTIONS.map((question) => [code(kebabCase(question.id)), code(question.id), valuesOf(question)]),
  ),
  figures: table(
    ["attribute", "in JSON and links", "figure", "value"],
    tables.namedFigures().map(([name, figure]) => [code(kebabCase(name)), code(name), labelOf(figure), kindOf(figure)]),
  ),
  properties: described(["property", "what it takes"], properties),
  labels: table(
    ["label", "what it names"],
    Object.entries(LABELS).map(([name, about]) => [code(name), about]),
  ),
  events: table(
    ["event", "`event.detail`", "when"],
    element.events.map((one) => [code(one.name), code(told(one)[1]), told(one)[0]]),
  ),
  look: described(["custom property", "what it sets"], element.cssProperties),
  parts: described(["part", "what it is"], element.cssParts),
};

/** The element as editors and documentation tools read it: Custom Elements Manifest 1.0. */
export function manifest() {
  const reflected = [...settings, ...byVerdict];
  const attributes = [
    ...reflected.map(({ name, description, default: preset }) => ({
      name: kebabCase(name),
      fieldName: name,
      description,
      type: { text: tables.FLAGS.has(name) ? "boolean" : "string" },
      default: preset,
    })),
    ...tables.QUESTIONS.map(({ id, kind, values }) => ({
      name: kebabCase(id),
      description: `answer to start with: ${tables.start.questions[id].title}`,
      type: { text: kind === "one" ? values.map((value) => JSON.stringify(value)).join(" | ") : "string" },
    })),
    ...tables.namedFigures().map(([name, figure]) => ({
      name: kebabCase(name),
      description: `figure to start with: ${labelOf(figure)} (${kindOf(figure)})`,
      type: { text: "string" },
    })),
  ];
  const members = [...element.members, ...byVerdict].map(({ default: _, ...member }) =>
    reflected.some(({ name }) => name === member.name)
      ? { ...member, attribute: kebabCase(member.name), reflects: true }
      : member,
  );
  const { name, tagName } = element;
  const path = "fractional-fit.js";
  const declaration = { name, module: path };
  const exports = [
    { kind: "custom-element-definition", name: tagName, declaration },
    { kind: "js", name, declaration },
  ];
  const superclass = { name: "HTMLElement" };
  const declarations = [{ ...element, customElement: true, superclass, attributes, members }];
  const modules = [{ kind: "javascript-module", path, declarations, exports }];
  return { schemaVersion: "1.0.0", readme: "README.md", modules };
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
export function contractProblems() {
  const found = (folder, form, kind = /\.(css|tsx?)$/) => {
    const texts = listed(folder).flatMap((name) => (kind.test(name) ? read(`${folder}/${name}`) : []));
    return new Set(texts.flatMap((text) => [...text.matchAll(form)].map(([, name]) => name)));
  };
  const paths = Object.values(tables.FIGURE_PATHS);
  // Those for one verdict are fields by a loop.
  const asked = tables.ASKED.filter((name) => !byVerdict.some((one) => kebabCase(one.name) === name));
  const inBuilder = found("www/builder", /"([a-z-]+)"/g, /\.tsx$/);
  const names = (all) => all.map(({ name }) => name);
  const sets = {
    properties: [names(properties.filter(({ description }) => description)), names(properties)],
    settings: [names([...settings, ...byVerdict]), tables.SCALARS.keys()],
    "reflected settings": [tables.REFLECTED.keys(), tables.SCALARS.keys()],
    "builder's fields": [asked.filter((name) => inBuilder.has(name)), asked],
    defaults: [settings.map((one) => one.default), settings.map(({ name }) => tables.PLAIN_LOOK[name])].map((all) =>
      all.flatMap((value, index) => (typeof value === "string" ? `${settings[index].name}: ${value}` : [])),
    ),
    labels: [Object.keys(LABELS), tables.LABELS],
    "named figures": [paths, tables.ALL_FIGURES.map(({ path }) => path)],
    events: [names(element.events), found("www/element", /static override readonly type = "(.*)"/g)],
    "custom properties": [names(element.cssProperties), found("www/styles", /var\((--fractional-fit-[a-z-]+)/g)],
    parts: [names(element.cssParts), found("www/views", /\bpart(?:="|: ")([a-z-]+)"/g)],
  };
  const problems = Object.entries(sets).flatMap(([subject, [told, real]]) => {
    const [words, facts] = [new Set(told), new Set(real)];
    return [
      ...[...words].filter((one) => !facts.has(one)).map((one) => `${subject}: ${one} is told, and isn't there`),
      ...[...facts].filter((one) => !words.has(one)).map((one) => `${subject}: ${one} is there, and isn't told`),
    ];
  });
  if (new Set(paths).size !== paths.length) problems.push("named figures: two names for one");
  const readme = read(README);
  if (withTables(readme) !== readme) problems.push("pkg/README.md: its tables are old; run node scripts/manifest.mjs");
  return problems;
}

if (process.argv[1] === at("scripts/manifest.mjs")) write(README, withTables(read(README)));
