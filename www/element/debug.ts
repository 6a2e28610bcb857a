/** What an element has taken, and from where, on the console, for whoever embeds it: all of it once, then what changes.
 * Loaded where the page sets `debug`. */

import { figureNamed } from "../session/outside/figure-names.ts";
import { Refused, readFigure, writeAnswer, writeFigure } from "../session/outside/plain.ts";
import type { FigureValue } from "../session/paths.ts";
import type { Layer } from "./layers.ts";
import { kebabCase } from "./names.ts";

/** What is computed with; null until costs are loaded. */
export type TakenCosts = {
  readonly country: string;
  readonly currency?: string | undefined;
  readonly minorPerMajor?: number | undefined;
  /** The page's, by path. */
  readonly figures: ReadonlyMap<string, FigureValue>;
} | null;

/** One setting in one place. */
interface Place {
  readonly value: string;
  readonly where: string;
}

const listed = new WeakMap<Element, ReadonlyMap<string, string>>();

export function listTaken(host: Element, layers: readonly Layer[], costs: TakenCosts): void {
  const lines = linesOf(host, layers, costs);
  const before = listed.get(host);
  listed.set(host, lines);
  const changed = [...lines].filter(([name, line]) => before?.get(name) !== line);
  const gone = [...(before?.keys() ?? [])].filter((name) => !lines.has(name));
  if (changed.length + gone.length === 0) return;
  const which = `<fractional-fit${host.id && ` id="${host.id}"`}>`;
  console.info(
    [
      `Fractional Fit, debug: ${before ? `what has changed in ${which}` : `what ${which} takes, and from where`}`,
      ...changed.map(([name, line]) => `${name}: ${line}`),
      ...gone.map((name) => `${name}: no longer set`),
    ].join("\n  "),
  );
}

function linesOf(host: Element, layers: readonly Layer[], costs: TakenCosts): Map<string, string> {
  const places = placesOf(host, layers, costs);
  const lastOf = (name: string) => places.get(name)?.at(-1)?.value;
  const lang = langAround(host);
  const tag = lastOf("locale") ?? (lang || navigator.language);
  const lines = new Map([
    ["mode", "full, as nothing is set"],
    ["theme", "auto, as nothing is set"],
    ["locale", `${tag}, from the language of the ${lang ? "page" : "browser"}`],
  ]);
  if (costs) {
    const { country, currency = "" } = costs;
    // What doesn't fit together was left out.
    if (lastOf("country") !== country) places.delete("country");
    if (lastOf("currency") !== currency) places.delete("currency");
    lines.set("country", `${country}, from the ${places.has("currency") ? `currency ${currency}` : `language ${tag}`}`);
    lines.set("currency", `${currency}, from the country ${country}`);
  }
  for (const [name, all] of byGroup(places)) lines.set(name, lineOf(all));
  if (costs) lines.set("all other figures", `ours for the country ${costs.country}`);
  return lines;
}

/** Of the page, out of shadow roots too. Of its own: what comes from the element's script makes that larger. */
function langAround(element: Element): string {
  const found = element.closest<HTMLElement>("[lang]");
  const root = element.getRootNode();
  return found?.lang ?? (root instanceof ShadowRoot ? langAround(root.host) : "");
}

function placesOf(host: Element, layers: readonly Layer[], costs: TakenCosts): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  const { figures: taken, minorPerMajor = 100 } = costs ?? { figures: new Map() };
  for (const { source, scalars, answers, figures } of layers) {
    const put = (group: string, name: string, value: string) => {
      const attribute = kebabCase(name);
      const where = {
        json: "the JSON block",
        attribute: `the attribute ${host.hasAttribute(attribute) ? "" : "data-"}${attribute}`,
        property: `the property ${group.slice(0, -1)}`,
        link: "the link",
      }[source];
      places.set(group + name, [...(places.get(group + name) ?? []), { value, where }]);
    };
    for (const [name, value] of scalars) {
      const [group, label] = name.startsWith("labels.") ? ["labels.", name.slice(7)] : ["", name];
      put(group, label, typeof value === "boolean" ? (value ? "on" : "off") : String(value));
    }
    for (const [name, value] of answers) put("answers.", name, writeAnswer(value));
    for (const [name, { raw }] of figures) {
      const figure = figureNamed(name);
      const value = figure && taken.has(figure.path) ? readFigure(figure, raw, minorPerMajor) : null;
      if (figure && value !== null && !(value instanceof Refused))
        put("figures.", name, writeFigure(figure, value, minorPerMajor));
    }
  }
  return places;
}

/** Settings, then answers, figures and labels. */
const byGroup = (places: ReadonlyMap<string, Place[]>) =>
  [...places].sort(([one], [other]) => groupOf(one).localeCompare(groupOf(other)));
const groupOf = (name: string): string => /^.*\./.exec(name)?.[0] ?? "";

/** The last counts. */
function lineOf(places: readonly Place[]): string {
  const [taken, ...weaker] = [...places].reverse().map(({ value, where }) => `${value}, from ${where}`);
  return [taken, ...weaker.map((one) => `not ${one}`)].join("; ");
}
