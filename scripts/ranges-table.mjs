/** Writes the document of what the engine accepts, from the data that its tests
 * hold it to. By hand: nothing else names their units. */

import { code, table } from "./markdown.mjs";
import { readJson } from "./project.mjs";

/** The end of a field's name tells its unit. */
const UNITS = /** @type {[RegExp, string][]} */ ([
  [/minorPerMajor$/, "minor units in a unit of the currency"],
  [/valuationMinor$/, "minor units, up to the largest exact integer"],
  [/Minor$/, "minor units (cents)"],
  [/Ppm(OfBase)?$/, "parts per million"],
  [/CentiDaysPerWeek$|PerWeekCenti$/, "hundredths of a day a week"],
  [/MonthsTenths$/, "tenths of a month"],
  [/CalendarMonth$|^contributionRules.*Month$/, "month of the calendar"],
  [/Months$/, "months"],
  [/weeksPerYear$/, "weeks"],
  [/DaysPerYear$/, "days"],
  [/rampDays$/, "days of work"],
  [/count$/, "people"],
]);

const number = new Intl.NumberFormat("en");
const rows = readJson("tests/cases/ranges.json").map(({ field, least, most, leftOut }) => {
  const unit = UNITS.find(([end]) => end.test(field))?.[1];
  if (!unit) throw new Error(`${field}: its unit isn't known`);
  return [
    code(field),
    unit,
    ...[least, most, leftOut].map((value) => (value === undefined ? "" : number.format(value))),
  ];
});

/** The whole document, as Markdown. */
export const rangesDocument = `# What the engine accepts

Every number of a scenario is a whole number within its range. The engine refuses a number outside it, with the field's
name and \`too-small\` or \`too-large\`. It also refuses numbers whose resulting amounts can't be represented exactly. The
tests try each limit, and one step beyond it (\`tests/cost/ranges.rs\`); and compare the page's own ranges with these.

${table(["field", "unit", "least", "most", "if left out"], rows, { align: [..."--rrr"] })}

A field without a value in the last column is required where it is used: a day rate with day-rate pricing, a salary with
employees. A scenario may leave out \`bridge\`, \`practitioners\` and either \`equity\`; without \`contributionRules\` it
takes those of its \`country\`. Vesting over 0 months, and a chance of failing within 0 months, are refused if they would
divide by zero.
`;
