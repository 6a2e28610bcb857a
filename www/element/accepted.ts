/** Figures that a page, a link or a history entry brings: checked one by one, then together. */

import type { FractionalFitError, Scenario } from "#engine";
import type { Costs } from "../engine/costs.ts";
import { figureNamed } from "../session/outside/figure-names.ts";
import { Refused, readFigure as readPlainFigure } from "../session/outside/plain.ts";
import { type FigureValue, withFigure } from "../session/paths.ts";
import { answersOf } from "../session/questions.ts";
import type { Session } from "../session/session.ts";
import type { Kept } from "../session/state.ts";
import type { Layer, LinkLayer } from "./layers.ts";

export type Figures = ReadonlyMap<string, FigureValue>;

/** Null where the country isn't known. */
export function currencyOf(engine: Costs, country: string): string | null {
  try {
    return engine.defaults(country).scenario.currency ?? null;
  } catch {
    return null;
  }
}

/** Checked, by path; and who is told where one is refused after all. */
export function figuresOf(layers: readonly Layer[], { minorPerMajor }: Scenario) {
  const figures = new Map<string, FigureValue>();
  const origin = new Map<string, (code: string) => void>();
  for (const layer of layers) {
    for (const [name, { raw, field }] of layer.figures) {
      const figure = figureNamed(name);
      if (!figure) continue;
      const value = readPlainFigure(figure, raw, minorPerMajor ?? 100);
      if (value instanceof Refused) layer.refuse(value.code, field, raw);
      else {
        figures.set(figure.path, value);
        origin.set(figure.path, (code) => layer.refuse(code, field, raw));
      }
    }
  }
  return { figures, refuse: (path: string, code: string) => origin.get(path)?.(code) };
}

export const withFigures = (scenario: Scenario, figures: Figures): Scenario =>
  [...figures].reduce((made, [path, value]) => withFigure(made, path, value), scenario);

/** The scenario with the figures that can be computed with; the visitor is asked for what is missing. */
export function accepted(
  engine: Costs,
  base: Scenario,
  figures: Figures,
  refuse: (path: string, code: string) => void,
): Scenario {
  const left = new Map(figures);
  for (;;) {
    const scenario = withFigures(base, left);
    try {
      engine.compare(scenario);
      return scenario;
    } catch (error) {
      const { code, field } = error as FractionalFitError;
      const culprit = left.has(field) ? field : [...left.keys()].at(-1);
      if (culprit === undefined || code === "missing-field" || (code === "too-small" && !left.has(field)))
        return scenario;
      left.delete(culprit);
      refuse(culprit, code);
    }
  }
}

/** Takes on what a link says of costs. */
export function takeOn(session: Session, engine: Costs, link: LinkLayer): void {
  const country = String(link.scalars.get("country") ?? session.state.country);
  if (currencyOf(engine, country) === null) return;
  if (country !== session.state.country) session.useCountry(country);
  const { sourced, preset } = session.state;
  if (!sourced) return;
  const { figures, refuse } = figuresOf([link], sourced);
  session.preset(preset, accepted(engine, sourced, figures, refuse));
  session.set({ kept: besideOf(session, engine, link.kept) });
}

/** The scenario that a link keeps beside its own; null where there is none. */
export function besideOf(session: Session, engine: Costs, kept: Layer): Kept | null {
  const { scalars, answers: given, figures: named } = kept;
  if (scalars.size + given.size + named.size === 0) return null;
  const country = String(scalars.get("country") ?? session.state.country);
  if (currencyOf(engine, country) === null) {
    kept.refuse("unknown-value", "kept.country", country);
    return null;
  }
  const answers = answersOf(Object.fromEntries(given));
  const sourced = session.defaults(engine, country, answers);
  const { figures, refuse } = figuresOf([kept], sourced);
  const entered = accepted(engine, sourced, figures, refuse);
  // Without a price of its country there is nothing to compare with.
  if (session.comparisonOf(entered))
    return { name: String(scalars.get("name") ?? ""), answers, country, sourced, entered };
  kept.refuse("missing-field", "kept.country", country);
  return null;
}
