/** @jest-environment node */

import { loadEngine } from "fractional-fit/engine";

test("the engine computes", async () => {
  const engine = await loadEngine();
  expect(engine.assess({ primaryNeed: "implementation" }).verdict).toBe("hire-practitioners");
});
