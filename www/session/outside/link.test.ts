/** State as a link, and back. What released versions have written stands in `tests/cases/links.json`. */

import { expect, test } from "vitest";
import { engineForTests } from "../../engine/testing.ts";
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

test("of a name that stands twice, the first counts", () => {
  expect(readLink("#ff?phase=a&phase=b&v=1").values.get("phase")).toBe("a");
});
