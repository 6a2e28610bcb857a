/** What is timed in Node and in the browser alike: the core as WebAssembly
 * without the boundary, the shipped engine with it, and plain JavaScript. */

import { compare } from "./peers/cost.mjs";

/** `core` is the module of `engine.rs`, initialized; the cases are those of the tests. */
export function jobsOf(core, engine, costCases, fitCases, { variables, correlations }) {
  const inner = new core.Jobs();
  const names = inner.names();
  const scenarios = Object.fromEntries(costCases.map(({ id, scenario }) => [id, scenario]));
  const complete = fitCases.find(({ answers }) => Object.keys(answers ?? {}).length === 12).answers;
  const partial = Object.entries(complete).map(([left]) => ({ ...complete, [left]: null }));
  const repeat = (call) => (times) => {
    for (let time = 0; time < times; time++) call(time);
  };
  const uncertain = { scenario: scenarios["us-base"], variables, correlations, draws: 4_096 };
  const whatIf = new engine.WhatIf(scenarios["us-base"]);
  const { baseMinor } = scenarios["us-base"].fullTime;
  return {
    core: names.map((name, place) => [name, (times) => inner.run(place, times)]),
    engine: [
      ["compare us-base", repeat(() => engine.compare(scenarios["us-base"]))],
      ["compare fr-base", repeat(() => engine.compare(scenarios["fr-base"]))],
      ["explain us-base", repeat(() => engine.explain(scenarios["us-base"]))],
      ["simulate us-base, 4,096 draws", repeat(() => engine.simulate(uncertain))],
      ["assess, complete answers", repeat(() => engine.assess(complete))],
      ["assess, partial answers", repeat((time) => engine.assess(partial[time % partial.length]))],
      ["one changed input", repeat((time) => engine.compare(changed(scenarios["us-base"], time)))],
      [
        "one changed input, four totals",
        repeat((time) => {
          whatIf.set("fullTime.baseMinor", baseMinor + (time % 1000));
          whatIf.totals();
        }),
      ],
    ],
    plain: [
      ["compare us-base", repeat(() => compare(scenarios["us-base"]))],
      ["one changed input", repeat((time) => compare(changed(scenarios["us-base"], time)))],
    ],
  };
}

/** The scenario with another base salary, each time another. */
export function changed({ fullTime, ...rest }, time) {
  return { ...rest, fullTime: { ...fullTime, baseMinor: fullTime.baseMinor + (time % 1000) } };
}

export function time(job, times) {
  const start = performance.now();
  const checksum = job(times);
  return { ns: (performance.now() - start) * 1e6, checksum: String(checksum) };
}
