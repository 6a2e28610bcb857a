/** What the page and the link have set, put together. What needs a page stands in `settings.browser.test.ts`. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Scenario } from "#engine";
import { engineForTests } from "../engine/testing.ts";
import { loadStart } from "../locales/catalogue.ts";
import { PLAIN_LOOK } from "../session/look.ts";
import { readFigure, withFigure } from "../session/paths.ts";
import { QUESTIONS } from "../session/questions.ts";
import { Session } from "../session/session.ts";
import { CallToAction } from "../views/call-to-action.tsx";
import { HandOff } from "../views/hand-off.tsx";
import { hostOf } from "./host-for-tests.ts";
import type { Fault } from "./layers.ts";
import { Settings } from "./settings.ts";

const listTaken = vi.hoisted(() => vi.fn<typeof import("./debug.ts").listTaken>());
vi.mock("./debug.ts", () => ({ listTaken }));
const engine = await engineForTests();
const sourced = engine.defaults("US").scenario as Scenario;
const BASE = "fullTime.baseMinor";
const DAY_RATE = "fractional.dayRateMinor";
const NONE = { answers: null, figures: null, labels: null };
const PAGE = "https://example.org/cto";

const open = (link: string) =>
  vi.stubGlobal("location", { protocol: "https:", origin: "https://example.org", href: PAGE + link });
beforeEach(() => {
  open("");
  vi.stubGlobal("document", { baseURI: PAGE, documentElement: { lang: "" } });
});
afterEach(() => {
  vi.unstubAllGlobals();
});
// They come a moment later; `warnings.test.ts` reads them.
vi.spyOn(console, "warn").mockImplementation(() => {});

/** One element, whose page may set something else each time. */
function element({ hasCosts = true } = {}) {
  const faults: Fault[] = [];
  const sentences: string[] = [];
  const session = new Session();
  session.start(engine);
  if (hasCosts) session.startCosts(engine, "en-US");
  const settings = new Settings(session, (fault, sentence) => {
    faults.push(fault);
    sentences.push(sentence);
  });
  const apply = (attributes: Record<string, string> = {}, properties = {}, inside = {}) =>
    settings.apply(hostOf(attributes, inside), { ...NONE, ...properties });
  const wrong = () => faults.map(({ code, field, source }) => [code, field, source]);
  const figure = (path: string) => session.state.entered && readFigure(session.state.entered, path);
  return { session, settings, apply, wrong, sentences, figure };
}

test("without settings, the look is the plain one", () => {
  const { relabel, ctaOf, ...look } = element().apply();
  const { relabel: _, ctaOf: none, ...plain } = PLAIN_LOOK;
  expect(look).toEqual(plain);
  expect([ctaOf(null), none(null), look.mode, look.theme]).toEqual([null, null, "full", "auto"]);
  const words = {} as Parameters<typeof relabel>[0];
  expect(PLAIN_LOOK.relabel(words)).toBe(words);
});

test("the look is as the page sets it", async () => {
  const look = element().apply(
    { mode: "cost", theme: "dark", locale: "de_AT", "page-href": "/other", "share-answers": "", "data-layer": "" },
    { labels: { next: "Go on" } },
    { hasForm: true },
  );
  expect(look).toMatchObject({
    mode: "cost",
    theme: "dark",
    locale: "de-AT",
    page: "https://example.org/other",
    shareAnswers: true,
    dataLayer: true,
    HandOff,
    CallToAction: null,
    hasLink: false,
    notices: [],
  });
  const words = await loadStart("en");
  expect(look.relabel(words)).toEqual({ ...words, next: "Go on" });
});

test("a next step is for all verdicts or for one, and the one's own part goes before", () => {
  const { ctaOf, CallToAction: shown } = element().apply({
    "cta-label": "Talk",
    "cta-href": "https://example.com/",
    "cta-label-not-yet": "Later",
    "cta-href-fractional-fit": "/now",
  });
  expect([ctaOf(null), ctaOf("not-yet"), ctaOf("fractional-fit"), shown]).toEqual([
    { label: "Talk", href: "https://example.com/" },
    { label: "Later", href: "https://example.com/" },
    { label: "Talk", href: "https://example.org/now" },
    CallToAction,
  ]);
  const one = element().apply({ "cta-label-not-yet": "Later" });
  expect([one.ctaOf(null), one.ctaOf("not-yet"), one.ctaOf("fractional-fit"), one.CallToAction]).toEqual([
    null,
    { label: "Later", href: null },
    null,
    CallToAction,
  ]);
  expect(element().apply({ "cta-href": "/x" }).ctaOf(null)).toEqual({ label: null, href: "https://example.org/x" });
});

test("a campaign goes on only where the page says so", () => {
  open("?utm_source=news");
  const given = { "cta-href": "https://example.com/", "page-href": "https://example.org/?utm_medium=mail" };
  expect(element().apply(given).ctaOf(null)?.href).toBe("https://example.com/");
  expect(
    element()
      .apply({ ...given, "pass-campaign": "" })
      .ctaOf(null)?.href,
  ).toBe("https://example.com/?utm_source=news&utm_medium=mail");
});

test("answers of the page are filled in, and those that it takes back are taken out", () => {
  const { session, apply } = element();
  apply({ phase: "none" }, { answers: { symptoms: [] } });
  const { answers, prefilled, asking, assessment } = session.state;
  expect([answers, prefilled]).toEqual([
    { phase: "none", symptoms: [] },
    { phase: "none", symptoms: [] },
  ]);
  expect(asking).toBe(assessment?.nextQuestion);
  // The visitor's own answer stays while the page says nothing else.
  session.answer("phase", "ai-initiative");
  apply({ phase: "none" }, { answers: { symptoms: [] } });
  expect(session.state.answers.phase).toBe("ai-initiative");
  apply({}, { answers: { symptoms: ["capability-gap"] } });
  expect(session.state.answers).toEqual({ phase: null, symptoms: ["capability-gap"] });
  expect(session.state.prefilled).toEqual({ symptoms: ["capability-gap"] });
});

test("answers that came before the engine are asked on from once it is there, if no visitor has begun", () => {
  const given = hostOf({ symptoms: "capability-gap" });
  const waiting = (begin: (session: Session) => void = () => {}) => {
    const session = new Session();
    const settings = new Settings(session, () => {});
    settings.apply(given, NONE);
    expect(session.state.asking).toBe("aiDecisions");
    begin(session);
    session.start(engine);
    settings.apply(given, NONE);
    return { session, settings };
  };
  const { session, settings } = waiting();
  expect(session.state.asking).toBe("realCost");
  // That happens once.
  session.set({ asking: "regulated" });
  settings.apply(given, NONE);
  expect(session.state.asking).toBe("regulated");
  const begun = waiting((one) => one.ask("openness"));
  expect(begun.session.state.asking).toBe("openness");
});

test("a page that fills in no answers moves nobody", () => {
  const { session, apply } = element();
  session.set({ asking: "regulated" });
  apply({ mode: "fit" });
  expect(session.state.asking).toBe("regulated");
});

test("figures of the page are filled in, and the sourced ones come back where it takes them out", () => {
  const { session, apply, figure } = element();
  apply({ "base-salary": "300000", "day-rate": "900" });
  expect([figure(BASE), figure(DAY_RATE)]).toEqual([30_000_000, 90_000]);
  expect(session.state.preset).toEqual(withFigure(withFigure(sourced, BASE, 30_000_000), DAY_RATE, 90_000));
  // What the visitor enters stays, whatever else the page changes.
  session.enter(BASE, 40_000_000);
  apply({ "base-salary": "300000", "day-rate": "800" });
  expect([figure(BASE), figure(DAY_RATE)]).toEqual([40_000_000, 80_000]);
  const { comparison } = session.state;
  apply({ "base-salary": "300000", "day-rate": "800" });
  expect(session.state.comparison).toBe(comparison);
  apply({ "base-salary": "300000" });
  expect([figure(BASE), figure(DAY_RATE)]).toEqual([40_000_000, readFigure(sourced, DAY_RATE)]);
});

test("a figure that can't be computed with is told at its place, and not again", () => {
  const { session, apply, wrong, sentences } = element();
  apply({ "base-salary": "300000", "search-months": "121" });
  expect(wrong()).toEqual([["too-large", "search-months", "attribute"]]);
  expect(sentences).toEqual(['search-months="121" (attribute) is too large; it was ignored']);
  apply({ "base-salary": "300000", "search-months": "121" });
  expect(wrong()).toHaveLength(1);
  // The same value, wrong in another place, is.
  apply({}, { figures: { searchMonths: 121 } });
  expect(wrong()).toHaveLength(2);
  // What doesn't go together is refused after all.
  const other = element();
  other.apply({ "fail-risk": "10", "fail-window-months": "0" });
  expect(other.wrong()).toEqual([["too-small", "fail-window-months", "attribute"]]);
  expect(other.session.state.preset).toEqual(withFigure(sourced, "fullTime.failPpm", 100_000));
  expect(session.state.problems).toEqual({});
});

test("a country begins with its own figures, and a currency stands for a country that uses it", () => {
  const countryWith = (attributes: Record<string, string>) => {
    const { session, apply, wrong } = element();
    apply(attributes);
    return [session.state.country, ...wrong().map(([code, field]) => `${code} ${field}`)];
  };
  expect(countryWith({ country: "GB", "base-salary": "5" })).toEqual(["GB"]);
  expect(countryWith({ currency: "EUR" })).toEqual(["DE"]);
  expect(countryWith({ currency: "GBP" })).toEqual(["GB"]);
  expect(countryWith({ currency: "USD" })).toEqual(["US"]);
  expect(countryWith({ country: "AT", currency: "EUR" })).toEqual(["AT"]);
  expect(countryWith({ country: "GB", currency: "EUR" })).toEqual(["GB", "unknown-value currency"]);
  expect(countryWith({ country: "ZZ" })).toEqual(["US", "unknown-value country"]);
  expect(countryWith({ country: "ZZ", currency: "EUR" })).toEqual([
    "US",
    "unknown-value country",
    "unknown-value currency",
  ]);
  // Switzerland has another franc.
  expect(countryWith({ currency: "CHE" })).toEqual(["US", "unknown-value currency"]);
  expect(countryWith({ currency: "XAU" })).toEqual(["US", "unknown-value currency"]);
});

test("the currency of the country that costs have begun with needs no other country", () => {
  const session = new Session();
  session.start(engine);
  session.startCosts(engine, "de-AT");
  new Settings(session, () => {}).apply(hostOf({ currency: "EUR" }), NONE);
  expect(session.state.country).toBe("AT");
});

test("another country of the page starts over, and one that the visitor has chosen keeps its figures", () => {
  const { session, apply, figure } = element();
  apply({ country: "GB", "base-salary": "300000" });
  expect(figure(BASE)).toBe(30_000_000);
  apply({ country: "DE", "base-salary": "300000" });
  expect([session.state.country, figure(BASE)]).toEqual(["DE", 30_000_000]);
  session.useCountry("FR");
  apply({ country: "DE", "base-salary": "400000" });
  expect([session.state.country, figure(BASE)]).toEqual([
    "FR",
    readFigure(engine.defaults("FR").scenario as Scenario, BASE),
  ]);
});

test("costs are wanted where something is set that only they can check", () => {
  const wants = (attributes: Record<string, string>, link = "") => {
    open(link);
    const { settings, apply, wrong } = element({ hasCosts: false });
    apply(attributes);
    expect(wrong()).toEqual([]);
    return settings.wantsCosts;
  };
  for (const wanted of [{ country: "DE" }, { currency: "EUR" }, { mode: "cost" }, { "base-salary": "5" }])
    expect(wants(wanted), JSON.stringify(wanted)).toBe(true);
  for (const other of [{}, { mode: "fit" }, { phase: "none" }, { theme: "dark" }])
    expect(wants(other), JSON.stringify(other)).toBe(false);
  expect([
    wants({}, "#ff?kept.country=DE&v=1"),
    wants({}, "#ff?kept.bonus=1&v=1"),
    wants({}, "#ff?phase=none&v=1"),
  ]).toEqual([true, true, false]);
});

test("a link goes before the page, and counts until another one comes", () => {
  open("#ff?phase=none&baseSalary=500000&v=1");
  const { session, apply, figure } = element();
  const look = apply({ phase: "ai-initiative", "base-salary": "300000" });
  expect([session.state.answers.phase, figure(BASE), look.hasLink]).toEqual(["none", 50_000_000, true]);
  open("#top");
  expect(apply({ phase: "ai-initiative", "base-salary": "300000" }).hasLink).toBe(true);
  expect(session.state.answers.phase).toBe("none");
  open("#ff?country=US&bonus=15&v=1");
  expect(apply().hasLink).toBe(true);
  open("#ff?phase=platform-evaluation&v=1");
  apply({ phase: "ai-initiative", "base-salary": "300000" });
  expect([session.state.answers.phase, figure(BASE)]).toEqual(["platform-evaluation", 30_000_000]);
});

test("a visitor is told once what of a link was refused, or that it was cut off", () => {
  open("#ff?colour=red&phase=nowhere&phase.=x&colour=blue&bonus=x&v=1");
  const { apply } = element();
  const { notices } = apply({ mode: "half" });
  expect(notices).toEqual([{ code: "refused", names: ["colour", "phase", "phase.", "bonus"] }]);
  expect(apply().notices).toEqual(notices);
  open("#ff?country=ZZ&monthCost=9,8&kept.country=XX&v=1");
  const other = element();
  const all = [{ code: "refused", names: ["country", "kept.country", "monthCost"] }];
  expect([other.apply().notices, other.apply().notices]).toEqual([all, all]);
  expect(other.wrong()).toHaveLength(3);
  open("#ff?colour=red&phase=none");
  expect(apply().notices).toEqual([{ code: "incomplete" }, { code: "refused", names: ["colour"] }]);
  open("#ff?v=9");
  const { hasLink, notices: unknown } = element().apply();
  expect([hasLink, unknown]).toEqual([false, [{ code: "unknown-version" }]]);
});

test("a link's kept scenario and month's cost are taken on once", () => {
  open("#ff?phase=none&monthCost=8000,9000&kept.name=B&kept.country=GB&v=1");
  const { session, apply, wrong } = element();
  apply();
  expect(session.state).toMatchObject({ monthCost: [800_000, 900_000], kept: { name: "B", country: "GB" } });
  const { kept } = session.state;
  session.set({ kept: null, monthCost: null });
  apply();
  expect(session.state).toMatchObject({ monthCost: null, kept: null });
  session.set({ kept });
  open("#ff?monthCost=9000,8000&v=1");
  apply();
  expect(session.state.kept).toBe(kept);
  expect([session.state.monthCost, wrong()]).toEqual([null, [["unknown-value", "monthCost", "link"]]]);
  // Its unit is that of the page's country, which the visitor has left.
  open("#ff?monthCost=1,2&v=1");
  session.useCountry("DE");
  apply();
  expect(session.state.monthCost).toBeNull();
});

test("with debug, what is taken is handed on for the console, with costs once they are there", async () => {
  const { apply } = element();
  apply({ mode: "fit" });
  apply({ mode: "fit", debug: "false" });
  await import("./debug.ts");
  expect(listTaken).not.toHaveBeenCalled();
  apply({ debug: "", country: "DE", "base-salary": "5" });
  await vi.waitFor(() => expect(listTaken).toHaveBeenCalledTimes(1));
  const [host, layers, costs] = listTaken.mock.lastCall ?? [];
  expect(host?.hasAttribute("base-salary")).toBe(true);
  expect(layers?.map(({ source }) => source)).toEqual(["json", "attribute", "property", "link"]);
  expect(costs).toMatchObject({ country: "DE", currency: "EUR", figures: new Map([[BASE, 500]]) });
  element({ hasCosts: false }).apply({ debug: "" });
  await vi.waitFor(() => expect(listTaken).toHaveBeenCalledTimes(2));
  expect(listTaken.mock.lastCall?.[2]).toBeNull();
});

test("every question may be filled in by an attribute", () => {
  const { session, apply } = element();
  const given = QUESTIONS.map((question) => {
    const attribute = question.id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return [attribute, question.kind === "months" ? "6" : question.values[0]];
  });
  apply(Object.fromEntries(given));
  expect(Object.keys(session.state.answers).toSorted()).toEqual(QUESTIONS.map(({ id }) => id).toSorted());
});
