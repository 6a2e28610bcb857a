/** The period compared: one button switches to the engagement's own length, one back. */

import type { Comparison } from "#engine";
import { readFigure } from "../../session/paths.ts";
import { useCosts } from "./context.ts";
import { endsEarly, horizonOf } from "./findings.ts";

const HORIZON = "horizonMonths";

export function Period({ comparison }: { comparison: Comparison }) {
  const view = useCosts();
  const { session, state, words, formats, fill } = view;
  const { scenario, sourced } = state;
  if (!(scenario && sourced)) return null;
  const now = horizonOf(comparison);
  const usual = sourced.horizonMonths;
  const engagement = readFigure(scenario, "fractional.engagementMonths");
  if (typeof engagement !== "number") return null;
  const until = engagement + Number(readFigure(scenario, "fractional.startLagMonths"));
  const other = endsEarly(comparison, view) ? until : usual;
  if (other === now || other === 0) return null;
  return (
    <p class="help">
      <button type="button" class="link" onClick={() => session.enter(HORIZON, other)} data-testid="other-period">
        {fill(words.otherPeriod, { period: formats.withUnit(other, "months") })}
      </button>
    </p>
  );
}
