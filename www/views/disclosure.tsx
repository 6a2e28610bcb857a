/** “This site changed 2 of 31 assumptions”: which ones, and the result with our defaults. */

import { useMemo } from "preact/hooks";
import type { Scenario } from "#engine";
import { Amounts } from "../charts/amounts.tsx";
import type { EmbedWords } from "../locales/catalogue.ts";
import { disclosureOf } from "../session/disclosure.ts";
import type { Figure } from "../session/figures.ts";
import { type FigureValue, readFigure, withFigure } from "../session/paths.ts";
import { useView } from "./context.ts";
import { useCosts } from "./costs/context.ts";
import { lackingOf } from "./costs/lacking.ts";
import { comparedOptions } from "./costs/options.ts";

type Named = Readonly<Record<string, string | undefined>>;

export function ChangedAssumptions({ words: { disclosure: wording } }: { words: EmbedWords }) {
  const { look } = useView();
  const { session, state, words, formats, fill } = useCosts();
  const { preset, entered, scenario, sourced, incomplete } = state;
  const comparison = state.comparison ?? incomplete?.comparison;
  // Of options that lack a price, nothing is computed yet.
  const current = incomplete ? entered : scenario;
  const found = useMemo(
    () => preset && current && sourced && disclosureOf(preset, current, sourced),
    [preset, current, sourced],
  );
  const other = useMemo(
    () =>
      found && session.comparisonOf(incomplete?.missing.reduce(withoutPrice, found.alternative) ?? found.alternative),
    [found, session, incomplete],
  );
  if (!(found && preset && sourced && comparison)) return null;
  const inWords = (figure: Figure, value: FigureValue): string => {
    if (value === null) return wording.nothing;
    if ("choices" in figure)
      return typeof value === "number" ? formats.monthName(value) : ((words.choices as Named)[value] ?? value);
    return typeof value === "number" ? formats.withUnit(value, figure.unit) : value;
  };
  const others = other ? comparedOptions(other) : [];
  return (
    <div class="notice" part="notice" data-testid="disclosure">
      <p>
        <b>{fill(wording[look.hasLink ? "link" : "site"], { count: found.figures.length, all: found.all })}</b>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{wording.option}</th>
            <th scope="col">{wording.changed}</th>
            <th scope="col">{wording.sourced}</th>
          </tr>
        </thead>
        <tbody>
          {comparedOptions(comparison)
            .filter(({ id }) => !(state.hidden.includes(id) || (incomplete && lackingOf(id, state).length > 0)))
            .map(({ id, cost }) => {
              const instead = others.find((one) => one.id === id);
              return (
                <tr key={id}>
                  <th scope="row">{words.options[id].name}</th>
                  <td translate={false} data-testid={`as-changed-${id}`}>
                    {formats.wholeMoney(cost.totalMinor)}
                  </td>
                  <td data-testid={`as-sourced-${id}`}>
                    {instead ? (
                      <span translate={false}>{formats.wholeMoney(instead.cost.totalMinor)}</span>
                    ) : (
                      wording.unknown
                    )}
                  </td>
                </tr>
              );
            })}
        </tbody>
      </table>
      <details>
        <summary>{wording.which}</summary>
        <ul>
          {found.figures.map((figure) => (
            <li key={figure.path}>
              <Amounts>
                {fill(wording.was, {
                  figure: (words.figures as Named)[figure.path] ?? figure.path,
                  changed: inWords(figure, readFigure(preset, figure.path)),
                  sourced: inWords(figure, readFigure(sourced, figure.path)),
                })}
              </Amounts>
            </li>
          ))}
        </ul>
      </details>
      <button
        type="button"
        class="link"
        onClick={({ currentTarget }) => {
          // It goes with what it tells.
          (currentTarget.getRootNode() as ShadowRoot).querySelector("h2")?.focus();
          session.preset(sourced, found.alternative);
        }}
        data-testid="use-sourced"
      >
        {wording.back}
      </button>
    </div>
  );
}

/** An option that lacks a price isn't shown, whatever stands in its place. */
const withoutPrice = (scenario: Scenario, path: string): Scenario =>
  readFigure(scenario, path) === null ? withFigure(scenario, path, 0) : scenario;
