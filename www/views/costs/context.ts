/** What the views of the costs need beside the session: words, formats and
 * sources of their own, which are loaded with them or later. */

import { type ComponentType, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Comparison } from "#engine";
import type { CostWords, DetailWords } from "../../locales/catalogue.ts";
import type { Band } from "../../session/costs/forecast.ts";
import type { Formats } from "../../session/costs/format.ts";
import type { Provenance, Sources } from "../../session/costs/sources.ts";
import type { FigureValue } from "../../session/paths.ts";
import type { View } from "../context.ts";

/** What the source of a figure is told of. */
export interface SourceTextProps {
  readonly known: Provenance;
  /** A value of the figure in words. */
  readonly write: (value: FigureValue) => string;
  readonly words: DetailWords;
}

/** How they are told, which is loaded with them. */
interface Details {
  readonly words: DetailWords;
  readonly SourceText: ComponentType<SourceTextProps>;
  readonly ContributionNote: ComponentType<Pick<SourceTextProps, "words">>;
}

export interface CostView extends Pick<View, "session" | "state" | "today" | "fill" | "list" | "language"> {
  readonly words: CostWords;
  readonly formats: Formats;
  readonly sources: Sources & { readonly details?: Details };
  /** The comparison, if it took the fractional as long as the hire to get up to speed. */
  readonly evenly: Comparison | null;
  /** The last that was worked out; null until then. */
  readonly band: Band | null;
  readonly setBand: (band: Band) => void;
}

export const CostContext = createContext<CostView | null>(null);

export function useCosts(): CostView {
  const view = useContext(CostContext);
  if (!view) throw new Error("a view of the costs stands outside of them");
  return view;
}
