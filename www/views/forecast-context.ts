/** What the views of the forecast need beside the costs. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Estimate, Scenario, Surface, Tornado } from "#engine";
import type { Engine } from "../engine/load.ts";
import type { ForecastWords } from "../locales/catalogue.ts";
import type { Ranges } from "../session/ranges.ts";

export interface Forecast {
  readonly words: ForecastWords;
  readonly engine: Engine;
  readonly scenario: Scenario;
  /** Of every figure that is uncertain, and null of those that the visitor knows. */
  readonly ranges: Ranges;
  readonly tornado: Tornado;
  readonly surface: Surface | null;
  readonly simulated: Estimate;
}

export const ForecastContext = createContext<Forecast | null>(null);

export function useForecast(): Forecast {
  const forecast = useContext(ForecastContext);
  if (!forecast) throw new Error("a view of the forecast stands outside of it");
  return forecast;
}
