/** The figures: six that matter most, the rest under headings behind one disclosure. */

import { useEffect, useRef } from "preact/hooks";
import { DATA } from "#countries";
import type { CostWords } from "../../locales/catalogue.ts";
import { changedFigures, FIGURE_SECTIONS, type Figure, isOfUse, MAIN_FIGURES } from "../../session/figures.ts";
import { readFigure } from "../../session/paths.ts";
import { ALSO_NEEDED, type State } from "../../session/state.ts";
import { FigureChoice } from "../figures/choice.tsx";
import { FigureField } from "../figures/field.tsx";
import { useCosts } from "./context.ts";
import { comparedOptions } from "./options.ts";
import { SearchFirm } from "./search-firm.tsx";
import { Steady } from "./steady.tsx";

/** The search firm stands beside the salary, which its fee is a share of. */
const AFTER_SALARY = MAIN_FIGURES.findIndex(({ path }) => path === "fullTime.baseMinor") + 1;
const SEARCH_FEE: Figure = { path: "fullTime.feePpm", unit: "share" };

export function CostFigures() {
  const { state, words } = useCosts();
  return (
    <section class="given figures" aria-label={words.figuresTitle}>
      <div class="beside">
        <h3 tabIndex={-1}>{words.figuresTitle}</h3>
        <Changed />
        <Steady by={[state.country]}>
          <CountryField />
        </Steady>
        <FigureList figures={MAIN_FIGURES.slice(0, AFTER_SALARY)} />
        <Steady by={shownOf([SEARCH_FEE], state)}>
          <SearchFirm />
        </Steady>
        <FigureList figures={MAIN_FIGURES.slice(AFTER_SALARY)} />
        <MoreFigures />
        <Now />
      </div>
    </section>
  );
}

/** Opens by itself when something in it is asked for. */
function MoreFigures() {
  const { state, words } = useCosts();
  const isAsked = FIGURE_SECTIONS.some(({ groups }) =>
    groups.some(({ figures }) => figures.some(({ path }) => path in state.problems)),
  );
  return (
    <details ref={useOpened(isAsked)} class="more" data-testid="more-figures">
      <summary>{words.moreFigures}</summary>
      {FIGURE_SECTIONS.map(({ id, groups }) => (
        <div key={id} class="section">
          <h4>{words.sections[id]}</h4>
          {groups.map((group) => (
            <Steady key={group.id} by={shownOf(group.figures, state)}>
              <FigureGroup {...group} />
            </Steady>
          ))}
        </div>
      ))}
    </details>
  );
}

function useOpened(isAsked: boolean) {
  const disclosure = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isAsked && disclosure.current) disclosure.current.open = true;
  }, [isAsked]);
  return disclosure;
}

/** Moves the focus to them, from anywhere in the costs. */
export function leadToFigures(from: HTMLElement): void {
  (from.getRootNode() as ShadowRoot).querySelector<HTMLElement>(".figures h3")?.focus();
}

/** All that a group of figures shows. */
const shownOf = (figures: readonly Figure[], { entered, sourced, problems, country }: State): readonly unknown[] => [
  sourced,
  country,
  ...figures.flatMap((figure) => [
    entered && readFigure(entered, figure.path),
    problems[figure.path],
    entered && isOfUse(figure, entered),
  ]),
];

/** How far these are from the sourced figures, and the way back to them. */
function Changed() {
  const { session, state, words, fill } = useCosts();
  const { entered, sourced, preset, country } = state;
  if (!(entered && sourced)) return null;
  // A refused entry is a change as well: it isn't what the source says.
  const refused = Object.keys(state.problems).filter((path) => state.problems[path]?.code !== ALSO_NEEDED);
  const fromSourced = changedFigures(entered, sourced, refused);
  // What the page or a link has changed is told apart.
  const { changed, all } = preset ? changedFigures(entered, preset, refused) : fromSourced;
  return (
    <p class="help changed-count" data-testid="changed-count">
      {fill(words.changedCount, { changed, all })}{" "}
      {fromSourced.changed > 0 && (
        <button
          type="button"
          class="link"
          onClick={({ currentTarget }) => {
            // It goes with what it undoes.
            leadToFigures(currentTarget);
            session.useCountry(country);
          }}
          data-testid="reset-figures"
        >
          {words.reset}
        </button>
      )}
    </p>
  );
}

interface GroupProps {
  readonly id: keyof CostWords["groups"];
  readonly figures: readonly Figure[];
}

/** Opens by itself when something in it is asked for. */
function FigureGroup({ id, figures }: GroupProps) {
  const { state, words, sources } = useCosts();
  const { details } = sources;
  const help: Readonly<Record<string, string>> = words.groupHelp;
  const isAsked = figures.some(({ path }) => path in state.problems);
  return (
    <details ref={useOpened(isAsked)} data-testid={`group-${id}`}>
      <summary>{words.groups[id]}</summary>
      {help[id] && <p class="help">{help[id]}</p>}
      <FigureList figures={figures} />
      {id === "pay" && details && (
        <Steady by={[state.country]}>
          <details.ContributionNote words={details.words} />
        </Steady>
      )}
    </details>
  );
}

function FigureList({ figures }: { figures: readonly Figure[] }) {
  const { state } = useCosts();
  return (
    <>
      {figures.map((figure) => {
        if (!(state.entered && isOfUse(figure, state.entered))) return null;
        const { path } = figure;
        return (
          <Steady key={path} by={[readFigure(state.entered, path), state.problems[path], state.sourced]}>
            {"choices" in figure ? <FigureChoice figure={figure} /> : <FigureField figure={figure} />}
          </Steady>
        );
      })}
    </>
  );
}

function CountryField() {
  const { session, state, words, formats } = useCosts();
  return (
    <label class="figure">
      <span>{words.country}</span>
      <select
        value={state.country}
        onChange={({ currentTarget }) => session.useCountry(currentTarget.value)}
        data-testid="country"
      >
        {formats.countries(Object.keys(DATA)).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** On a narrow screen the results are far above the figures: the two totals stay in sight. */
function Now() {
  const { state, words, formats } = useCosts();
  const { comparison } = state;
  if (!comparison) return null;
  return (
    <p class="now" aria-hidden="true">
      {comparedOptions(comparison)
        .slice(0, 2)
        .map(({ id, cost }) => (
          <span key={id} class={id}>
            {words.options[id].short} <b translate={false}>{formats.wholeMoney(cost.totalMinor)}</b>
          </span>
        ))}
    </p>
  );
}
