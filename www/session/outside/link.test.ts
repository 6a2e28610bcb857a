/** State as a link, and back. What released versions have written stands in `tests/cases/links.json`. */

import { expect, test } from "vitest";
import { engineForTests } from "../../engine/testing.ts";
import { kept } from "../kept.ts";
import { Session } from "../session.ts";
import { linkTo, readLink } from "./link.ts";

const engine = await engineForTests();
const PAGE = "https://example.org/page";

test("a link holds answers, the country and what isn't sourced", () => {
  const session = new Session();
  session.start(engine);
  session.startCosts(engine, "en-US");
  session.answer("primaryNeed", "leadership");
  session.enter("fullTime.baseMinor", 18_000_050);
  const link = new URL(linkTo(session.state, PAGE));
  expect(link.origin + link.pathname).toBe(PAGE);
  const { values, notice } = readLink(link.hash);
  expect(notice).toBeNull();
  expect(Object.fromEntries(values)).toEqual({ primaryNeed: "leadership", country: "US", baseSalary: "180000.5" });
});

test("a link that was cut, is of a version to come, or too long says so", () => {
  expect(readLink("#ff?phase=ai-initiative&v=1")).toMatchObject({ notice: null });
  expect(readLink("#ff?phase=ai-initiative")).toMatchObject({ notice: { code: "incomplete" } });
  expect(readLink("#ff?phase=ai-initiative&v=2")).toMatchObject({
    values: new Map(),
    notice: { code: "unknown-version" },
  });
  expect(readLink(`#ff?phase=${"x".repeat(8_000)}&v=1`)).toMatchObject({
    values: new Map(),
    notice: { code: "too-long" },
  });
});

test("a link without costs holds answers alone", () => {
  const session = new Session();
  session.answer("primaryNeed", "leadership");
  session.answer("symptoms", []);
  expect(linkTo(session.state, PAGE)).toBe(`${PAGE}#ff?symptoms=none&primaryNeed=leadership&v=1`);
});

test("a kept scenario and what a month costs are in the link, by these names", () => {
  const session = new Session();
  session.start(engine);
  session.startCosts(engine, "en-US");
  session.answer("primaryNeed", "both");
  session.enter("fullTime.baseMinor", 30_000_000);
  session.set({ kept: kept(session.state, "Plan B!") });
  session.useCountry("DE");
  session.set({ monthCost: [800_000, 2_000_000] });
  session.enter("fullTime.benefitsFixedAnnualMinor", null);
  const link = linkTo(session.state, PAGE);
  expect(link.slice(PAGE.length)).toBe(
    "#ff?primaryNeed=both&country=DE&monthCost=8000,20000&kept.name=Plan+B%21&kept.primaryNeed=both&kept.country=US&kept.baseSalary=300000&v=1",
  );
  const { values } = readLink(link.slice(PAGE.length));
  expect([values.get("kept.name"), values.get("monthCost")]).toEqual(["Plan B!", "8000,20000"]);
});

test("a link that says nothing has nothing cut off", () => {
  expect(readLink("#ff?")).toMatchObject({ values: new Map(), notice: null });
  const longest = "#ff?phase=none&v=1&x=";
  expect(readLink(longest + "y".repeat(8_000 - longest.length)).notice).toBeNull();
});

test("of a name that stands twice, the first counts", () => {
  expect(readLink("#ff?phase=a&phase=b&v=1").values.get("phase")).toBe("a");
});
