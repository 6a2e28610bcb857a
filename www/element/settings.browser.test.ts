/** What a page sets, from the weakest place to the strongest. */

import { expect, onTestFinished, test, vi } from "vitest";
import { engineForTests } from "../engine/testing.ts";
import { readFigure } from "../session/paths.ts";
import { Session } from "../session/session.ts";
import type { Fault } from "./layers.ts";
import { Settings } from "./settings.ts";

const engine = await engineForTests();
const NONE = { answers: null, figures: null, labels: null };

/** The settings of an element with this markup. */
function applied(markup: string, properties = {}) {
  const host = new DOMParser().parseFromString(markup, "text/html").body.firstElementChild;
  if (!host) throw new Error("no element");
  const faults: Fault[] = [];
  const session = new Session();
  session.start(engine);
  session.startCosts(engine, "en-US");
  const settings = new Settings(session, (fault) => faults.push(fault));
  const look = settings.apply(host, { ...NONE, ...properties });
  return { session, look, settings, faults, host };
}

const block = (settings: object) => `<script type="application/json">${JSON.stringify(settings)}</script>`;
const figure = (session: Session, path: string) => session.state.entered && readFigure(session.state.entered, path);

test("the stronger place counts: property, attribute, then the block", () => {
  const set = block({ theme: "dark", mode: "fit", figures: { baseSalary: 1000, dayRate: 500 } });
  const { look, session, faults } = applied(
    `<fractional-fit theme="light" base-salary="2000">${set}</fractional-fit>`,
    { figures: { baseSalary: 3000 } },
  );
  expect([look.theme, look.mode]).toEqual(["light", "fit"]);
  expect(figure(session, "fullTime.baseMinor")).toBe(300_000);
  expect(figure(session, "fractional.dayRateMinor")).toBe(50_000);
  expect(faults).toEqual([]);
});

test("what is wrong is told once with its place, and left out", () => {
  const { settings, host, look, session, faults } = applied(
    '<fractional-fit mode="half" phase="nowhere" base-salary="much"></fractional-fit>',
  );
  settings.apply(host, NONE);
  expect(faults.map(({ code, field, source }) => [code, field, source])).toEqual([
    ["unknown-value", "mode", "attribute"],
    ["unknown-value", "phase", "attribute"],
    ["wrong-type", "base-salary", "attribute"],
  ]);
  expect([look.mode, session.state.answers]).toEqual(["full", {}]);
});

test("what a page takes back is the sourced figure again", () => {
  const { settings, session, host } = applied('<fractional-fit base-salary="2000"></fractional-fit>');
  host.removeAttribute("base-salary");
  settings.apply(host, NONE);
  expect(figure(session, "fullTime.baseMinor")).toBe(engine.defaults("US").scenario.fullTime?.baseMinor);
});

test("a currency stands for a country that uses it, and never converts", () => {
  expect(applied('<fractional-fit currency="EUR"></fractional-fit>').session.state.country).toBe("DE");
  const { session, faults } = applied('<fractional-fit country="US" currency="EUR"></fractional-fit>');
  expect(session.state.country).toBe("US");
  expect(faults).toMatchObject([{ field: "currency", code: "unknown-value" }]);
});

test("a link that could run code, or leads to another protocol, is refused", () => {
  for (const href of ["javascript:alert(1)", "data:text/html,x", "ftp://example.org/"]) {
    const { look, faults } = applied(`<fractional-fit cta-href="${href}"></fractional-fit>`);
    expect(look.ctaOf(null), href).toBeNull();
    expect(faults).toMatchObject([{ field: "cta-href" }]);
  }
  expect(applied('<fractional-fit cta-href="https://example.org/"></fractional-fit>').look.ctaOf(null)?.href).toBe(
    "https://example.org/",
  );
});

test("with debug, the console lists what is taken from where, and then what changes", async () => {
  const said = vi.spyOn(console, "info").mockImplementation(() => {});
  onTestFinished(() => said.mockRestore());
  const set = block({ theme: "dark", mode: "cost", figures: { baseSalary: 1000 }, labels: { next: "Go on" } });
  const { host, settings } = applied(
    `<fractional-fit id="calc" lang="de-AT" debug theme="light" data-phase="none" base-salary="2000.50" day-rate="much">${set}</fractional-fit>`,
    { answers: { symptoms: [] } },
  );
  await expect.poll(() => said.mock.calls).toHaveLength(1);
  expect(said.mock.lastCall?.[0].split("\n")).toEqual([
    'Fractional Fit, debug: what <fractional-fit id="calc"> takes, and from where',
    "  mode: cost, from the JSON block",
    "  theme: light, from the attribute theme; not dark, from the JSON block",
    "  locale: de-AT, from the language of the page",
    "  country: US, from the language de-AT",
    "  currency: USD, from the country US",
    "  debug: on, from the attribute debug",
    "  answers.phase: none, from the attribute data-phase",
    "  answers.symptoms: none, from the property answers",
    "  figures.baseSalary: 2000.5, from the attribute base-salary; not 1000, from the JSON block",
    "  labels.next: Go on, from the JSON block",
    "  all other figures: ours for the country US",
  ]);
  // Nothing changes, then something does.
  settings.apply(host, { ...NONE, answers: { symptoms: [] } });
  host.removeAttribute("theme");
  host.setAttribute("currency", "EUR");
  settings.apply(host, NONE);
  await expect.poll(() => said.mock.calls).toHaveLength(2);
  expect(said.mock.lastCall?.[0].split("\n")).toEqual([
    'Fractional Fit, debug: what has changed in <fractional-fit id="calc">',
    "  theme: dark, from the JSON block",
    "  country: DE, from the currency EUR",
    "  currency: EUR, from the attribute currency",
    "  all other figures: ours for the country DE",
    "  answers.symptoms: no longer set",
  ]);
});
