/** Writes the default figures with their sources as a document. Reads the data
 * that the engine is built from, so that the two can't differ. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const DATA = join(root, "src/defaults/data");

const CONFIDENCE = {
  H: "official source",
  M: "reputable source",
  L: "weak, old or single source",
  V: "claim of a seller",
  X: "**unverified**",
  D: "derived from a cited figure",
  J: "our judgement",
};

const PER = { day: "a day", month: "a month", year: "a year" };

/** The whole document, as Markdown. */
export async function defaultsDocument() {
  const [sources, countries, everywhere] = await Promise.all(["sources", "contributions", "all"].map(read));
  const named = Object.keys(countries);
  const regions = await Promise.all(named.map((country) => read(country.toLowerCase()).catch(absent)));
  return [
    "# Default figures and their sources",
    "",
    `Collected ${everywhere.collected}. Figures of a country go before those that hold everywhere.`,
    "",
    "## Everywhere",
    "",
    ...figureTable(everywhere.figures, undefined, sources),
    `Asked of the visitor where a country has no figure: ${everywhere.asked.map(code).join(", ")}.`,
    "",
    `Asked of the visitor who chooses what needs them: ${everywhere.askedWhenChosen.map(code).join(", ")}.`,
    "",
    ...named.flatMap((country, place) => countrySection(country, countries[country], regions[place], sources)),
  ].join("\n");
}

async function read(name) {
  return JSON.parse(await readFile(join(DATA, `${name}.json`), "utf8"));
}

/** A country may have contribution rules and no figures. */
function absent(error) {
  if (error.code === "ENOENT") return { figures: [] };
  throw error;
}

function countrySection(country, contributions, { figures, hints = [] }, sources) {
  const { currency, minorPerMajor, year, notModelled, rules } = contributions;
  const money = { currency, minorPerMajor };
  return [
    `## ${country}`,
    "",
    ...(figures.length > 0
      ? figureTable(figures, money, sources)
      : ["No source is good enough for a salary or a day rate.", ""]),
    ...(hints.length > 0
      ? ["Known, and never entered for the visitor:", "", ...figureTable(hints, money, sources)]
      : []),
    `Employer contributions, ${currency}, ${year}. Not modelled: ${cell(notModelled)}.`,
    "",
    ...table(
      ["contribution", "rate", "from", "to", "limits", "confidence", "source", "note"],
      rules.map((rule) => [
        code(rule.key),
        percent(rule.ratePpm),
        amount(rule.thresholdMinor, money),
        rule.capMinor === null ? "" : amount(rule.capMinor, money),
        rule.mode === "prorata" ? "by the month" : "by the calendar year",
        CONFIDENCE[rule.confidence],
        sourcesOf(rule, sources),
        cell(rule.note ?? ""),
      ]),
    ),
  ];
}

function figureTable(figures, money, sources) {
  return table(
    ["figure", "low", "typical", "high", "unit", "confidence", "source", "note"],
    figures.map((figure) => [
      code(figure.id),
      ...[figure.low, figure.typical, figure.high].map((value) => shown(value, figure.unit, money)),
      unit(figure.unit, money),
      certainty(figure),
      sourcesOf(figure, sources),
      cell(figure.note),
    ]),
  );
}

/** A judgement over sources says both: that it is ours, and how good they are. */
function certainty({ kind, confidence }) {
  const known = CONFIDENCE[confidence];
  return kind === "judgement" && confidence !== "J" ? `${CONFIDENCE.J}; ${known}` : known;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line), ""];
}

function sourcesOf({ source, also = [] }, sources) {
  return [source, ...also]
    .filter((id) => id !== null)
    .map((id) => {
      const { title, publisher, date, address } = sources[id];
      return `[${cell(title)}](${address}), ${cell(publisher)}, ${date ?? "no date"}`;
    })
    .join("; ");
}

function shown(value, unit, money) {
  if (value === null) return "";
  if (unit.startsWith("minor")) return amount(value, money);
  if (unit.startsWith("ppm")) return percent(value);
  if (unit.endsWith("centi")) return String(value / 100);
  return String(unit === "months-tenths" ? value / 10 : value);
}

/** Everywhere, an amount has no currency: only 0 holds in all of them. */
function amount(minor, { minorPerMajor } = { minorPerMajor: 1 }) {
  return (minor / minorPerMajor).toLocaleString("en", { maximumFractionDigits: 2 });
}

function percent(ppm) {
  return `${(ppm / 10_000).toLocaleString("en", { maximumFractionDigits: 4 })} %`;
}

function unit(name, money) {
  if (name.startsWith("minor")) {
    return [money?.currency, PER[name.split("-").at(-1)]].filter(Boolean).join(" ");
  }
  return name
    .replace(/^ppm-per/, "per")
    .replace(/^ppm$/, "")
    .replace(/-(centi|tenths)$/, "")
    .replaceAll("-", " ");
}

const code = (text) => `\`${text}\``;
const cell = (text) => text.replaceAll("|", "\\|");
