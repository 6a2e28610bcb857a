/** Examples to start from: they set wording and how engineers are engaged, and name the figures that are the site's
 * own to enter. None sets a rule or makes up an amount. */

import type { BuilderWords } from "../locales/for-builder.ts";
import { type Design, NEXT_STEPS, type Values } from "./design.ts";

export const PRESETS = ["own", "agency", "investor"] as const;
type Preset = (typeof PRESETS)[number];

const ENGINEERS = ["hire-practitioners", "start-with-practitioners"];

interface Figures {
  readonly sets: Values;
  /** Names of figures that only the site knows. */
  readonly asks: readonly string[];
}

const FIGURES: Readonly<Record<Preset, Figures>> = {
  own: { sets: {}, asks: ["dayRate", "daysPerWeek", "minCommitMonths", "surcharge"] },
  agency: {
    sets: { "practitioner-mode": "contractor" },
    asks: ["dayRate", "practitionerDayRate", "sourcingFee", "minCommitMonths"],
  },
  investor: { sets: {}, asks: ["horizonMonths", "searchFee", "equityGrant"] },
};

const isPreset = (name: string): name is Preset => PRESETS.some((one) => one === name);

/** None without an example. */
export const asksOf = (name: string): readonly string[] => (isPreset(name) ? FIGURES[name].asks : []);

/** The design with the example's wording in place of another's; links and amounts that were entered stay. */
export function withPreset(design: Design, name: string, { presets }: BuilderWords): Partial<Design> {
  const labels = new Set(["cta-label", ...NEXT_STEPS.map(({ label }) => label)]);
  const before = isPreset(design.preset) ? Object.keys(FIGURES[design.preset].sets) : [];
  const settings = Object.fromEntries(Object.entries(design.settings).filter(([one]) => !labels.has(one)));
  const figures = Object.fromEntries(Object.entries(design.figures).filter(([one]) => !before.includes(one)));
  if (!isPreset(name)) return { preset: "", settings, figures };
  const { contact, engineers, later } = presets[name];
  const own = {
    "cta-label": contact,
    ...Object.fromEntries(ENGINEERS.map((verdict) => [`cta-label-${verdict}`, engineers])),
    "cta-label-not-yet": later,
  };
  return { preset: name, settings: { ...settings, ...own }, figures: { ...figures, ...FIGURES[name].sets } };
}
