import { expect, test } from "vitest";
import type { Scenario } from "#engine";
import { engineForTests } from "../engine/testing.ts";
import { paybackOf } from "./payback.ts";

const engine = await engineForTests();
const scenario = engine.defaults("US").scenario as Scenario;
const BASE = "fullTime.baseMinor";

test("an option has paid for itself as the engine draws it, by the ranges of the visitor", () => {
  const payback = paybackOf(engine, scenario, {}, [2_000_000, 4_000_000]);
  expect(payback).toEqual(
    engine.payback({ uncertain: { scenario, draws: 1_024 }, leastMinor: 2_000_000, mostMinor: 4_000_000 }),
  );
  expect(payback).not.toBeNull();
  const wider = paybackOf(engine, scenario, { [BASE]: [1_000_000, 90_000_000] }, [2_000_000, 4_000_000]);
  expect(wider).toMatchObject(Object.fromEntries(Object.keys(payback ?? {}).map((name) => [name, expect.anything()])));
  expect(wider).not.toEqual(payback);
});

test("what can't be computed says nothing", () => {
  expect(paybackOf(engine, {} as Scenario, {}, [1, 2])).toBeNull();
});
