/** The fields of answers and figures that are filled in. */

import type { Scenario } from "#engine";
import type { Figure, FigureUnit } from "../session/figures.ts";
import { writeFigure } from "../session/outside/plain.ts";
import { readFigure } from "../session/paths.ts";
import type { Question } from "../session/questions.ts";
import { type Built, isAsked, scenarioOf } from "./built.ts";
import { ChoiceField, type FieldProps, SeveralField, TextField } from "./fields.tsx";
import { useSpeech } from "./speech.ts";

export function AnswerField({ question, field }: { question: Question; field: FieldProps }) {
  const { words, start } = useSpeech();
  const { asked } = words.given;
  const { values } = start.questions[question.id] as { values?: Record<string, string> };
  if (question.kind === "months") return <TextField {...field} inputMode="decimal" placeholder={asked} />;
  const choices = question.values.map((value) => [value, values?.[value] ?? value] as const);
  if (question.kind === "some") return <SeveralField {...field} choices={[...choices, ["none", start.none]]} />;
  return <ChoiceField {...field} choices={[["", asked], ...choices]} />;
}

const UNITS: Readonly<Record<Exclude<FigureUnit, "money" | "share" | "rate">, "months" | "days" | "weeks" | "people">> =
  {
    months: "months",
    "month-tenths": "months",
    "days-per-week": "days",
    days: "days",
    "worked-days": "days",
    weeks: "weeks",
    people: "people",
  };

interface FigureFieldProps {
  readonly figure: Figure;
  readonly field: FieldProps;
  readonly built: Built;
  readonly country: string;
}

/** With the unit in which it is written, and what counts where it is left empty. */
export function FigureField({ figure, field, built, country }: FigureFieldProps) {
  const { words, costs, tag, fill } = useSpeech();
  const { given } = words;
  const scenario = scenarioOf(built, country);
  const usual = readFigure(scenario as Scenario, figure.path);
  const asked = isAsked(built, country, figure.path) ? given.asked : given.noDefault;
  const choiceOf = (value: string | number): string =>
    typeof value === "number"
      ? new Intl.DateTimeFormat(tag, { month: "long", timeZone: "UTC" }).format(Date.UTC(2000, value - 1))
      : ((costs.choices as Readonly<Record<string, string>>)[value] ?? value);
  if ("choices" in figure) {
    const first = usual === null ? asked : fill(given.default, { value: choiceOf(usual) });
    return (
      <ChoiceField
        {...field}
        choices={[["", first], ...figure.choices.map((one) => [`${one}`, choiceOf(one)] as const)]}
      />
    );
  }
  const { unit } = figure;
  const isShare = unit === "share" || unit === "rate";
  const named = unit === "money" ? symbolOf(scenario.currency, tag) : isShare ? "%" : given[UNITS[unit]];
  const placeholder =
    usual === null ? asked : fill(given.default, { value: writeFigure(figure, usual, scenario.minorPerMajor ?? 100) });
  return <TextField {...field} label={`${field.label} (${named})`} inputMode="decimal" placeholder={placeholder} />;
}

const symbolOf = (currency = "USD", tag = "en"): string =>
  new Intl.NumberFormat(tag, { style: "currency", currency }).formatToParts(0).find(({ type }) => type === "currency")
    ?.value ?? currency;
