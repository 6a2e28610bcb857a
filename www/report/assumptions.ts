/** The figures that a report rests on, each with its source, and which of them
 * are not our defaults. */

import type { Source } from "../session/costs/sources.ts";
import { changedFigures, type Figure, isOfUse } from "../session/figures.ts";
import { type FigureValue, readFigure } from "../session/paths.ts";
import { type RuleName, ruleName } from "../views/costs/rule-name.ts";
import { ruleText } from "../views/costs/rule-text.ts";
import { figureText } from "../views/figures/labels.ts";
import { figureGroups } from "./groups.ts";
import type { ReportView } from "./view.ts";

export interface Assumption {
  readonly name: string;
  /** What it begins with, of a contribution. */
  readonly rule?: RuleName;
  readonly value: string;
  /** What the sourced figure was, or that there is none; only of a changed one. */
  readonly change?: string;
  /** How sure it is, where its source doesn't say so. */
  readonly mark?: string;
  /** Places in the list of sources, from 1. */
  readonly sources: readonly number[];
}

export interface Assumptions {
  readonly groups: readonly { readonly name: string; readonly figures: readonly Assumption[] }[];
  /** Names of the figures that are nothing, as their source has them. */
  readonly zero: readonly string[];
  readonly changed: string;
  readonly sources: readonly Source[];
  /** The day on which the sources were looked up. */
  readonly collected?: string;
}

export function assumptionsOf(view: ReportView): Assumptions {
  const { state, words, formats, fill, language, sources } = view;
  const names: Readonly<Record<string, string>> = words.cost.figures;
  const marks: Readonly<Record<string, string>> = words.cost.source.marks;
  const { scenario, sourced, country } = state;
  const cited: Source[] = [];
  const zero: string[] = [];
  let collected: string | undefined;

  const cite = (source: Source): number => {
    const known = cited.findIndex(({ address }) => address === source.address);
    return known < 0 ? cited.push(source) : known + 1;
  };
  const textOf = (figure: Figure, value: FigureValue): string => figureText(words.cost, figure, value, formats);
  const assumption = (figure: Figure, whose: string): Assumption[] => {
    const { path } = figure;
    const value = scenario && readFigure(scenario, path);
    const before = sourced && readFigure(sourced, path);
    const isChanged = value !== before;
    if (!scenario || !isOfUse(figure, scenario) || (value === null && !isChanged)) return [];
    const name = names[path] ?? path;
    if (value === 0 && !isChanged) {
      zero.push(`${name} (${whose})`);
      return [];
    }
    const known = isChanged ? null : sources.provenanceOf(country, path);
    collected ??= known?.collected;
    const mark = known && marks[known.isJudged ? "J" : known.confidence];
    return [
      {
        name,
        value: textOf(figure, value),
        sources: known?.source ? [cite(known.source)] : [],
        ...(mark ? { mark } : {}),
        ...(isChanged
          ? {
              change:
                before === null
                  ? words.report.enteredHere
                  : fill(words.report.sourcedWas, { sourced: textOf(figure, before) }),
            }
          : {}),
      },
    ];
  };

  const groups = (scenario ? figureGroups(view, scenario) : []).map(({ id, name, whose, figures }) => ({
    name,
    figures: isGranted(id) ? figures.flatMap((figure) => assumption(figure, whose)) : [],
  }));

  const { changed, all } = scenario && sourced ? changedFigures(scenario, sourced) : { changed: 0, all: 0 };
  return {
    groups: [...groups, contributions()].filter(({ figures }) => figures.length > 0),
    zero,
    changed: fill(words.cost.changedCount, { changed, all }),
    sources: cited,
    ...(collected ? { collected } : {}),
  };

  /** The terms of shares that nobody is granted matter to nothing. */
  function isGranted(group: string): boolean {
    if (group === "equityFullTime") return !!scenario?.fullTime.equity?.grantPpm;
    return group !== "equityFractional" || !!scenario?.fractional.equity?.grantPpm;
  }

  function contributions() {
    const known = scenario?.contributionRules ? null : sources.contributionsOf(country);
    return {
      name: known ? fill(words.cost.contributions.title, { country: formats.country(country), year: known.year }) : "",
      figures: (known?.rules ?? []).map((rule): Assumption => {
        const named = ruleName(known, rule.key, language);
        return {
          name: ruleText(rule, named, words.cost, { fill, formats }),
          rule: named,
          value: "",
          sources: rule.source ? [cite(rule.source)] : [],
        };
      }),
    };
  }
}
