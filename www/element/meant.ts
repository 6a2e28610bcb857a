/** What may have been meant by a setting that was written wrong, and which values there are: for the console. Loaded
 * where something is wrong. */

import { DATA } from "#countries";
import { FIGURE_PATHS, figureNamed } from "../session/outside/figure-names.ts";
import { QUESTIONS, type QuestionId, questionOf } from "../session/questions.ts";
import type { Fault } from "./layers.ts";
import { camelCase, kebabCase } from "./names.ts";
import { CHOICES, LABELS, SCALARS } from "./scalars.ts";

const QUESTION_IDS = QUESTIONS.map(({ id }) => id);
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  answers: QUESTION_IDS,
  figures: Object.keys(FIGURE_PATHS),
  labels: LABELS,
};
const ALL = [...SCALARS.keys(), ...QUESTION_IDS, ...Object.keys(FIGURE_PATHS), ...Object.keys(GROUPS)];

/** To be put behind what is wrong. */
export function hintFor({ code, field, source, value }: Fault): string {
  const [group = "", inner] = field.split(".");
  const isAttribute = source === "attribute";
  const name = camelCase(inner ?? (isAttribute ? group.replace(/^data-(?!layer)/, "") : group));
  if (code === "unknown-field") {
    const near = nearest(name, inner === undefined ? ALL : (GROUPS[group] ?? []));
    return asked(near && (isAttribute ? kebabCase(near) : near));
  }
  if (code !== "unknown-value" && code !== "wrong-type") return "";
  if (name === "country") return takes(Object.keys(DATA), countryNamed(value));
  const known = valuesOf(name);
  return known.length > 0 ? takes(known, nearest(value.trim(), known)) : "";
}

/** An attribute that is none of ours, but for a slip of the pen. */
export function slipOf(attribute: string): string | null {
  const near = nearest(camelCase(attribute), ALL);
  return near && kebabCase(near);
}

const takes = (known: readonly string[], near: string | null): string => `. It takes ${known.join(", ")}${asked(near)}`;
const asked = (near: string | null): string => (near ? `. Did you mean ${near}?` : "");

function valuesOf(name: string): readonly string[] {
  const question = questionOf(name as QuestionId);
  const figure = figureNamed(name);
  if (question && "values" in question) return question.values;
  if (figure && "choices" in figure) return figure.choices.map(String);
  return Object.hasOwn(CHOICES, name) ? CHOICES[name as keyof typeof CHOICES] : [];
}

/** By its name in English, or in the page's language. */
function countryNamed(value: string): string | null {
  const wanted = value.trim().toLowerCase();
  const names = ["en", globalThis.document?.documentElement.lang ?? ""].map(regionsIn);
  return (
    Object.keys(DATA).find((country) => names.some((regions) => regions?.of(country)?.toLowerCase() === wanted)) ?? null
  );
}

/** Pages say `de_DE`, and worse. */
function regionsIn(language: string): Intl.DisplayNames | null {
  try {
    return new Intl.DisplayNames([language.replaceAll("_", "-")], { type: "region" });
  } catch {
    return null;
  }
}

/** Within a slip for each five letters. */
function nearest(written: string, names: readonly string[]): string | null {
  const [best] = names
    .map((name) => ({ name, distance: distanceOf(written.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.ceil(name.length / 5))
    .sort((one, other) => one.distance - other.distance);
  return best?.name ?? null;
}

/** How many letters are put in, left out, taken for others, or swapped with the next one. */
function distanceOf(one: string, other: string): number {
  let [before, row]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let line = 0; line < one.length; line++) {
    const next = [line + 1];
    for (let column = 0; column < other.length; column++) {
      const isSame = one[line] === other[column];
      const isSwapped = one[line] === other[column - 1] && one[line - 1] === other[column];
      next.push(
        Math.min(
          at(row, column) + (isSame ? 0 : 1),
          at(row, column + 1) + 1,
          at(next, column) + 1,
          isSwapped ? at(before, column - 1) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, row] = [row, next];
  }
  return at(row, other.length);
}

const at = (row: readonly number[] | undefined, column: number): number => row?.[column] ?? Number.POSITIVE_INFINITY;
