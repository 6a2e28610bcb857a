/** What a page sets, from the weakest place to the strongest. */

import { expect, test } from "vitest";
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
