/** Sentences with values put in. The syntax is the part of ICU MessageFormat that
 * the catalogues use: `{name}`, `{count, plural, one {# day} other {# days}}` with
 * `=0` for exact numbers, and `{kind, select, none {} other {…}}`. */

/** A sentence that needs values: no text, so that it can't be shown without them. */
export interface Message<Values extends object> {
  readonly needs: Values;
}

export type Fill = <Values extends object>(message: Message<Values>, values: Values) => string;

type Given = Readonly<Record<string, string | number | undefined>>;

/** Where small whole numbers are written as JavaScript writes them. */
const PLAIN_DIGITS = /^(de|en|es|fr|pl)\b(?!.*-u-)/;

/** Puts values into sentences of one language; numbers as the locale writes them. */
export function filler(locale: string): Fill {
  // The first formatter of a page takes a slow telephone a twentieth of a second, before the first question.
  let numbers: Intl.NumberFormat | undefined;
  let plurals: Intl.PluralRules | undefined;

  function written(value: number): string {
    if (Number.isInteger(value) && value >= 0 && value < 1_000 && PLAIN_DIGITS.test(locale)) return `${value}`;
    numbers ??= new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
    return numbers.format(value);
  }

  function category(count: number): string {
    plurals ??= new Intl.PluralRules(locale);
    return plurals.select(count);
  }

  function fill(text: string, values: Given, count?: number): string {
    let filled = "";
    for (let at = 0; at < text.length; at++) {
      const sign = text[at] as string;
      if (sign === "{") {
        const end = closing(text, at);
        filled += argument(text.slice(at + 1, end), values);
        at = end;
      } else filled += sign === "#" && count !== undefined ? written(count) : sign;
    }
    return filled;
  }

  function argument(inner: string, values: Given): string {
    const [, name = "", kind, cases = ""] = /^(\w+)(?:, (plural|select), (.*))?$/s.exec(inner) ?? [];
    const value = values[name] ?? "";
    if (!kind) return typeof value === "number" ? written(value) : value;
    const texts = casesOf(cases);
    const count = kind === "plural" ? Number(value) : undefined;
    const wanted = count === undefined ? `${value}` : category(count);
    return fill(texts[`=${value}`] ?? texts[wanted] ?? texts.other ?? "", values, count);
  }

  return (message, values) => fill(message as unknown as string, values as Given);
}

/** `one {# day} other {# days}` by its words. */
function casesOf(text: string): Readonly<Record<string, string | undefined>> {
  const cases: Record<string, string> = {};
  for (let at = text.indexOf("{"), from = 0; at >= 0; at = text.indexOf("{", from)) {
    const end = closing(text, at);
    cases[text.slice(from, at).trim()] = text.slice(at + 1, end);
    from = end + 1;
  }
  return cases;
}

/** Where the brace at `from` closes. */
function closing(text: string, from: number): number {
  let depth = 0;
  let at = from;
  do {
    if (text[at] === "{") depth++;
    else if (text[at] === "}") depth--;
    at++;
  } while (depth > 0 && at < text.length);
  return at - 1;
}

/** A list as a sentence has it, `a, b and c`, or one of amounts, `a, b, c`. */
export type List = (items: readonly string[], type?: "conjunction" | "unit") => string;

export function lister(locale: string): List {
  const formats = new Map<string, Intl.ListFormat>();
  return (items, type = "conjunction") => {
    const format = formats.get(type) ?? new Intl.ListFormat(locale, { type });
    formats.set(type, format);
    return format.format(items);
  };
}
