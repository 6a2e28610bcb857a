/** What one element knows, by the engine's own answers. */

import { expect, test } from "vitest";
import type { Answers, Scenario } from "#engine";
import { engineForTests } from "../engine/testing.ts";
import { readFigure, withFigure } from "./paths.ts";
import { sourcesOf } from "./provenance.ts";
import { QUESTIONS } from "./questions.ts";
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

/** All answers, so that nothing is left to ask. */
const ALL_ANSWERS = Object.fromEntries(
  QUESTIONS.map((question) => [
    question.id,
    question.kind === "months" ? 6 : question.kind === "some" ? [] : question.values[0],
  ]),
) as Answers;

test("a visitor begins with the first question, in the United States, without engineers in the chart", () => {
  const { step, asking, isEarly, country, hidden, costsSeen, engineFailed, moves } = new Session().state;
  expect({ step, asking, isEarly, country, hidden, costsSeen, engineFailed, moves }).toEqual({
    step: "fit",
    asking: "symptoms",
    isEarly: false,
    country: "US",
    hidden: ["practitioners"],
    costsSeen: false,
    engineFailed: false,
    moves: 0,
  });
});

test("before the engine has come, everything that needs it is left for later", async () => {
  const session = new Session();
  session.prefill({ phase: "none" }, { phase: "none" });
  session.tryAnswers([{ question: "durationMonths", to: 6 }]);
  session.useCountry("DE");
  session.enter(BASE, 5);
  session.preset(null, engine.defaults("US").scenario as Scenario);
  session.refine();
  session.back();
  session.back();
  session.back();
  expect(session.state).toMatchObject({ answers: { phase: "none" }, assessment: null, country: "US", entered: null });
  expect(session.state.problems).toEqual({});
  expect([session.verdictOf({}), session.comparisonOf({} as Scenario), session.engine]).toEqual([null, null, null]);
  expect(await session.receipt()).toBeNull();
  session.restart();
  expect(session.state).toMatchObject({ answers: {}, assessment: null });
  session.start(engine);
  expect(await session.receipt()).toBeNull();
  session.restart();
  session.startCosts(engine, "en");
  expect([session.engine, session.state.assessment?.verdict]).toEqual([engine, null]);
});

test("a question that somebody reads stays when the engine comes, unless nothing is left to ask", () => {
  const reading = new Session();
  reading.ask("regulated");
  reading.fail();
  expect(reading.state.engineFailed).toBe(true);
  reading.start(engine);
  expect([reading.state.asking, reading.state.engineFailed]).toEqual(["regulated", false]);
  const done = new Session();
  done.prefill(ALL_ANSWERS, ALL_ANSWERS);
  expect(done.state.asking).toBeNull();
  done.ask("regulated");
  done.start(engine);
  expect(done.state.asking).toBeNull();
});

test("costs begin with the country of the page’s language, where there are figures for it", () => {
  const countryOf = (tag: string) => {
    const session = new Session();
    session.startCosts(engine, tag);
    return session.state.country;
  };
  expect(["de-AT", "de", "ar", "ja"].map(countryOf)).toEqual(["AT", "DE", "AE", "US"]);
});

test("what the page fills in is no step of the visitor’s, and goes on from there", () => {
  const session = begun();
  const scenario = engine.defaults("US").scenario as Scenario;
  session.prefill({ symptoms: [] }, { symptoms: [] });
  expect(session.state).toMatchObject({ prefilled: { symptoms: [] }, answers: { symptoms: [] }, moves: 0 });
  const { assessment } = session.state;
  expect(session.state.asking).toBe(assessment?.nextQuestion);
  expect(assessment).toEqual(engine.assess({ symptoms: [] }));
  expect(session.canGoBack).toBe(false);
  const preset = withFigure(scenario, BASE, 30_000_000);
  session.preset(preset, preset);
  expect([session.state.preset, session.state.entered]).toEqual([preset, preset]);
  session.answer("durationMonths", 6);
  expect(session.state.preset).toEqual(withFigure(preset, ENGAGEMENT, 6));
});

test("each place that a visitor goes to is counted", () => {
  const session = begun();
  session.show("cost");
  expect(session.state).toMatchObject({ step: "cost", moves: 1 });
  session.ask("phase");
  expect(session.state).toMatchObject({ step: "fit", asking: "phase", moves: 2 });
});

test("who wants the result early gets no more questions, unless asked for", () => {
  const session = begun();
  const answers = { ...ALL_ANSWERS, symptoms: ["capability-gap"], regulated: null } as Answers;
  session.prefill(answers, answers);
  expect(session.state).toMatchObject({ asking: "regulated", assessment: { decided: true } });
  session.showResult();
  expect(session.state).toMatchObject({ asking: null, isEarly: true });
  session.ask("openness");
  session.answer("openness", "selective");
  expect(session.state).toMatchObject({ asking: null, isEarly: true });
  // Back through what was early, and to the question before it.
  session.back();
  expect(session.state).toMatchObject({ asking: "openness", isEarly: false });
  session.showResult();
  session.tryAnswers([{ question: "readiness", to: "not-ready" }]);
  session.back();
  expect(session.state).toMatchObject({ asking: null, isEarly: true });
  session.refine();
  expect(session.state).toMatchObject({ asking: "regulated", isEarly: false });
});

test("what other answers or figures would give is told, and changes nothing", () => {
  const session = begun();
  const { state } = session;
  const scenario = engine.defaults("DE").scenario as Scenario;
  expect(session.verdictOf({ primaryNeed: "implementation" })).toBe(
    engine.assess({ primaryNeed: "implementation" }).verdict,
  );
  expect(session.comparisonOf(scenario)).toEqual(engine.compare(scenario));
  expect(session.comparisonOf({} as Scenario)).toBeNull();
  expect(session.state).toBe(state);
});

test("a receipt holds what the result was computed from", async () => {
  const session = begun("DE");
  session.answer("primaryNeed", "implementation");
  const { answers, scenario } = session.state;
  const { rules } = await sourcesOf("DE");
  expect(await session.receipt()).toMatchObject({
    answers,
    scenario: { ...scenario, contributionRules: rules },
    engine: engine.version(),
  });
});

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
  expect(session.state.assessment).toEqual(engine.assess({ durationMonths: 12 }));
  expect(session.canGoBack).toBe(true);
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
  session.enter("fractional.daysPerWeekCenti", 300);
  expect(session.state.problems[BASE]).toMatchObject({ code: "too-small" });
  const last = session.state.comparison;
  session.enter(BASE, 30_000_000);
  expect(session.state.problems).toEqual({});
  // Nothing is computed again.
  expect(session.state.comparison).toBe(last);
});

test("what is no number at all is told at its field, without a number", () => {
  const session = begun();
  const { comparison } = session.state;
  const problem = { code: "not-a-number", message: "not a number" };
  session.enter(BASE, problem);
  session.enter("fractional.dayRateMinor", problem);
  expect(session.state.problems).toEqual({ [BASE]: problem, "fractional.dayRateMinor": problem });
  session.enter("fractional.dayRateMinor", 100_000);
  session.enter("fractional.pricing", "barter");
  expect(session.state.problems).toEqual({
    [BASE]: problem,
    "fractional.pricing": { code: "unknown-value", message: expect.any(String) },
  });
  expect(session.state.comparison).not.toEqual(comparison);
});

test("a price that is missing is asked for until nothing needs it", () => {
  const session = begun();
  const { comparison } = session.state;
  session.enter("fractional.pricing", "retainer");
  expect(session.state.problems).toMatchObject({ "fractional.monthlyFeeMinor": { code: ALSO_NEEDED } });
  expect(session.state).toMatchObject({
    comparison,
    incomplete: null,
    entered: { fractional: { pricing: "retainer" } },
  });
  session.enter("fractional.pricing", "day-rate");
  expect(session.state.problems).toEqual({});
});

test("a figure that asks another one to be more is taken, and the other one asked for", () => {
  const session = begun();
  session.enter("fullTime.failPpm", 0);
  session.enter("fullTime.failWindowMonths", 0);
  const { comparison } = session.state;
  session.enter("fullTime.failPpm", 100_000);
  const { entered, problems } = session.state;
  expect(entered && readFigure(entered, "fullTime.failPpm")).toBe(100_000);
  expect(problems).toMatchObject({ "fullTime.failWindowMonths": { code: ALSO_NEEDED } });
  expect(session.state.comparison).toBe(comparison);
  session.enter("fullTime.failWindowMonths", 12);
  expect(session.state.problems).toEqual({});
});

test("a figure that makes amounts too large is refused where it was entered, whatever is named", () => {
  const session = begun();
  session.enter("practitioners.count", 1_000);
  session.enter("horizonMonths", 120);
  const { entered, comparison } = session.state;
  session.enter("practitioners.raisePpm", 5_000_000);
  expect(session.state.problems).toEqual({
    "practitioners.raisePpm": {
      code: "too-large",
      message: expect.stringContaining("practitioners.baseMinor"),
      entered: 5_000_000,
    },
  });
  expect(session.state).toMatchObject({ entered, comparison });
});

test("a figure that may be empty is taken out", () => {
  const session = begun();
  session.enter("fullTime.benefitsFixedAnnualMinor", null);
  const { entered, problems } = session.state;
  expect([entered && readFigure(entered, "fullTime.benefitsFixedAnnualMinor"), problems]).toEqual([null, {}]);
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
  expect(session.state.incomplete).toBeNull();
});

test("months that were answered are the engagement’s, until somebody sets another", () => {
  const session = begun();
  const engagement = () => {
    const { entered, sourced } = session.state;
    return [entered, sourced].map((one) => one && readFigure(one, ENGAGEMENT));
  };
  // Where nothing is answered, nothing is set.
  expect(session.state.sourced).toStrictEqual(engine.defaults("US").scenario);
  session.answer("durationMonths", 6);
  expect(engagement()).toEqual([6, 6]);
  expect(session.state.preset).toBeNull();
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
  session.seeCosts();
  session.seeCosts();
  expect([told, session.state.costsSeen]).toEqual([1, true]);
  leave();
  session.toggleOption("bridge");
  expect(told).toBe(1);
});

test("options are hidden and shown one by one, and ranges kept beside each other", () => {
  const session = begun();
  session.toggleOption("bridge");
  expect(session.state.hidden).toEqual(["practitioners", "bridge"]);
  session.toggleOption("practitioners");
  expect(session.state.hidden).toEqual(["bridge"]);
  session.setRange(BASE, [1, 2]);
  session.setRange("fractional.dayRateMinor", null);
  expect(session.state.ranges).toEqual({ [BASE]: [1, 2], "fractional.dayRateMinor": null });
  session.set({ monthCost: [3, 4] });
  expect(session.state.monthCost).toEqual([3, 4]);
});
