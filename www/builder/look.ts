/** Whether a look can be pasted, and whether text can be read in it. */

import { type Values, Wrong } from "./design.ts";

const COLOUR = ["color", "This isn’t a color. Write a name or a code, such as #0b5d56."] as const;
const FONT = ["font-family", "This isn’t a font. Write names with commas, such as Georgia, serif."] as const;
/** The property that takes what it takes, and what to say of anything else. */
const KINDS: Readonly<Record<string, readonly [property: string, sentence: string]>> = {
  accent: COLOUR,
  "on-accent": COLOUR,
  text: COLOUR,
  background: COLOUR,
  radius: ["padding-top", "This isn’t a length. Write a number with its unit, such as 10px."],
  font: FONT,
  "display-font": FONT,
};

/** In a sheet, as it will stand there: what swallows or adds a rule is refused too. */
export function readLook(name: string, value: string): string | Wrong {
  const [property, sentence] = KINDS[name] ?? COLOUR;
  const text = value.trim();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`a { ${property}: ${text}; order: 1; }`);
  const [rule, ...others] = sheet.cssRules;
  const style = (rule as CSSStyleRule | undefined)?.style;
  const isOne = others.length === 0 && style?.length === 2 && style.order === "1";
  return isOne && style.getPropertyValue(property) ? text : new Wrong(sentence);
}

/** WCAG 2.2, 1.4.3. */
const READABLE = 4.5;
/** What stands on what, by the tokens; the first name is told, if it is set. */
const PAIRS = [
  { what: "text", front: "ink", back: "paper", names: ["text", "background"] },
  { what: "quieter text", front: "soft", back: "paper", names: ["background"] },
  { what: "links", front: "accent", back: "paper", names: ["accent", "background"] },
  { what: "text on the accent", front: "on-accent", back: "accent", names: ["on-accent", "accent"] },
] as const;
const NAMES: Readonly<Record<string, string>> = { ink: "text", paper: "background" };
const SCHEMES = ["light", "dark"] as const;
type Scheme = (typeof SCHEMES)[number];

/** What can't be read, by the field to change. `colours` are the calculator's own, by token. */
export function contrastNotes(look: Values, theme: string | undefined, colours: Values): Values {
  const schemes = SCHEMES.filter((scheme) => (theme !== "light" && theme !== "dark" ? true : scheme === theme));
  const found = schemes.flatMap((scheme) =>
    PAIRS.flatMap(({ what, front, back, names }) => {
      const field = names.find((name) => look[name]);
      const colour = (token: string) => look[NAMES[token] ?? token] ?? colours[token] ?? "";
      const ratio = field ? contrast(colour(front), colour(back), scheme) : null;
      return field && ratio !== null && ratio < READABLE ? [{ field, scheme, what, ratio }] : [];
    }),
  );
  const readable = schemes.find((scheme) => !found.some((one) => one.scheme === scheme));
  const notes: Record<string, string> = {};
  for (const field of new Set(found.map((one) => one.field))) {
    const said = schemes.flatMap((scheme) => {
      const all = found.filter((one) => one.field === field && one.scheme === scheme);
      const list = all.map(({ what, ratio }) => `${what} ${Math.floor(ratio * 10) / 10} to 1`).join(", ");
      return list ? [`${schemes.length > 1 ? `on devices set to ${scheme}: ` : ""}${list}`] : [];
    });
    const advice = readable && schemes.length > 1 ? ` Choosing “Always ${readable}” above would fix it.` : "";
    notes[field] = `Hard to read: ${said.join("; ")}. At least ${READABLE} to 1 is needed.${advice}`;
  }
  return notes;
}

/** Null where only the page that it is pasted into knows the colour. */
function contrast(front: string, back: string, scheme: Scheme): number | null {
  if (/var\(|currentcolor|^(inherit|initial|unset|revert)/im.test(`${front}\n${back}`)) return null;
  const ground = [scheme === "light" ? "white" : "black", back];
  const [one, other] = [luminance(painted(ground, scheme)), luminance(painted([...ground, front], scheme))];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** One over the other, as a screen shows them: red, green, blue, from 0 to 255. */
function painted(colours: readonly string[], scheme: Scheme): Iterable<number> {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d");
  if (!canvas) return [];
  const probe = document.body.appendChild(document.createElement("span"));
  probe.style.colorScheme = scheme;
  for (const colour of colours) {
    probe.style.color = colour;
    canvas.fillStyle = getComputedStyle(probe).color;
    canvas.fillRect(0, 0, 1, 1);
  }
  probe.remove();
  return canvas.getImageData(0, 0, 1, 1).data;
}

function luminance([red = 0, green = 0, blue = 0]: Iterable<number>): number {
  const linear = (byte: number) => (byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
