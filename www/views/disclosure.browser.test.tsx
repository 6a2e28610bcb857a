import { expect, test } from "vitest";
import { loadEmbed } from "../locales/catalogue.ts";
import { withFigure } from "../session/paths.ts";
import type { Session } from "../session/session.ts";
import { ChangedAssumptions } from "./disclosure.tsx";
import { draw, settled } from "./testing.tsx";

const words = await loadEmbed("en");

/** The page makes the full-time CTO cheap. */
function bend(session: Session): void {
  const { sourced } = session.state;
  if (!sourced) throw new Error("no figures");
  const bent = withFigure(sourced, "fullTime.baseMinor", 1_000_000);
  session.preset(bent, bent);
}

test("what the page has changed is told, with what the sourced figures give", async () => {
  const { session, named } = await draw(<ChangedAssumptions words={words} />, { prepare: bend });
  const { sourced, comparison } = session.state;
  expect(named("disclosure").querySelectorAll("li")).toHaveLength(1);
  const [changed, instead] = [named("as-changed-fullTime"), named("as-sourced-fullTime")].map((one) =>
    Number(one.textContent?.replace(/[^\d]/g, "")),
  );
  const whole = (minor = 0) => Math.round(minor / 100);
  expect(changed).toBe(whole(comparison?.fullTime.totalMinor));
  expect(instead).toBe(whole((sourced && session.comparisonOf(sourced)?.fullTime.totalMinor) ?? 0));
});

test("it is told of the options that are compared, too, where another lacks its price", async () => {
  const { session, root, named } = await draw(<ChangedAssumptions words={words} />, { country: "ES", prepare: bend });
  expect(session.state.comparison).toBeNull();
  expect(named("as-changed-fullTime").textContent).toMatch(/\d/);
  expect(named("as-sourced-fullTime").textContent).toMatch(/\d/);
  expect(root.querySelector("[data-testid=as-changed-fractional]")).toBeNull();
});

test("one button goes back to the sourced figures, and then there is nothing to tell", async () => {
  const { session, root, named } = await draw(<ChangedAssumptions words={words} />, { prepare: bend });
  named("use-sourced").click();
  await settled();
  expect(session.state.entered).toEqual(session.state.sourced);
  expect(root.querySelector("[data-testid=disclosure]")).toBeNull();
});

test("a page that changes nothing has nothing to tell", async () => {
  const { root } = await draw(<ChangedAssumptions words={words} />);
  expect(root.textContent).toBe("");
});
