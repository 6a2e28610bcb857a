/** What somebody has chosen in the builder: names as attributes write them, and
 * what was typed. It is the page's own link too. */

import { kebabCase } from "../element/names.ts";
import { FLAG_ATTRIBUTES, REFLECTED } from "../element/reflected.ts";
import { namedFigures } from "../session/outside/figure-names.ts";
import { QUESTIONS } from "../session/questions.ts";
import { VERDICTS } from "../session/verdicts.ts";

/** Where the files are, and the ways in which they can be used from there. */
export const WAYS = {
  wordpress: ["shortcode"],
  server: ["script", "frame", "cms"],
  npm: ["npm", "react"],
  cdn: ["script", "cms"],
} as const;
export type Host = keyof typeof WAYS;
export type Way = (typeof WAYS)[Host][number];
export const HOSTS = Object.keys(WAYS) as readonly Host[];

/** By name; what is empty isn't there. */
export type Values = Readonly<Record<string, string>>;

/** What can't be pasted, and what to say of it. */
export class Wrong {
  readonly sentence: string;
  constructor(sentence: string) {
    this.sentence = sentence;
  }
}

/** Where its files are served. */
export const folderOf = ({ host, folder }: Design, version: string): string =>
  host === "cdn" ? `${NETWORK}/npm/fractional-fit@${version}/` : folder;

/** A public network that serves what is on npm. */
export const NETWORK = "https://cdn.jsdelivr.net";

export interface Design {
  /** Language of the builder, as a tag. */
  readonly speech: string;
  readonly host: Host;
  readonly way: Way;
  /** The folder that the files are served from, with its slash. */
  readonly folder: string;
  /** The page that the calculator stands in, for links to it. */
  readonly page: string;
  /** What visitors see where the calculator can't be. */
  readonly fallback: string;
  /** Not empty where the page holds the first question too; "file" where its style is a file. */
  readonly early: string;
  /** Name of the example that it began with. */
  readonly preset: string;
  /** Above the calculator. */
  readonly brand: string;
  readonly logo: string;
  /** `mode`, `theme`, `cta-label`, … */
  readonly settings: Values;
  readonly answers: Values;
  readonly figures: Values;
  /** What results go to. */
  readonly tools: Values;
  /** Custom properties without `--fractional-fit-`. */
  readonly look: Values;
}

/** The next step beside one verdict. */
export const NEXT_STEPS = VERDICTS.map((verdict) => ({
  verdict,
  label: `cta-label-${verdict}`,
  href: `cta-href-${verdict}`,
}));

/** The country says which currency, and `page` where links lead. */
const NOT_ASKED = ["currency", "page-href"];
export const ASKED = [...REFLECTED.values()].filter((name) => !NOT_ASKED.includes(name));
export const FLAGS: ReadonlySet<string> = new Set<string>(FLAG_ATTRIBUTES);
/** Without `data-layer`, which is a setting. */
const TOOLS = ["matomo", "hubspot", "form", "form-action"];
const LOOK = ["accent", "on-accent", "text", "background", "radius", "font", "display-font"] as const;
const ANSWERS = QUESTIONS.map(({ id }) => kebabCase(id));
const FIGURES = namedFigures().map(([name]) => kebabCase(name));

export type Group = "settings" | "answers" | "figures" | "look" | "tools";
export const GROUPS: Readonly<Record<Group, readonly string[]>> = {
  settings: ASKED,
  answers: ANSWERS,
  figures: FIGURES,
  look: LOOK,
  tools: TOOLS,
};
const TEXTS = ["speech", "host", "way", "folder", "page", "fallback", "early", "preset", "brand", "logo"] as const;

const PREFIX = "#build?";
const LONGEST = 2_000;

export const emptyDesign = (folder: string, speech: string): Design => ({
  speech,
  host: "server",
  way: "script",
  folder,
  page: "",
  fallback: "",
  early: "",
  preset: "",
  brand: "",
  logo: "",
  settings: {},
  answers: {},
  figures: {},
  look: {},
  tools: {},
});

/** A link of a builder that didn't ask yet says only the way. */
const hostOf = (way: string | undefined): Host =>
  HOSTS.find((host) => host !== "cdn" && WAYS[host].some((one) => one === way)) ?? "server";

/** As a fragment; what is as at the start is left out. */
export function writeDesign(design: Design, start: Design): string {
  const link = new URLSearchParams();
  for (const name of TEXTS) {
    if (design[name] !== start[name]) link.set(name, design[name]);
  }
  for (const group of Object.keys(GROUPS) as Group[]) {
    for (const name of GROUPS[group]) {
      const value = design[group][name];
      if (value) link.set(name, value);
    }
  }
  const text = link.toString().replaceAll("%2C", ",");
  return text && PREFIX + text;
}

/** Names that it doesn't know are left out; what the values mean, the calculator checks. */
export function readDesign(fragment: string, start: Design): Design {
  if (!fragment.startsWith(PREFIX)) return start;
  const link = new URLSearchParams(fragment.slice(PREFIX.length));
  const text = (name: string) => link.get(name)?.slice(0, LONGEST);
  const group = (of: Group): Values =>
    Object.fromEntries(GROUPS[of].flatMap((name) => (text(name) ? [[name, text(name) ?? ""]] : [])));
  const host = HOSTS.find((one) => one === text("host")) ?? hostOf(text("way"));
  const ways: readonly Way[] = WAYS[host];
  return {
    ...(Object.fromEntries(TEXTS.map((name) => [name, text(name) ?? start[name]])) as Pick<
      Design,
      (typeof TEXTS)[number]
    >),
    host,
    way: ways.find((way) => way === text("way")) ?? ways[0] ?? start.way,
    settings: group("settings"),
    answers: group("answers"),
    figures: group("figures"),
    look: group("look"),
    tools: group("tools"),
  };
}
