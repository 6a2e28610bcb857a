/** Every way through a function without loops, as formulas over whole numbers.
 *
 * A value of n bits is some whole number that is the same modulo 2^n, with the interval that it lies in. So a sum that
 * can't pass the interval needs no `mod`, which keeps the formulas within reach of a prover. What a way's conditions say of
 * an interval counts for all of the way. */

import { bare, parts } from "./ir.mjs";
import {
  arithmetic,
  asSigned,
  asUnsigned,
  I64,
  least,
  lit,
  logic,
  magnitude,
  most,
  settled,
  signed,
  top,
  unsigned,
  whole,
} from "./values.mjs";

/** What leads on a way narrows intervals, which may narrow others; this often is enough for all claims. */
const ROUNDS = 4;
const PANIC = /panick?ing|panic_/;

/** @typedef {import("./values.mjs").Value} Value */

/** Each way: the conditions under which it's taken, definitions of what they name, and its end.
 * @returns {{conditions: string[], definitions: string[], panics?: string, result?: string}[]} */
export function waysThrough(functions, name, inputs, claims) {
  const ways = [];
  for (const route of routes(functions.get(name))) {
    let narrowed = new Map();
    let way;
    for (let round = 0; round < ROUNDS; round++) {
      way = new Way(inputs, narrowed, claims);
      way.follow(functions.get(name), route);
      narrowed = way.narrowed;
    }
    if (way) ways.push({ conditions: way.conditions, definitions: way.definitions, ...way.end });
  }
  return ways;
}

/** The blocks of each way, one after another. */
function* routes(of, label = "start", before = []) {
  const lines = of.blocks.get(label);
  const route = [...before, label];
  const last = lines.at(-1);
  if (route.length > of.blocks.size) throw new Error(`${of.name} has a loop`);
  if (last.startsWith("br label")) yield* routes(of, target(last.slice("br label ".length)), route);
  else if (last.startsWith("br i1")) {
    const [, yes, no] = parts(last.slice("br i1 ".length));
    yield* routes(of, target(yes), route);
    yield* routes(of, target(no), route);
  } else yield route;
}

const target = (text) => bare(text.replace(/^label /, "").replace(/^%/, ""));

class Way {
  /** @type {Map<string, Value & Record<string, any>>} */
  values = new Map();
  definitions = [];
  conditions = [];
  end = {};

  constructor(inputs, narrowed, claims) {
    this.claims = claims;
    this.before = narrowed;
    this.narrowed = new Map(narrowed);
    for (const [name, { bits, lo, hi }] of Object.entries(inputs)) this.put(name, { bits, term: name, lo, hi });
  }

  put(name, value) {
    const known = this.before.get(name);
    if (known) this.conditions.push(`(<= ${lit(known.lo)} ${value.term} ${lit(known.hi)})`);
    const put = known ? { ...value, lo: most(value.lo, known.lo), hi: least(value.hi, known.hi) } : value;
    this.values.set(name, put);
    return put;
  }

  /** Terms get a name, so that what occurs twice is written once. */
  define(name, value) {
    if (value.facts) {
      const unknown = `|v ${name}|`;
      this.definitions.push(`(declare-const ${unknown} Int)`);
      for (const fact of value.facts(unknown)) this.definitions.push(`(assert ${fact})`);
      this.definitions.push(`(assert (<= ${lit(value.lo)} ${unknown} ${value.hi}))`);
      return this.put(name, { ...value, facts: undefined, term: unknown });
    }
    if (typeof value.term !== "string" || /^[\w.!-]+$/.test(value.term)) return this.put(name, value);
    const alias = `|v ${name}|`;
    this.definitions.push(`(define-fun ${alias} () ${value.bits === 1 ? "Bool" : "Int"} ${value.term})`);
    return this.put(name, { ...value, term: alias });
  }

  follow(of, route) {
    for (const [at, label] of route.entries()) {
      for (const line of of.blocks.get(label)) this.run(line, route[at - 1], route[at + 1]);
    }
  }

  run(line, from, to) {
    const assigned = /^%("[^"]+"|[\w.$-]+) = (.*)$/.exec(line);
    if (assigned) {
      const name = bare(assigned[1]);
      const value = this.value(assigned[2], from);
      if (value.pair) this.values.set(name, value);
      else this.define(name, value);
      return;
    }
    if (line.startsWith("br i1")) {
      const [condition, yes] = parts(line.slice("br i1 ".length));
      this.assume(condition, target(yes) === to);
    } else if (line.startsWith("ret ")) {
      const [, bits, operand] = /^ret i(\d+) (.+)$/.exec(line) ?? [];
      this.end.result = signed(this.operand(operand, Number(bits)));
    } else if (PANIC.test(line)) {
      this.end.panics = /panic_const_(\w+?)17h|panic_const_(\w+)\(/.exec(line)?.slice(1).find(Boolean) ?? "panic";
    } else if (!/^(br label|unreachable|tail call void @llvm\.(assume|experimental))/.test(line)) {
      throw new Error(`unknown: ${line}`);
    }
  }

  operand(text, bits) {
    const word = text.trim().replace(/^(noundef|range\([^)]*\)) /, "");
    if (word === "true" || word === "false") return { bits: 1, term: word, lo: 0n, hi: 1n };
    if (/^-?\d+$/.test(word)) return whole(BigInt(word), bits);
    const value = this.values.get(bare(word.replace(/^%/, "")));
    if (!value) throw new Error(`nobody has said what ${word} is`);
    return value;
  }

  value(text, from) {
    const [op] = text.split(" ", 1);
    if (op === "tail" || op === "call") return this.call(text);
    if (op === "phi") {
      const [, bits, list] = /^phi i(\d+) (.+)$/.exec(text) ?? [];
      const chosen = parts(list).map((pair) => parts(pair.slice(1, -1)));
      const [operand] = chosen.find(([, label]) => target(label) === from) ?? [];
      return this.operand(operand, Number(bits));
    }
    if (op === "extractvalue") {
      const [, name, index] = /%([\w.$-]+), (\d)$/.exec(text) ?? [];
      return this.values.get(name).pair[Number(index)];
    }
    if (op === "select") return this.select(text);
    if (op === "icmp") return this.compare(text);
    const cast = /^(zext|sext|trunc) (?:nuw |nsw |nneg )*i(\d+) (\S+) to i(\d+)$/.exec(text);
    if (cast) return this.cast(cast[1], cast[3], Number(cast[2]), Number(cast[4]));
    const [, bits, list] = /^\w+ (?:nuw |nsw |exact |disjoint )*i(\d+) (.+)$/.exec(text) ?? [];
    const names = parts(list);
    const [a, b] = names.map((name) => this.operand(name, Number(bits)));
    if (Number(bits) === 1) return logic(op, a, b, names);
    return this.rest(op, names) ?? { of: { op, names }, ...arithmetic(op, Number(bits), a, b, names) };
  }

  /** The compiler writes the rest of a division as what the quotient times the divisor leaves. */
  rest(op, names) {
    if (op !== "sub") return undefined;
    const { op: times, names: [quotient, divisor] = [] } = this.of(names[1]);
    const { op: by, names: [dividend, again] = [] } = this.of(quotient);
    if (times !== "mul" || by !== "sdiv" || dividend !== names[0] || again !== divisor) return undefined;
    const { bits } = this.operand(dividend, 0);
    return arithmetic("srem", bits, this.operand(dividend, bits), this.operand(divisor, bits), []);
  }

  /** @returns {{op?: string, names?: string[]}} what made a value */
  of = (name) => (name?.startsWith("%") ? (this.values.get(bare(name.slice(1)))?.of ?? {}) : {});

  call(text) {
    const [, called, list] = /@([\w.$]+)\((.*)\)/.exec(text) ?? [];
    const operands = parts(list).map((part) => /^i(\d+) (?:noundef |range\([^)]*\) )*(.+)$/.exec(part));
    const [a, b] = operands.map((found) => this.operand(found?.[2] ?? "", Number(found?.[1])));
    const kind = called.replace(/^llvm\./, "").replace(/\.i\d+$/, "");
    const { bits } = a;
    if (kind === "abs") {
      const x = signed(a);
      return { bits, term: `(ite (< ${x} 0) (- ${x}) ${x})`, lo: 0n, hi: most(magnitude(a.lo), magnitude(a.hi)) };
    }
    if (kind === "umin") {
      const [x, y] = [unsigned(a), unsigned(b)];
      const hi = least(a.lo < 0n ? top(bits) : a.hi, b.lo < 0n ? top(bits) : b.hi);
      return { bits, term: `(ite (< ${x} ${y}) ${x} ${y})`, lo: 0n, hi };
    }
    const [, sign, short, , way] = /^(s|u)(add|sub|mul)(\.with\.(overflow)|\.sat)$/.exec(kind) ?? [];
    if (sign !== "s")
      return this.proven(
        called,
        operands.map((found) => this.operand(found?.[2], Number(found?.[1]))),
      );
    const [x, y] = [asSigned(a), asSigned(b)];
    const exact = arithmetic(short, bits, x, y, []);
    const [min, max] = [-(1n << BigInt(bits - 1)), (1n << BigInt(bits - 1)) - 1n];
    if (way) {
      const overflows = `(or (< ${exact.term} ${lit(min)}) (> ${exact.term} ${lit(max)}))`;
      const never = exact.lo >= min && exact.hi <= max;
      return { pair: [exact, { bits: 1, term: never ? "false" : overflows, lo: 0n, hi: 1n }] };
    }
    const kept = `(ite (< ${exact.term} ${lit(min)}) ${lit(min)} (ite (> ${exact.term} ${lit(max)}) ${lit(max)} ${exact.term}))`;
    return { bits, term: kept, lo: most(min, least(exact.lo, max)), hi: least(max, most(exact.hi, min)) };
  }

  /** What has been proven of a function stands for it. */
  proven(called, values) {
    const claim = this.claims.find(({ of }) => isCalled(called, of));
    if (!claim) throw new Error(`unknown: ${called}`);
    const given = Object.values(claim.inputs).map(({ lo, hi }, index) => {
      const value = lo < 0n ? asSigned(values[index]) : asUnsigned(values[index]);
      if (value.lo < lo || value.hi > hi) throw new Error(`${called} takes more than what is proven of it`);
      return value;
    });
    const facts = (name) => [claim.holds(name, ...given.map(({ term }) => term))];
    // What is negative in no part is so as a whole: each claim says it of the sign.
    return { bits: 64, facts, lo: given.some(({ lo }) => lo < 0n) ? I64.lo : 0n, hi: I64.hi };
  }

  select(text) {
    const [, condition, first, second] = /^select i1 (\S+), (i\d+ \S+), (i\d+ \S+)$/.exec(text) ?? [];
    const chosen = this.operand(condition, 1);
    const [a, b] = [first, second].map((part, index) => {
      const [type, operand] = part.split(" ");
      const value = this.operand(operand, Number(type.slice(1)));
      return value.bits === 1 ? value : { ...value, ...this.where(condition, index === 0, operand, value) };
    });
    if (chosen.term === "true") return a;
    if (chosen.term === "false") return b;
    const { bits } = a;
    const term = `(ite ${chosen.term} ${a.term} ${b.term})`;
    const names = [condition, ...[first, second].map((part) => part.split(" ")[1])];
    return { bits, term, lo: least(a.lo, b.lo), hi: most(a.hi, b.hi), of: { op: "select", names } };
  }

  /** The interval of an operand where a condition holds or doesn't; whether it lost its upper half meanwhile or not. */
  where(condition, holds, name, value) {
    const { op, names } = this.of(name);
    const key = bare((op === "trunc" ? names[0] : name).replace(/^%/, ""));
    const all = this.narrowed;
    this.narrowed = new Map();
    this.narrow(condition, holds);
    const { lo = value.lo, hi = value.hi } = this.narrowed.get(key) ?? {};
    this.narrowed = all;
    return { lo: most(lo, value.lo), hi: least(hi, value.hi) };
  }

  compare(text) {
    const [, sign, relation, bits, list] = /^icmp (?:samesign )?(s|u)?(\w+) i(\d+) (.+)$/.exec(text) ?? [];
    const names = parts(list);
    const [a, b] = names.map((name) => this.operand(name, Number(bits)));
    const [x, y] = sign === "s" ? [asSigned(a), asSigned(b)] : [asUnsigned(a), asUnsigned(b)];
    const symbol = { eq: "=", ne: "distinct", lt: "<", le: "<=", gt: ">", ge: ">=" }[relation];
    return {
      bits: 1,
      term: settled(symbol, x, y) ?? `(${symbol} ${x.term} ${y.term})`,
      lo: 0n,
      hi: 1n,
      of: { op: `${sign ?? ""}${relation}`, names },
    };
  }

  cast(kind, name, from, bits) {
    const value = this.operand(name, from);
    if (value.bits === 1)
      return { bits, term: `(ite ${value.term} ${kind === "sext" ? "(- 1)" : "1"} 0)`, lo: -1n, hi: 1n };
    if (kind === "trunc") return { ...value, bits, of: { op: "trunc", names: [name] } };
    return { ...(kind === "sext" ? asSigned(value) : asUnsigned(value)), bits, of: undefined };
  }

  /** That this is so on the way, and what follows for intervals. */
  assume(text, holds) {
    const condition = this.operand(text, 1);
    this.conditions.push(holds ? condition.term : `(not ${condition.term})`);
    this.narrow(text, holds);
  }

  narrow(text, holds) {
    const condition = this.operand(text, 1);
    const { op, names } = condition.of ?? {};
    if (!op) return;
    if ((op === "and" && holds) || (op === "or" && !holds)) for (const name of names) this.narrow(name, holds);
    // A select that stands for "and" or "or".
    if (op === "select" && names[2] === "false" && holds) for (const name of names.slice(0, 2)) this.narrow(name, true);
    if (op === "select" && names[1] === "true" && !holds)
      for (const name of [names[0], names[2]]) this.narrow(name, false);
    if (op === "xor" && names[1] === "true") this.narrow(names[0], !holds);
    const [, sign, relation] = /^(s|u)?(eq|ne|lt|le|gt|ge)$/.exec(op) ?? [];
    if (!relation || !/^-?\d+$/.test(names[1])) return;
    const { bits } = this.operand(names[0], 0);
    const limit = sign === "s" ? BigInt(names[1]) : BigInt.asUintN(bits, BigInt(names[1]));
    const is = holds ? relation : { eq: "ne", ne: "eq", lt: "ge", le: "gt", gt: "le", ge: "lt" }[relation];
    const hi = { lt: limit - 1n, le: limit, eq: limit }[is];
    const lo = { gt: limit + 1n, ge: limit, eq: limit }[is];
    this.within(names[0], lo, hi, sign !== "s");
    this.shifted(names[0], limit, is);
  }

  /** The compiler asks whether a value lies between two limits by one comparison without a sign, of a sum. */
  shifted(name, limit, is) {
    const { op, names } = this.of(name);
    if (op !== "add" || !/^-\d+$/.test(names[1]) || is !== "ge") return;
    const { bits } = this.operand(name, 0);
    const offset = BigInt(names[1]);
    this.within(names[0], limit - offset - (1n << BigInt(bits)), -offset - 1n, false);
  }

  /** That a value, read without a sign or with it, lies there. */
  within(name, lo, hi, isUnsigned) {
    const value = this.operand(name, 0);
    // Without a sign, a limit in the lower half says of both readings the same; above, it says nothing of an interval.
    if (isUnsigned && value.lo < 0n && (hi === undefined || hi >= 1n << BigInt(value.bits - 1))) return;
    const least0 = isUnsigned ? most(0n, lo ?? 0n) : lo;
    // A bit that is set in neither is set in none of the two.
    if (value.of?.op === "or" && isUnsigned && hi !== undefined) {
      const all = (1n << BigInt(hi.toString(2).length)) - 1n;
      for (const part of value.of.names) if (!/^-?\d+$/.test(part)) this.within(part, 0n, all, true);
    }
    if (!isUnsigned && (value.lo < -(1n << BigInt(value.bits - 1)) || value.hi >= 1n << BigInt(value.bits - 1))) return;
    if (isUnsigned && value.hi >= 1n << BigInt(value.bits)) return;
    const key = bare(name.replace(/^%/, ""));
    const known = this.narrowed.get(key) ?? { lo: value.lo, hi: value.hi };
    this.narrowed.set(key, {
      lo: least0 === undefined ? known.lo : most(known.lo, least0),
      hi: hi === undefined ? known.hi : least(known.hi, hi),
    });
  }
}

/** Whether a compiled name is that function's. */
export const isCalled = (compiled, name) => new RegExp(`\\d${name}(17h|$)`).test(compiled);
