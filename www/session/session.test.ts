/** What one element knows, by the engine's own answers. */

import { expect, test } from "vitest";
import { engineForTests } from "../engine/testing.ts";
import { readFigure } from "./paths.ts";
import { Session } from "./session.ts";
import { ALSO_NEEDED } from "./state.ts";

const engine = await engineForTests();
const BASE = "fullTime.baseMinor";
const ENGAGEMENT = "fractional.engagementMonths";

function begun(country = "US"): Session {
  const session = new Session();
  session.start(engine);
  session.startCosts(engine, "en");
  session.useCountry(country);
  return session;
}

test("an answer that comes before the engine is assessed with it", () => {
  const session = new Session();
  session.answer("primaryNeed", "implementation");
  expect(session.state.assessment).toBeNull();
  session.start(engine);
  expect(session.state.assessment?.verdict).toBe(engine.assess({ primaryNeed: "implementation" }).verdict);
});

test("back goes to the question before, and takes back answers that were tried together", () => {
  const session = begun();
  const first = session.state.asking;
  expect(session.canGoBack).toBe(false);
  session.answer("durationMonths", 6);
  session.ask("realCost");
  const { answers } = session.state;
  session.tryAnswers([{ question: "durationMonths", to: 12 }]);
  expect([session.state.asking, session.state.answers.durationMonths]).toEqual([null, 12]);
  session.back();
  expect([session.state.asking, session.state.answers]).toEqual(["realCost", answers]);
  session.back();
  session.back();
  expect([session.state.asking, session.canGoBack]).toEqual([first, false]);
});

test("a figure that is entered is compared with; a refused one leaves the last result", () => {
  const session = begun();
  const before = session.state.comparison;
  session.enter(BASE, 30_000_000);
  const { comparison, entered } = session.state;
  expect(comparison).toEqual(entered && engine.compare(entered));
  expect(comparison).not.toEqual(before);
  session.enter(BASE, -1);
  expect(session.state.comparison).toBe(comparison);
  expect(session.state.problems[BASE]).toMatchObject({ code: "too-small", entered: -1 });
  session.enter(BASE, 30_000_000);
  expect(session.state.problems).toEqual({});
});

test("what a country has no source for is asked for, all at once, until it is there", () => {
  const session = begun("NL");
  const asked = Object.entries(session.state.problems);
  expect(asked.length).toBeGreaterThan(1);
  expect(new Set(asked.map(([, { code }]) => code))).toEqual(new Set([ALSO_NEEDED]));
  expect(session.state.comparison).toBeNull();
  for (const [path] of asked) session.enter(path, 100_000);
  expect(session.state.problems).toEqual({});
  expect(session.state.comparison).not.toBeNull();
});

test("months that were answered are the engagement’s, until somebody sets another", () => {
  const session = begun();
  const engagement = () => {
    const { entered, sourced } = session.state;
    return [entered, sourced].map((one) => one && readFigure(one, ENGAGEMENT));
  };
  session.answer("durationMonths", 6);
  expect(engagement()).toEqual([6, 6]);
  expect(session.state.comparison?.fractional.monthsServed).toBe(6);
  session.useCountry("GB");
  expect(engagement()).toEqual([6, 6]);
  session.enter(ENGAGEMENT, 9);
  session.answer("durationMonths", 12);
  expect(engagement()).toEqual([9, 12]);
  session.restart();
  expect(engagement()).toEqual([9, null]);
});

test("what engineers lack leaves the others compared; what the two lack leaves the rest told", () => {
  const session = begun();
  session.enter("practitioners.mode", "contractor");
  expect(session.state.comparison?.practitioners).toBeUndefined();
  expect(session.state.comparison?.fractional).toEqual(begun().state.comparison?.fractional);
  const elsewhere = begun("IN");
  const { incomplete } = elsewhere.state;
  expect(incomplete?.missing).toContain(BASE);
  elsewhere.enter("fractional.dayRateMinor", 100_000);
  expect(elsewhere.state.comparison).toBeNull();
  expect(elsewhere.state.incomplete?.comparison.fractional.totalMinor).toBeGreaterThan(0);
});

test("another country begins with its own figures, without what was entered", () => {
  const session = begun();
  session.enter(BASE, 30_000_000);
  session.setRange(BASE, null);
  session.useCountry("DE");
  const { entered, ranges, country } = session.state;
  expect(entered && readFigure(entered, BASE)).toBe(engine.defaults("DE").scenario.fullTime?.baseMinor);
  expect([ranges, country]).toEqual([{}, "DE"]);
});

test("each change is told once, and to nobody who has gone", () => {
  const session = begun();
  let told = 0;
  const leave = session.subscribe(() => told++);
  session.toggleOption("bridge");
  leave();
  session.toggleOption("bridge");
  expect(told).toBe(1);
});
