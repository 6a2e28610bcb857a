/** A simulation outlives the instance that holds it. */

import type { Estimate, Simulation, Summaries, UncertainScenario } from "#engine";
import type { Life } from "./file.ts";

/**
 * The class, but of simulations that nobody's panic ends: in the next instance one
 * begins again from the same input, and draws what was drawn.
 */
export const lasting = (Mortal: typeof Simulation, life: Life): typeof Simulation =>
  class implements Simulation {
    readonly #input: UncertainScenario;
    readonly #runs: number[] = [];
    #mortal: Simulation;
    #born: number;

    constructor(input: UncertainScenario) {
      this.#mortal = life.surviving(() => new Mortal(input));
      this.#born = life.instance();
      this.#input = structuredClone(input);
    }

    run(draws: number): boolean {
      const isDone = life.surviving(() => this.#living().run(draws));
      this.#runs.push(draws);
      return isDone;
    }

    estimate(): Estimate {
      return life.surviving(() => this.#living().estimate());
    }

    paidBy(month: number): Summaries {
      return life.surviving(() => this.#living().paidBy(month));
    }

    differences(): Float64Array {
      return life.surviving(() => this.#living().differences());
    }

    /** Of a lost instance, nothing is left to be freed. */
    free(): void {
      if (this.#born === life.instance()) this.#mortal.free();
    }

    [Symbol.dispose](): void {
      this.free();
    }

    #living(): Simulation {
      if (this.#born === life.instance()) return this.#mortal;
      this.#mortal = new Mortal(this.#input);
      this.#born = life.instance();
      for (const draws of this.#runs) this.#mortal.run(draws);
      return this.#mortal;
    }
  };
