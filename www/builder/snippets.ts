/** What is pasted into a page: made of a design, and nothing else. */

import { camelCase } from "../element/names.ts";
import { LINK_PREFIX } from "../session/link-prefix.ts";
import { type QuestionId, questionOf } from "../session/questions.ts";
import { type Built, SHEET } from "./built.ts";
import { type Design, FLAGS, type Values, type Way } from "./design.ts";
import { formCode, toolsCode } from "./tools.ts";

export interface Snippet {
  /** Where it goes. */
  readonly place: "page" | "address" | "head" | "styles" | "shell" | "module" | "tools" | "form";
  readonly code: string;
}

const FRAME_HEIGHT = 720;
const TITLE = "Do you need a fractional CTO?";
/** What screen readers call a frame, in the language that it speaks. */
const TITLES: Readonly<Record<string, string>> = {
  de: "Brauchen Sie einen Fractional CTO?",
  fr: "Avez-vous besoin d’un CTO à temps partagé ?",
  es: "¿Necesita un CTO fraccional?",
  pl: "Czy potrzebują Państwo fractional CTO?",
  ar: "هل تحتاجون إلى مدير تقني جزئي؟",
};
const titleOf = ({ settings, speech }: Design): string => TITLES[(settings.locale || speech).slice(0, 2)] ?? TITLE;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** `name="value"` for each; a flag is there or not. */
const attributes = (values: Values, prefix = ""): readonly string[] =>
  Object.entries(values).map(([name, value]) =>
    FLAGS.has(name) ? prefix + name : `${prefix}${name}="${escaped(value)}"`,
  );

const settingsOf = ({ settings, answers, figures }: Design): Values => ({ ...settings, ...answers, ...figures });

/** A long one has one attribute a line. None begins with `>`, which Markdown takes for a quotation. */
function tag(name: string, given: readonly string[], content: string): string {
  const line = `<${[name, ...given].join(" ")}>${content}</${name}>`;
  return line.length <= 100 ? line : `<${[name, ...given].join("\n  ")}>${content}</${name}>`;
}

/** A script has to stay a file of its own: what Cloudflare, LiteSpeed Cache, Autoptimize and WP Rocket heed. */
const ALONE = 'data-cfasync="false" data-no-optimize="1" data-noptimize="1" data-no-minify="1"';

const scriptTag = (design: Design, file: "fractional-fit.js" | "embed.js", { integrity }: Built, how: string): string =>
  `<script ${how} ${ALONE}\n  src="${escaped(design.folder + file)}"\n  integrity="${integrity[file]}" crossorigin="anonymous"></script>`;

/** The first question as the element would draw it, with its style in it or as a file, which then stands before the
 * script too; none where the element would draw another. */
function firstQuestion(design: Design, built: Built): readonly [before: string, html: string] {
  const { locale = "en", mode } = design.settings;
  const html = built.firstQuestions[locale.slice(0, 2)];
  if (!(design.early && html) || mode === "cost" || Object.keys(design.answers).length > 0) return ["", ""];
  const styled = (style: string): string => html.replace(/<link[^>]*>/, () => style);
  if (design.early !== "file") return ["", styled(`<style>${built.sheet}</style>`)];
  const sheet = `<link rel="stylesheet" href="${escaped(design.folder + SHEET)}"\n  integrity="${built.integrity[SHEET]}" crossorigin="anonymous">`;
  return [`${sheet}\n`, styled(sheet)];
}

function style(look: Values, selector: string): string {
  const rules = Object.entries(look).map(([name, value]) => `  --fractional-fit-${name}: ${cssValue(value)};`);
  return rules.length === 0 ? "" : `<style>\n${selector} {\n${rules.join("\n")}\n}\n</style>\n`;
}

/** One value can't become more rules, or the end of the sheet. */
const cssValue = (value: string): string => value.replace(/[;{}<>\\]/g, "");

export const LOGO_HEIGHT = 32;

/** Whether the page's own logo and form can stand inside the calculator. */
export const hasRoom = (way: Way): boolean => way !== "frame" && way !== "shortcode";

/** The page's own logo and name, and its form, in their slots; of tags that JSX takes too. */
function inside({ brand, logo, tools }: Design, slot: string, words: FormWords): string {
  const image = logo && `<img src="${escaped(logo)}" alt="" height="${LOGO_HEIGHT}" />`;
  const heading =
    brand || logo ? [`<p ${slot}="heading">${[image, escaped(brand)].filter(Boolean).join(" ")}</p>`] : [];
  const form = tools.form ? [formOf(tools, `${slot}="hand-off"`, words)] : [];
  const pieces = [...heading, ...form];
  // An empty line would end it in Markdown.
  return pieces.length > 0 ? `\n${pieces.join("\n")}\n` : "";
}

type FormWords = Parameters<typeof formCode>[2];

const formOf = (tools: Values, slot: string, { email, send }: FormWords): string =>
  formCode(slot, escaped(tools["form-action"] ?? "/contact"), { email: escaped(email), send: escaped(send) });

/** The pieces to paste, in the order in which one would. */
export function snippetsOf(design: Design, built: Built, version: string, words: FormWords): readonly Snippet[] {
  const tools = toolsCode(design);
  const form = design.tools.form && !hasRoom(design.way) ? formOf(design.tools, "", words) : "";
  return [
    ...calculatorOf(design, built, version, words),
    ...(form ? [{ place: "form" as const, code: form }] : []),
    ...(tools ? [{ place: "tools" as const, code: tools }] : []),
  ];
}

function calculatorOf(design: Design, built: Built, version: string, words: FormWords): readonly Snippet[] {
  const settings = settingsOf(design);
  const fallback = escaped(design.fallback);
  const module = scriptTag(design, "fractional-fit.js", built, 'type="module"');
  switch (design.way) {
    case "script": {
      const [before, question] = firstQuestion(design, built);
      const element = tag("fractional-fit", attributes(settings), question + inside(design, "slot", words) + fallback);
      return [{ place: "page", code: `${style(design.look, "fractional-fit")}${before}${module}\n${element}` }];
    }
    // Deferred, the script has filled its places by the time that other scripts look for them.
    case "frame": {
      const address = frameAddress(design);
      const given = attributes({
        src: address,
        title: titleOf(design),
        width: "100%",
        height: `${FRAME_HEIGHT}`,
        // In a line of text, margins wouldn't centre it.
        style: "display:block;border:0",
        loading: "lazy",
        allow: "clipboard-write",
      });
      const script = scriptTag(design, "embed.js", built, "defer");
      return [
        { place: "page", code: `${tag("iframe", given, "")}\n${script}` },
        { place: "address", code: address },
      ];
    }
    case "cms": {
      const content = inside(design, "data-slot", words) + (fallback || titleOf(design));
      const place = tag("div", ["data-fractional-fit", ...attributes(settings, "data-")], content);
      const script = scriptTag(design, "embed.js", built, "defer");
      return [
        { place: "page", code: place },
        { place: "head", code: `${style(design.look, "[data-fractional-fit]")}${script}` },
      ];
    }
    case "shortcode": {
      const look = style(design.look, "[data-fractional-fit]").replace(/<\/?style>\n/g, "");
      return [
        { place: "page", code: shortcode(settings, fallback) },
        ...(look ? [{ place: "styles" as const, code: look.trim() }] : []),
      ];
    }
    case "npm":
      return [
        { place: "shell", code: `npm install fractional-fit@${version}` },
        { place: "module", code: 'import "fractional-fit";' },
        {
          place: "page",
          code: `${style(design.look, "fractional-fit")}${tag("fractional-fit", attributes(settings), inside(design, "slot", words) + fallback)}`,
        },
      ];
    case "react":
      return [
        { place: "shell", code: `npm install fractional-fit@${version}` },
        { place: "module", code: component(design, inside(design, "slot", words)) },
      ];
  }
}

/** Settings and look; a visitor's link comes from the page around it, and leads there. */
function frameAddress(design: Design): string {
  const query = new URLSearchParams({ ...settingsOf(design), ...design.look });
  if (design.page) query.set("page-href", design.page.replace(/#.*$/s, ""));
  for (const name of FLAGS) if (query.has(name)) query.set(name, "true");
  const text = query.toString().replaceAll("%2C", ",");
  return `${design.folder}frame.html${text && `?${text}`}`;
}

/** Names with `_`, as WordPress takes them; brackets would end it. */
function shortcode(settings: Values, fallback: string): string {
  const safe = (text: string) => text.replaceAll("[", "&#91;").replaceAll("]", "&#93;");
  const given = Object.entries(settings).map(([name, value]) => {
    const known = name.replaceAll("-", "_");
    return FLAGS.has(name) ? known : `${known}="${safe(escaped(value))}"`;
  });
  return `[${["fractional_fit", ...given].join(" ")}]${safe(fallback)}[/fractional_fit]`;
}

function component(design: Design, children: string): string {
  const written = (values: Values): string =>
    Object.entries(values)
      .map(([name, value]) => `${camelCase(name)}: ${JSON.stringify(typed(camelCase(name), value))}`)
      .join(", ");
  const properties = Object.entries(design.settings).map(([name, value]) =>
    FLAGS.has(name) ? camelCase(name) : `${camelCase(name)}={${JSON.stringify(value)}}`,
  );
  for (const group of ["answers", "figures"] as const) {
    if (Object.keys(design[group]).length > 0) properties.push(`${group}={{ ${written(design[group])} }}`);
  }
  const look = Object.entries(design.look).map(
    ([name, value]) => `${JSON.stringify(`--fractional-fit-${name}`)}: ${JSON.stringify(value)}`,
  );
  if (look.length > 0) properties.push(`style={{ ${look.join(", ")} }}`);
  const lines = properties.map((property) => `\n      ${property}`).join("");
  const end = lines && "\n    ";
  const close = children
    ? `${end}>${children
        .replace(/[{}]/g, (sign) => `&#${sign.charCodeAt(0)};`)
        .replaceAll(/^(?=.)/gm, "      ")
        .trimEnd()}\n    </FractionalFit>`
    : `${end || " "}/>`;
  return `import { FractionalFit } from "fractional-fit/react";

export function Calculator() {
  return (
    <FractionalFit${lines}${close}
  );
}`;
}

/** As programs write it: numbers and lists. */
function typed(name: string, value: string): unknown {
  const kind = questionOf(name as QuestionId)?.kind;
  if (kind === "some") return value === "none" ? [] : value.split(",");
  return kind !== "one" && value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : value;
}

/** What a link can fill in. */
export function filledIn({ settings: { country }, answers, figures }: Design): Values {
  return { ...answers, ...(country ? { country } : {}), ...figures };
}

/** A link that opens the calculator filled in; empty without a page, or with nothing to fill in. */
export function linkOf(design: Design): string {
  const values = filledIn(design);
  if (!design.page || Object.keys(values).length === 0) return "";
  const link = new URLSearchParams(Object.entries(values).map(([name, value]) => [camelCase(name), value]));
  link.set("v", "1");
  return design.page.replace(/#.*$/s, "") + LINK_PREFIX + link.toString().replaceAll("%2C", ",");
}
