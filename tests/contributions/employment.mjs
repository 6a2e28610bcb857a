/** What the engine makes an employer pay for one employee. */

// The folder has packages of its own, so the name that the tests have for the engine isn't known here.
const { loadEngine } = await import(new URL("../../pkg/engine.node.js", import.meta.url).href);
const engine = await loadEngine();

/** In a month, or in so many from January on, of a salary of so many whole units a year, which twelve divides. */
export function contributionsIn(country, yearly, months = 1) {
  const result = engine.compare({
    country,
    horizonMonths: months,
    startCalendarMonth: 1,
    weeksPerYear: 46,
    fractional: { pricing: "day-rate", dayRateMinor: 0, daysPerWeekCenti: 100 },
    fullTime: {
      baseMinor: yearly * 100,
      searchMonths: 0,
      noticeMonths: 0,
      feePpm: 0,
      feeMode: "on-start",
      workingDaysPerYear: 220,
    },
  });
  const { components, contributionDetailMinor } = result.fullTime;
  return {
    month: components.contributions / 100,
    byRule: (/** @type {string} */ key) => (contributionDetailMinor[key] ?? 0) / 100,
  };
}
