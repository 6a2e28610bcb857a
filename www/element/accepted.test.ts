/** Figures that a page or a link brings, by what the engine says of them. */

import { expect, test } from "vitest";
import type { Scenario } from "#engine";
import { engineForTests } from "../engine/testing.ts";
import { readFigure, withFigure } from "../session/paths.ts";
import { Session } from "../session/session.ts";
import { accepted, besideOf, currencyOf, figuresOf, takeOn, withFigures } from "./accepted.ts";
import { type Fault, readLinkLayer } from "./layers.ts";

const engine = await engineForTests();
const sourced = engine.defaults("US").scenario as Scenario;
const BASE = "fullTime.baseMinor";
const DAY_RATE = "fractional.dayRateMinor";
const ENGAGEMENT = "fractional.engagementMonths";

function linked(fragment: string) {
  const faults: Fault[] = [];
  const layer = readLinkLayer(fragment, (fault) => faults.push(fault));
  const session = new Session();
  session.start(engine);
  session.startCosts(engine, "en-US");
  return { layer, session, wrong: () => faults.map(({ code, field, value }) => [code, field, value]) };
}

test("a country has a currency where it is known", () => {
  expect([currencyOf(engine, "DE"), currencyOf(engine, "US"), currencyOf(engine, "XX")]).toEqual(["EUR", "USD", null]);
});

test("each figure is checked, and the last place counts", () => {
  const { layer, wrong } = linked("#ff?baseSalary=5&bonus=x&v=1");
  const { layer: later } = linked("#ff?baseSalary=7&v=1");
  const { figures, refuse } = figuresOf([layer, later], sourced);
  expect([...figures]).toEqual([[BASE, 700]]);
  expect(wrong()).toEqual([["wrong-type", "bonus", "x"]]);
  refuse("horizonMonths", "too-small");
  refuse(BASE, "too-small");
  expect(wrong()).toHaveLength(1);
  expect(figuresOf([layer], { ...sourced, minorPerMajor: 1 }).figures.get(BASE)).toBe(5);
  expect(readFigure(withFigures(sourced, figures), BASE)).toBe(700);
});

test("figures that can't be computed with are refused one by one, and the others count", () => {
  const refused: string[][] = [];
  const refuse = (path: string, code: string) => refused.push([path, code]);
  const figures = new Map([
    [BASE, 30_000_000],
    ["fullTime.searchMonths", -1],
    ["horizonMonths", 500],
  ]);
  expect(accepted(engine, sourced, figures, refuse)).toEqual(withFigure(sourced, BASE, 30_000_000));
  expect(refused.toSorted()).toEqual([
    ["fullTime.searchMonths", "too-small"],
    ["horizonMonths", "too-large"],
  ]);
});

test("a figure that asks for another one stays, and the visitor is asked", () => {
  const retainer = new Map([["fractional.pricing", "retainer"]]);
  const refuse = () => expect.unreachable();
  expect(accepted(engine, sourced, retainer, refuse)).toEqual(withFigures(sourced, retainer));
  // The months in which a hire may fail have to be some.
  const never = withFigure(sourced, "fullTime.failWindowMonths", 0);
  const failing = new Map([["fullTime.failPpm", 100_000]]);
  expect(accepted(engine, never, failing, refuse)).toEqual(withFigures(never, failing));
  const missing = withFigure(sourced, BASE, null);
  expect(accepted(engine, missing, new Map(), refuse)).toBe(missing);
});

test("an amount that is too large together with the others is the last one’s fault", () => {
  const refused: string[] = [];
  const most = 1_000_000_000_000;
  const figures = new Map([
    ["practitioners.baseMinor", most],
    ["practitioners.count", 1_000],
    ["practitioners.bonusPpm", 5],
  ]);
  const overflow = {
    ...engine,
    compare: (scenario: Scenario) => {
      if (readFigure(scenario, "practitioners.count") === 1_000)
        throw Object.assign(new Error("too large"), { code: "overflow", field: "practitioners" });
      return engine.compare(scenario);
    },
  };
  const taken = accepted(overflow, sourced, figures, (path) => refused.push(path));
  expect(taken).toEqual(withFigure(sourced, "practitioners.baseMinor", most));
  expect(refused).toEqual(["practitioners.bonusPpm", "practitioners.count"]);
  // Where nothing is left that could be refused, it stays as it is.
  const hopeless = withFigure(sourced, BASE, 2 * most);
  expect(accepted(engine, hopeless, new Map(), () => expect.unreachable())).toBe(hopeless);
});

test("a kept link brings its country and figures, and what the page has set stays told", () => {
  const { layer, session } = linked("#ff?country=GB&baseSalary=150000&v=1");
  takeOn(session, engine, layer);
  const { country, entered, preset, kept } = session.state;
  expect([country, entered && readFigure(entered, BASE), preset, kept]).toEqual(["GB", 15_000_000, null, null]);
  const two = linked("#ff?kept.name=B&kept.country=DE&v=1");
  takeOn(two.session, engine, two.layer);
  expect(two.session.state.kept).toMatchObject({ name: "B", country: "DE" });
  const unknown = linked("#ff?country=XX&baseSalary=150000&v=1");
  takeOn(unknown.session, engine, unknown.layer);
  expect(unknown.session.state.entered).toEqual(sourced);
  // Without a country, it is the one in use, with what is entered there.
  const own = linked("#ff?dayRate=900&v=1");
  own.session.preset(sourced, sourced);
  takeOn(own.session, engine, own.layer);
  expect(own.session.state).toMatchObject({ country: "US", preset: sourced });
  expect(readFigure(own.session.state.entered as Scenario, DAY_RATE)).toBe(90_000);
});

test("a link keeps a scenario beside its own, with the answers that set its length", () => {
  const { layer, session } = linked("#ff?kept.name=B&kept.country=GB&kept.durationMonths=6&kept.baseSalary=150000&v=1");
  const beside = besideOf(session, engine, layer.kept);
  expect(beside).toMatchObject({ name: "B", country: "GB", answers: { durationMonths: 6 } });
  if (!beside) return;
  expect(readFigure(beside.sourced, ENGAGEMENT)).toBe(6);
  expect(beside.entered).toEqual(withFigure(beside.sourced, BASE, 15_000_000));
  expect(session.state.country).toBe("US");
  const here = linked("#ff?kept.phase=none&v=1");
  expect(besideOf(here.session, engine, here.layer.kept)).toMatchObject({ name: "", country: "US" });
  for (const some of ["kept.bonus=15", "kept.phase=none&kept.bonus=15", "kept.name=B&kept.phase=none"]) {
    const beside = linked(`#ff?${some}&v=1`);
    expect(besideOf(beside.session, engine, beside.layer.kept), some).not.toBeNull();
  }
});

test("nothing is kept where the link keeps nothing, or can't be compared with", () => {
  const none = linked("#ff?phase=none&v=1");
  expect(besideOf(none.session, engine, none.layer.kept)).toBeNull();
  expect(none.wrong()).toEqual([]);
  const unknown = linked("#ff?kept.country=XX&v=1");
  expect(besideOf(unknown.session, engine, unknown.layer.kept)).toBeNull();
  expect(unknown.wrong()).toEqual([["unknown-value", "kept.country", "XX"]]);
  // It has no price for India.
  const priceless = linked("#ff?kept.country=IN&v=1");
  expect(besideOf(priceless.session, engine, priceless.layer.kept)).toBeNull();
  expect(priceless.wrong()).toEqual([["missing-field", "kept.country", "IN"]]);
});
