/** Whether a look can be pasted, whether text can be read in it, and what would mend it. */

import { contrast, nearest, SCHEMES, type Scheme } from "./colour.ts";
import { type Values, Wrong } from "./design.ts";
import { semicolon } from "./labels.ts";
import type { Speech } from "./speech.ts";

const COLOUR = ["color", "color", "#0b5d56"] as const;
const FONT = ["font-family", "font", "Georgia, serif"] as const;
/** The property that takes what it takes, and what to say of anything else, with an example. */
const KINDS: Readonly<Record<string, readonly [string, "color" | "font" | "length", string]>> = {
  accent: COLOUR,
  "on-accent": COLOUR,
  text: COLOUR,
  background: COLOUR,
  radius: ["padding-top", "length", "10px"],
  font: FONT,
  "display-font": FONT,
};

/** In a sheet, as it will stand there: what swallows or adds a rule is refused too. */
export function readLook(name: string, value: string, { words, fill }: Speech): string | Wrong {
  const [property, kind, example] = KINDS[name] ?? COLOUR;
  const text = value.trim();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`a { ${property}: ${text}; order: 1; }`);
  const [rule, ...others] = sheet.cssRules;
  const style = (rule as CSSStyleRule | undefined)?.style;
  const isOne = others.length === 0 && style?.length === 2 && style.order === "1";
  return isOne && style.getPropertyValue(property) ? text : new Wrong(fill(words.checks[kind], { example }));
}

/** WCAG 2.2, 1.4.3. */
const READABLE = 4.5;
/** What stands on what, by the tokens; the first name is told, if it is set. */
const PAIRS = [
  { what: "text", front: "ink", back: "paper", names: ["text", "background"] },
  { what: "quiet", front: "soft", back: "paper", names: ["background"] },
  { what: "links", front: "accent", back: "paper", names: ["accent", "background"] },
  { what: "accent", front: "on-accent", back: "accent", names: ["on-accent", "accent"] },
] as const;
const NAMES: Readonly<Record<string, string>> = { ink: "text", paper: "background" };
const nameOf = (token: string): string => NAMES[token] ?? token;

interface Measured {
  readonly what: (typeof PAIRS)[number]["what"];
  readonly scheme: Scheme;
  /** The field to change. */
  readonly field: string;
  /** All that have a part in it. */
  readonly names: readonly string[];
  readonly ratio: number;
}

/** `colours` are the calculator's own, by token. */
function measured(look: Values, schemes: readonly Scheme[], colours: Values): readonly Measured[] {
  return schemes.flatMap((scheme) =>
    PAIRS.flatMap(({ what, front, back, names }) => {
      const field = names.find((name) => look[name]);
      const colour = (token: string) => look[nameOf(token)] ?? colours[token] ?? "";
      const ratio = field ? contrast(colour(front), colour(back), scheme) : null;
      return field && ratio !== null ? [{ what, scheme, field, names, ratio }] : [];
    }),
  );
}

interface Contrast {
  /** What can't be read, by the field to change. */
  readonly notes: Values;
  /** What can, by each field that has a part in it. */
  readonly ratios: Values;
  /** The nearest value that passes, by field. */
  readonly mends: Values;
}

export function contrastOf(look: Values, theme: string | undefined, colours: Values, speech: Speech): Contrast {
  const { words, fill, tag } = speech;
  const schemes = SCHEMES.filter((scheme) => (theme !== "light" && theme !== "dark" ? true : scheme === theme));
  const all = measured(look, schemes, colours);
  const hard = all.filter(({ ratio }) => ratio < READABLE);
  const readable = schemes.find((scheme) => !hard.some((one) => one.scheme === scheme));
  // Never rounded up to what would pass.
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 1, useGrouping: false });
  const ratioText = ({ what, ratio }: Measured) =>
    fill(words.contrast[what], { ratio: numbers.format(Math.floor(ratio * 10) / 10) });
  const listed = (of: readonly Measured[]): string =>
    schemes
      .flatMap((scheme) => {
        const list = of
          .filter((one) => one.scheme === scheme)
          .map(ratioText)
          .join(separator(tag));
        return list ? [schemes.length > 1 ? fill(words.contrast[scheme], { list }) : list] : [];
      })
      .join(semicolon(tag));
  const notes: Record<string, string> = {};
  const ratios: Record<string, string> = {};
  const mends: Record<string, string> = {};
  for (const name of Object.keys(look)) {
    const bad = hard.filter(({ field }) => field === name);
    const good = all.filter(({ names, ratio }) => names.some((one) => one === name) && ratio >= READABLE);
    if (bad.length > 0) {
      const advice =
        readable && schemes.length > 1 ? ` ${fill(words.contrast.theme, { theme: words.looks[readable] })}` : "";
      notes[name] = fill(words.contrast.hard, { list: listed(bad), least: numbers.format(READABLE) }) + advice;
      const mended = mendOf(name, look, schemes, colours);
      if (mended) mends[name] = mended;
    } else if (good.length > 0) ratios[name] = fill(words.contrast.good, { list: listed(good) });
  }
  return { notes, ratios, mends };
}

const separator = (tag: string): string => (tag.startsWith("ar") ? "، " : ", ");

/** One colour for both schemes, or one for each, as no single one can pass on white and on black. */
function mendOf(name: string, look: Values, schemes: readonly Scheme[], colours: Values): string | null {
  const found = schemes.map((scheme) => {
    const passes = (colour: string) =>
      measured({ ...look, [name]: colour }, [scheme], colours).every(
        ({ names, ratio }) => ratio >= READABLE || !names.some((one) => one === name),
      );
    return nearest(look[name] ?? "", scheme, passes);
  });
  const [one, other = one] = found;
  if (!one || !other) return null;
  return one === other ? one : `light-dark(${one}, ${other})`;
}
