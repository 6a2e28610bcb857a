/** The fields of answers and figures that are filled in. */

import type { Scenario } from "#engine";
import costWords from "../locales/en/costs.json";
import startWords from "../locales/en/start.json";
import type { Figure, FigureUnit } from "../session/figures.ts";
import { readFigure } from "../session/paths.ts";
import { writeFigure } from "../session/plain.ts";
import type { Question } from "../session/questions.ts";
import { type Built, isAsked, scenarioOf } from "./built.ts";
import { ChoiceField, type FieldProps, SeveralField, TextField } from "./fields.tsx";

const ASKED = "The visitor is asked";

export function AnswerField({ question, field }: { question: Question; field: FieldProps }) {
  const { values } = startWords.questions[question.id] as { values?: Record<string, string> };
  if (question.kind === "months") return <TextField {...field} inputMode="decimal" placeholder={ASKED} />;
  const choices = question.values.map((value) => [value, values?.[value] ?? value] as const);
  if (question.kind === "some") return <SeveralField {...field} choices={[...choices, ["none", startWords.none]]} />;
  return <ChoiceField {...field} choices={[["", ASKED], ...choices]} />;
}

const UNITS: Readonly<Record<Exclude<FigureUnit, "money">, string>> = {
  share: "%",
  rate: "%",
  months: "months",
  "month-tenths": "months",
  "days-per-week": "days",
  days: "days",
  "worked-days": "days",
  weeks: "weeks",
  people: "people",
};
const CHOICES: Readonly<Record<string, string>> = costWords.choices;
const months = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });
const choiceOf = (value: string | number): string =>
  typeof value === "number" ? months.format(Date.UTC(2000, value - 1)) : (CHOICES[value] ?? value);

interface FigureFieldProps {
  readonly figure: Figure;
  readonly field: FieldProps;
  readonly built: Built;
  readonly country: string | undefined;
}

/** With the unit in which it is written, and what counts where it is left empty. */
export function FigureField({ figure, field, built, country }: FigureFieldProps) {
  const scenario = scenarioOf(built, country);
  const usual = readFigure(scenario as Scenario, figure.path);
  const asked = isAsked(built, country, figure.path) ? ASKED : "No default";
  if ("choices" in figure) {
    const first = usual === null ? asked : `Default: ${choiceOf(usual)}`;
    return (
      <ChoiceField
        {...field}
        choices={[["", first], ...figure.choices.map((one) => [`${one}`, choiceOf(one)] as const)]}
      />
    );
  }
  const unit = figure.unit === "money" ? symbolOf(scenario.currency) : UNITS[figure.unit];
  const placeholder = usual === null ? asked : `Default: ${writeFigure(figure, usual, scenario.minorPerMajor ?? 100)}`;
  return <TextField {...field} label={`${field.label} (${unit})`} inputMode="decimal" placeholder={placeholder} />;
}

const symbolOf = (currency = "USD"): string =>
  new Intl.NumberFormat("en", { style: "currency", currency }).formatToParts(0).find(({ type }) => type === "currency")
    ?.value ?? currency;
