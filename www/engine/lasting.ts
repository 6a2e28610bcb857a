/** Objects that outlive the instance that holds them. */

import type {
  Chances,
  Estimate,
  Outlook,
  Path,
  Scenario,
  Simulation,
  Summaries,
  UncertainScenario,
  WhatIf,
} from "#engine";
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

interface Drawing {
  run(draws: number): boolean;
  paidBy(month: number): Summaries;
  free(): void;
}

/** What begins again from the same input, and draws what was drawn. */
class LastingDrawing<Input, Mortal extends Drawing> {
  readonly #runs: number[] = [];
  readonly #lasting: Lasting<Input, Mortal>;

  constructor(life: Life, input: Input, make: (input: Input) => Mortal) {
    this.#lasting = new Lasting(life, input, (kept) => {
      const drawing = make(kept);
      for (const draws of this.#runs) drawing.run(draws);
      return drawing;
    });
  }

  protected ask<Result>(question: (drawing: Mortal) => Result): Result {
    return this.#lasting.ask(question);
  }

  run(draws: number): boolean {
    const isDone = this.ask((drawing) => drawing.run(draws));
    this.#runs.push(draws);
    return isDone;
  }

  paidBy(month: number): Summaries {
    return this.ask((drawing) => drawing.paidBy(month));
  }

  free(): void {
    this.#lasting.free();
  }

  [Symbol.dispose](): void {
    this.free();
  }
}

export const lastingOutlook = (Mortal: typeof Outlook, life: Life): typeof Outlook =>
  class extends LastingDrawing<Scenario, Outlook> implements Outlook {
    constructor(scenario: Scenario) {
      super(life, scenario, (kept) => new Mortal(kept));
    }

    chances(): Chances {
      return this.ask((outlook) => outlook.chances());
    }
  };

export const lastingSimulation = (Mortal: typeof Simulation, life: Life): typeof Simulation =>
  class extends LastingDrawing<UncertainScenario, Simulation> implements Simulation {
    constructor(input: UncertainScenario) {
      super(life, input, (kept) => new Mortal(kept));
    }

    estimate(): Estimate {
      return this.ask((simulation) => simulation.estimate());
    }

    differences(): Float64Array {
      return this.ask((simulation) => simulation.differences());
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
