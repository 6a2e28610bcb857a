/** The same seven inputs and the same formula as `simulation.mjs`, in Squiggle. */

import { run } from "@quri/squiggle-lang";

const MODEL = `
pert(low, mode, high) = low + (high - low) *
  SampleSet.fromDist(Sym.beta(1 + 4 * (mode - low) / (high - low), 1 + 4 * (high - mode) / (high - low)))
sampled(dist) = SampleSet.fromDist(dist)

base = sampled(Sym.lognormal({ p10: 19000000, p90: 33000000 }))
dayRate = pert(150000, 200000, 350000)
days = sampled(Sym.triangular(1, 2, 3))
search = SampleSet.map(sampled(Sym.lognormal({ p10: 2.6, p90: 7 })), round)
notice = SampleSet.map(sampled(Sym.triangular(0, 1, 3)), round)
bonus = pert(0, 0.15, 0.3)
fee = pert(0.2, 0.3, 0.38)

empty = search + notice
months = max(0, 24 - empty)
salary = base * (min(12, months) + 1.03 * max(0, months - 12)) / 12
pay = salary * (1 + bonus)
thisYear = base * (1 + bonus) * max(0, 12 - empty) / 12
nextYear = pay - thisYear
socialSecurity = 0.062 * (min(thisYear, 18450000) + min(nextYear, 18450000))
medicare = 0.0145 * pay
futa = 0.006 * (min(thisYear, 700000) + min(nextYear, 700000))
benefits = 1830000 * months / 12 + 0.04 * salary
hire = pay + socialSecurity + medicare + futa + benefits + 300000 + base * (1 + bonus) * fee
difference = hire - dayRate * days * 46 * 23 / 12

[quantile(difference, 0.05), quantile(difference, 0.5), quantile(difference, 0.95)]
`;

/** P5, P50 and P95 of full-time less fractional. */
export async function simulate(draws, seed) {
  const environment = { sampleCount: draws, xyPointLength: 1000, seed: String(seed) };
  const { result } = await run(MODEL, { environment });
  if (!result.ok) throw new Error(`Squiggle: ${result.value}`);
  return result.value.result.value.getValues().map(({ value }) => value);
}
