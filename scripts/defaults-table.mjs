/** Writes the default figures with their sources as a document. Reads the data
 * that the engine is built from, so that the two can't differ. By hand: nearly all of it is what our own fields mean. */

import { countryCodes } from "./countries.mjs";
import { code, table } from "./markdown.mjs";
import { readJson } from "./project.mjs";

const CONFIDENCE = {
  H: "official source",
  M: "reputable source",
  L: "weak, old or single source",
  V: "vendor claim",
  X: "**unverified**",
  D: "derived from a cited figure",
  J: "our judgment",
};

/** Some cells are long: nobody reads this as text. */
const PLAIN = { alignDelimiters: false };
const PER = { day: "a day", month: "a month", year: "a year" };

const [shared, everywhere, ...regions] = ["sources", "all", ...countryCodes()].map((name) =>
  readJson(`src/defaults/data/${name.toLowerCase()}.json`),
);
const sources = Object.assign({}, shared, ...regions.map((region) => region.sources));

/** The whole document, as Markdown. */
export const defaultsDocument = () => `# Default figures and their sources

Collected on ${everywhere.collected}. A country's own figures take precedence over those for everywhere.
[Adding a country](countries.md) explains how to add one, and [Changed defaults](changed-defaults.md) why some changed.

## Everywhere

${figureTable(everywhere.figures)}

If a country has no figure for one of these, the visitor is asked: ${everywhere.asked.map(code).join(", ")}. An option
can't be computed without ${everywhere.needed.map(code).join(", ")}; the others count as zero until entered.

Visitors are asked for these only if their choices need them: ${everywhere.askedWhenChosen.map(code).join(", ")}.

${[wanted(), ...regions.map(countrySection)].join("\n\n")}
`;

/** What anyone can bring a source for, by country. */
function wanted() {
  const prices = [...everywhere.needed, "fullTime.bonusPpm", "fullTime.noticeMonths", "practitioners.dayRateMinor"];
  const rows = regions.map(({ country, contributions, figures, hints = [] }) => {
    const sound = new Set(figures.filter(({ source }) => source !== null).map(({ id }) => id));
    const hinted = new Set(hints.map(({ id }) => id));
    const lacking = prices.filter((id) => !sound.has(id));
    const rules = contributions.rules.filter(({ source, confidence }) => source === null || confidence === "X");
    return [
      country,
      lacking.map((id) => code(id) + (hinted.has(id) ? " (a hint only)" : "")).join(", "),
      rules.map(({ key }) => code(key)).join(", "),
    ];
  });
  const ours = everywhere.figures.filter(({ source }) => source === null).map(({ id }) => code(id));
  return `## Figures without a source

We found no good source for these prices and contributions. If you know one, please send it, with its address and
date.

${table(["country", "prices", "contributions that are unverified"], rows, PLAIN)}

Everywhere: ${ours.join(", ")}.`;
}

function countrySection({ country, contributions, figures, hints = [] }) {
  const { currency, minorPerMajor, year, notModelled, rules } = contributions;
  const money = { currency, minorPerMajor };
  return [
    `## ${country}`,
    figures.length > 0
      ? figureTable(figures, money)
      : "We found no source that is good enough for a salary or a day rate.",
    ...(hints.length > 0 ? ["Hints, which are shown but never filled in:", figureTable(hints, money)] : []),
    `Employer contributions, ${currency}. The rules of ${year} apply to later years too, except for the changes below.
Not counted: ${notModelled}.`,
    table(
      ["contribution", "rate", "from", "to", "limits", "confidence", "source", "note"],
      rules.map((rule) => [
        code(rule.key),
        rate(rule),
        amount(rule.thresholdMinor, money),
        rule.capMinor === null ? "" : amount(rule.capMinor, money),
        rule.mode === "cumulative-year" ? "by the calendar year" : "by the month",
        CONFIDENCE[rule.confidence],
        sourcesOf(rule),
        rule.note ?? "",
      ]),
      PLAIN,
    ),
  ].join("\n\n");
}

/** A reduction is taken off; a rule may hold for some months only. */
function rate({ ratePpm, floorPpm = 0, mode, from, until }) {
  const falling = floorPpm === ratePpm ? "" : ` down to −${percent(floorPpm)}`;
  const told = mode === "reduction" ? `−${percent(ratePpm)}${falling}` : percent(ratePpm);
  return [told, from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(" ");
}

function figureTable(figures, money = undefined) {
  return table(
    ["figure", "low", "typical", "high", "unit", "confidence", "source", "note"],
    figures.map((figure) => [
      code(figure.id),
      ...[figure.low, figure.typical, figure.high].map((value) => shown(value, figure.unit, money)),
      unit(figure.unit, money),
      certainty(figure),
      sourcesOf(figure),
      figure.note,
    ]),
    PLAIN,
  );
}

/** A judgement over sources says both: that it is ours, and how good they are. */
function certainty({ kind, confidence }) {
  const known = CONFIDENCE[confidence];
  return kind === "judgement" && confidence !== "J" ? `${CONFIDENCE.J}; ${known}` : known;
}

function sourcesOf({ source, also = [] }) {
  return [source, ...also]
    .filter((id) => id !== null)
    .map((id) => {
      const { title, publisher, date, address } = sources[id];
      return `[${title}](${address}), ${publisher}, ${date ?? "no date"}`;
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
