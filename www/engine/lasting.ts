/** Objects that outlive the instance that holds them. */

import type { Estimate, Path, Scenario, Simulation, Summaries, UncertainScenario, WhatIf } from "#engine";
import type { Life } from "./file.ts";

/** An object of the engine, made again in the next instance as often as one panics. */
class Lasting<Input, Mortal extends { free(): void }> {
  readonly #life: Life;
  readonly #make: () => Mortal;
  #mortal: Mortal | null;
  #born: number;

  constructor(life: Life, input: Input, make: (input: Input) => Mortal) {
    this.#life = life;
    this.#mortal = life.surviving(() => make(input));
    this.#born = life.instance();
    const kept = copyOf(input);
    this.#make = () => make(kept);
  }

  ask<Result>(question: (mortal: Mortal) => Result): Result {
    if (!this.#mortal) throw new Error("this object has been freed, and can't be used any more");
    return this.#life.surviving(() => question(this.#living()));
  }

  /** Of a lost instance, nothing is left to be freed. */
  free(): void {
    if (this.#born === this.#life.instance()) this.#mortal?.free();
    this.#mortal = null;
  }

  #living(): Mortal {
    if (!this.#mortal || this.#born !== this.#life.instance()) {
      this.#mortal = this.#make();
      this.#born = this.#life.instance();
    }
    return this.#mortal;
  }
}

/** Of what the engine has read: plain data. What a framework wraps in a proxy can't be cloned. */
function copyOf<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner)])) as Value;
}

/** The class, but of simulations that begin again from the same input, and draw what was drawn. */
export const lastingSimulation = (Mortal: typeof Simulation, life: Life): typeof Simulation =>
  class implements Simulation {
    readonly #runs: number[] = [];
    readonly #lasting: Lasting<UncertainScenario, Simulation>;

    constructor(input: UncertainScenario) {
      this.#lasting = new Lasting(life, input, (kept) => {
        const simulation = new Mortal(kept);
        for (const draws of this.#runs) simulation.run(draws);
        return simulation;
      });
    }

    run(draws: number): boolean {
      const isDone = this.#lasting.ask((simulation) => simulation.run(draws));
      this.#runs.push(draws);
      return isDone;
    }

    estimate(): Estimate {
      return this.#lasting.ask((simulation) => simulation.estimate());
    }

    paidBy(month: number): Summaries {
      return this.#lasting.ask((simulation) => simulation.paidBy(month));
    }

    differences(): Float64Array {
      return this.#lasting.ask((simulation) => simulation.differences());
    }

    free(): void {
      this.#lasting.free();
    }

    [Symbol.dispose](): void {
      this.free();
    }
  };

/** The class, but of scenarios that keep what was changed. */
export const lastingWhatIf = (Mortal: typeof WhatIf, life: Life): typeof WhatIf =>
  class implements WhatIf {
    readonly #changes = new Map<Path, number>();
    readonly #lasting: Lasting<Scenario, WhatIf>;

    constructor(scenario: Scenario) {
      this.#lasting = new Lasting(life, scenario, (kept) => {
        const whatIf = new Mortal(kept);
        for (const [path, value] of this.#changes) whatIf.set(path, value);
        return whatIf;
      });
    }

    set(path: Path, value: number): void {
      this.#lasting.ask((whatIf) => whatIf.set(path, value));
      this.#changes.set(path, value);
    }

    totals(): Float64Array {
      return this.#lasting.ask((whatIf) => whatIf.totals());
    }

    free(): void {
      this.#lasting.free();
    }

    [Symbol.dispose](): void {
      this.free();
    }
  };
