/** Reads the formulas that our sheets are made of, and computes them as a spreadsheet does. */

/** Null of an empty cell. */
export type Value = number | string | boolean | null;

/** What the formulas of one sheet refer to. */
export interface Places {
  readonly cell: (sheet: string | undefined, column: string, row: number) => Value;
  readonly name: (name: string) => Value;
}

type Lazy = () => Value;
/** A range is all of its cells; everything else is one value. */
type Argument = Lazy & { readonly range?: () => readonly Value[] };

const TOKEN =
  /\s*(?:(?<text>"[^"]*")|(?<cell>(?:'(?:[^']|'')*'!)?\$?[A-Z]{1,2}\$?\d+(?![\w(]))|(?<number>\d+(?:\.\d+)?(?:E[+-]?\d+)?)|(?<name>\w+)|(?<sign><>|<=|>=|[-+*/^=<>(),:]))/y;
const CELL = /^(?:'(?<sheet>(?:[^']|'')*)'!)?\$?(?<column>[A-Z]+)\$?(?<row>\d+)$/;

/** Spreadsheets compute with 15 digits, so that 1.005 is rounded up. */
const digits15 = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(15)) : value);
const number = (value: Value): number => (typeof value === "string" ? Number.NaN : Number(value));

const rounded = (by: (value: number) => number) => (value: number, digits: number) => {
  const scale = 10 ** digits;
  return (Math.sign(value) * by(digits15(Math.abs(value) * scale))) / scale;
};

const numbers = (all: readonly Argument[]): number[] =>
  all.flatMap((one) => (one.range ? one.range().filter((value) => typeof value === "number") : [number(one())]));
const at = (all: readonly Argument[], place: number): number => number(all[place]?.() ?? null);
const sum = (all: readonly number[]): number => all.reduce((so, one) => so + one, 0);

const FUNCTIONS: Readonly<Record<string, (all: readonly Argument[]) => Value>> = {
  IF: ([condition, then, otherwise]) => (condition?.() ? then : otherwise)?.() ?? null,
  AND: (all) => all.every((one) => one()),
  OR: (all) => all.some((one) => one()),
  MIN: (all) => Math.min(...numbers(all)),
  MAX: (all) => Math.max(...numbers(all)),
  SUM: (all) => sum(numbers(all)),
  MOD: (all) => at(all, 0) - at(all, 1) * Math.floor(at(all, 0) / at(all, 1)),
  ROUND: (all) => rounded(Math.round)(at(all, 0), at(all, 1)),
  ROUNDUP: (all) => rounded(Math.ceil)(at(all, 0), at(all, 1)),
  INDEX: (all) => all[0]?.range?.()[at(all, 1) - 1] ?? null,
  SUMPRODUCT: ([one, other]) => {
    const factors = other?.range?.() ?? [];
    return sum((one?.range?.() ?? []).map((value, index) => number(value) * number(factors[index] ?? null)));
  },
};

const COMPARED: Readonly<Record<string, (one: Value, other: Value) => boolean>> = {
  "=": (one, other) => (one ?? (typeof other === "string" ? "" : 0)) === (other ?? (typeof one === "string" ? "" : 0)),
  "<>": (one, other) => !COMPARED["="]?.(one, other),
  "<": (one, other) => number(one) < number(other),
  ">": (one, other) => number(one) > number(other),
  "<=": (one, other) => number(one) <= number(other),
  ">=": (one, other) => number(one) >= number(other),
};
const COMPUTED: Readonly<Record<string, (one: number, other: number) => number>> = {
  "+": (one, other) => one + other,
  "-": (one, other) => one - other,
  "*": (one, other) => one * other,
  "/": (one, other) => one / other,
  "^": (one, other) => one ** other,
};

/** What a formula gives; the branch of an IF that isn't taken is never computed. */
export function computed(formula: string, places: Places): Value {
  const tokens = tokensOf(formula);
  let next = 0;
  const taken = (...signs: string[]): string | null => {
    const token = tokens[next];
    if (token?.kind !== "sign" || !signs.includes(token.text)) return null;
    next += 1;
    return token.text;
  };
  const expect = (sign: string): void => {
    if (!taken(sign)) throw new Error(`${sign} is missing in ${formula}`);
  };
  const value = comparison()();
  if (next < tokens.length) throw new Error(`more than a formula: ${formula}`);
  return typeof value === "number" ? digits15(value) : value;

  function comparison(): Argument {
    const one = chain(["+", "-"], () => chain(["*", "/"], () => chain(["^"], signed)));
    const sign = taken("=", "<>", "<", ">", "<=", ">=");
    if (!sign) return one;
    const [compare, other] = [COMPARED[sign], comparison()];
    return () => compare?.(one(), other()) ?? null;
  }

  function chain(signs: readonly string[], part: () => Argument): Argument {
    let all = part();
    for (let sign = taken(...signs); sign; sign = taken(...signs)) {
      const [so, compute, other] = [all, COMPUTED[sign], part()];
      all = () => compute?.(number(so()), number(other())) ?? null;
    }
    return all;
  }

  function signed(): Argument {
    if (!taken("-")) return single();
    const one = signed();
    return () => -number(one());
  }

  function single(): Argument {
    if (taken("(")) {
      const inner = comparison();
      expect(")");
      return inner;
    }
    const token = tokens[next];
    next += 1;
    switch (token?.kind) {
      case "number":
        return constant(Number(token.text));
      case "text":
        return constant(token.text.slice(1, -1));
      case "cell":
        return reference(token.text);
      case "name":
        return taken("(") ? call(token.text) : () => places.name(token.text);
      default:
        throw new Error(`no formula: ${formula}`);
    }
  }

  function call(name: string): Argument {
    const apply = FUNCTIONS[name];
    if (!apply) throw new Error(`no function ${name} in ${formula}`);
    const all = [comparison()];
    while (taken(",")) all.push(comparison());
    expect(")");
    return () => apply(all);
  }

  function reference(text: string): Argument {
    const { sheet, column = "", row = "" } = CELL.exec(text)?.groups ?? {};
    const of = sheet?.replaceAll("''", "'");
    const one = () => places.cell(of, column, Number(row));
    if (!taken(":")) return one;
    const last = Number(CELL.exec(tokens[next]?.text ?? "")?.groups?.row);
    next += 1;
    // Ours are of one column.
    const rows = Array.from({ length: last - Number(row) + 1 }, (_, index) => Number(row) + index);
    return Object.assign(one, { range: () => rows.map((each) => places.cell(of, column, each)) });
  }
}

const constant =
  (value: Value): Argument =>
  () =>
    value;

function tokensOf(formula: string): { readonly kind: string; readonly text: string }[] {
  const tokens: { kind: string; text: string }[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const from = TOKEN.lastIndex;
    const found = Object.entries(TOKEN.exec(formula)?.groups ?? {}).find(([, text]) => text !== undefined);
    if (!found) throw new Error(`not read: ${formula.slice(from)}`);
    tokens.push({ kind: found[0], text: found[1] });
  }
  return tokens;
}
