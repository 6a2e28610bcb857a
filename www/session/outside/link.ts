/** State as a link that people can read and write: `#ff?phase=ai-initiative&durationMonths=6&v=1`.
 * It stands in the fragment, which no server ever sees. Links of every released
 * version open forever: see `tests/cases/links.json`. */

import { address } from "../address.ts";
import { LINK_PREFIX, pageOf } from "../link-prefix.ts";
import { CAMPAIGN, cleaned } from "../link-received.ts";
import { readFigure } from "../paths.ts";
import { isAnswered, QUESTIONS } from "../questions.ts";
import type { State } from "../state.ts";
import { namedFigures } from "./figure-names.ts";
import { writeAmounts, writeAnswer, writeFigure } from "./plain.ts";

const VERSION = "1";
const LONGEST = 8_000;

/** What a visitor has to know about the link that opened the page. */
export type Notice =
  | { readonly code: "refused"; readonly names: readonly string[] }
  | { readonly code: "unknown-version" | "incomplete" | "too-long" };

interface Link {
  /** By name; as written, and not checked yet. The first of a name counts. */
  readonly values: ReadonlyMap<string, string>;
  /** Names behind the last of ours: others have put them there. */
  readonly behind: ReadonlySet<string>;
  readonly notice: Notice | null;
}

const NOTHING: ReadonlyMap<string, string> = new Map();
const NOBODY: ReadonlySet<string> = new Set();

/** Reads the part of an address that begins with `#ff?`. */
export function readLink(fragment: string): Link {
  const none = (code: "too-long" | "unknown-version"): Link => ({ values: NOTHING, behind: NOBODY, notice: { code } });
  if (fragment.length > LONGEST) return none("too-long");
  const values = new Map<string, string>();
  const behind = new Set<string>();
  for (const [name, value] of new URLSearchParams(fragment.slice(LINK_PREFIX.length))) {
    if (values.has(name) || CAMPAIGN.test(name)) continue;
    // What somebody has called a scenario is text.
    values.set(name, name === KEPT_NAME ? value : cleaned(value));
    if (values.has("v")) behind.add(name);
  }
  const version = values.get("v");
  values.delete("v");
  if (version === VERSION) return { values, behind, notice: null };
  // The version comes last: where it lacks, more may have been cut off.
  if (version === undefined) return { values, behind, notice: values.size > 0 ? { code: "incomplete" } : null };
  return none("unknown-version");
}

/** What stands before the names of the scenario that is kept beside the present one. */
export const KEPT_PREFIX = "kept.";
const KEPT_NAME = `${KEPT_PREFIX}name`;

/** What a month without leadership costs: at least, and at most. */
export const MONTH_COST = "monthCost";

function writeLink(state: State): string {
  const link = new URLSearchParams(written(state));
  const { monthCost, sourced } = state;
  if (monthCost && sourced) link.set(MONTH_COST, writeAmounts(monthCost, sourced.minorPerMajor ?? 100));
  if (state.kept) {
    link.set(KEPT_NAME, state.kept.name);
    for (const [name, value] of written(state.kept)) link.set(KEPT_PREFIX + name, value);
  }
  link.set("v", VERSION);
  return LINK_PREFIX + link.toString().replaceAll("%2C", ",");
}

/** Answers, country, and the figures that aren't our defaults. */
function written({ answers, country, entered, sourced }: Pick<State, "answers" | "country" | "entered" | "sourced">) {
  const entries: [name: string, value: string][] = [];
  for (const { id } of QUESTIONS) if (isAnswered(answers, id)) entries.push([id, writeAnswer(answers[id])]);
  if (entered && sourced) {
    entries.push(["country", country]);
    for (const [name, figure] of namedFigures()) {
      const value = readFigure(entered, figure.path);
      if (value === null || value === readFigure(sourced, figure.path)) continue;
      entries.push([name, writeFigure(figure, value, sourced.minorPerMajor ?? 100)]);
    }
  }
  return entries;
}

/** The address of a page, of this one unless it is another, with the state in its fragment. */
export const linkTo = (state: State, page: string | null): string => pageOf(page ?? address()) + writeLink(state);
