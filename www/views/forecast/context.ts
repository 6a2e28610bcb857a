/** What the views of the forecast need beside the costs. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ForecastWords } from "../../locales/catalogue.ts";
import type { Detailed } from "../../session/costs/forecast.ts";

export interface Forecast extends Detailed {
  readonly words: ForecastWords;
}

export const ForecastContext = createContext<Forecast | null>(null);

export function useForecast(): Forecast {
  const forecast = useContext(ForecastContext);
  if (!forecast) throw new Error("a view of the forecast stands outside of it");
  return forecast;
}
