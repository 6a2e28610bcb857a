/** What one element knows: the answers, the figures, and what follows from them.
 * It lives in the element, not in the view, so that moving the element in the
 * page loses nothing. */

import type { Answer, Answers, Assessment, Comparison, FractionalFitError, Scenario } from "#engine";
import type { Engine } from "../engine/load.ts";
import { readFigure, withFigure } from "./figures.ts";
import { isAnswered, QUESTIONS, type QuestionId } from "./questions.ts";

export interface Problem {
  readonly code: string;
  readonly message: string;
}

export interface State {
  readonly step: "fit" | "cost";
  readonly answers: Answers;
  /** The question on the screen; null shows the verdict. */
  readonly asking: QuestionId | null;
  /** Ask on, although the verdict is decided. */
  readonly refining: boolean;
  readonly assessment: Assessment | null;
  readonly country: string;
  /** The last figures that could be computed. */
  readonly scenario: Scenario | null;
  readonly comparison: Comparison | null;
  /** Entries that were refused, by path. */
  readonly problems: Readonly<Record<string, Problem>>;
  readonly engineFailed: boolean;
}

const START: State = {
  step: "fit",
  answers: {},
  asking: QUESTIONS[0]?.id ?? null,
  refining: false,
  assessment: null,
  country: "US",
  scenario: null,
  comparison: null,
  problems: {},
  engineFailed: false,
};

export class Session {
  state: State = START;
  #engine: Engine | null = null;
  readonly #trail: (QuestionId | null)[] = [];
  readonly #listeners = new Set<(state: State) => void>();

  subscribe(listener: (state: State) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The engine has arrived: answers given meanwhile count. */
  start(engine: Engine): void {
    this.#engine = engine;
    this.#change({ engineFailed: false, assessment: engine.assess(this.state.answers) });
    this.useCountry(this.state.country);
  }

  fail(): void {
    this.#change({ engineFailed: true });
  }

  show(step: State["step"]): void {
    this.#change({ step });
  }

  answer(id: QuestionId, value: Answers[QuestionId]): void {
    const answers: Answers = { ...this.state.answers, [id]: value };
    const assessment = this.#engine?.assess(answers) ?? null;
    this.#move(this.#next(answers, assessment), { answers, assessment });
  }

  /** Takes on several answers at once and shows what follows. */
  tryAnswers(changes: readonly Answer[]): void {
    const changed = Object.fromEntries(changes.map(({ question, to }) => [question, to]));
    const answers: Answers = { ...this.state.answers, ...changed };
    this.#move(null, { answers, assessment: this.#engine?.assess(answers) ?? null });
  }

  ask(id: QuestionId): void {
    this.#move(id);
  }

  refine(): void {
    this.#move(firstUnanswered(this.state.answers), { refining: true });
  }

  back(): void {
    const asking = this.#trail.pop();
    if (asking !== undefined) this.#change({ asking });
  }

  get canGoBack(): boolean {
    return this.#trail.length > 0;
  }

  restart(): void {
    this.#trail.length = 0;
    const { answers, asking, refining } = START;
    this.#change({ answers, asking, refining, assessment: this.#engine?.assess(answers) ?? null });
  }

  /** Starts over with the sourced figures of a country. */
  useCountry(country: string): void {
    if (!this.#engine) return;
    const scenario = this.#engine.defaults(country);
    this.#change({ country, scenario, comparison: this.#engine.compare(scenario), problems: {} });
  }

  /** Enters one figure. A refused one leaves the last good result on the screen. */
  enter(path: string, value: number | Problem): void {
    const { scenario, problems } = this.state;
    if (!(this.#engine && scenario)) return;
    if (typeof value === "object") {
      this.#change({ problems: { ...problems, [path]: value } });
      return;
    }
    const { [path]: _solved, ...others } = problems;
    if (readFigure(scenario, path) === value) {
      this.#change({ problems: others });
      return;
    }
    const changed = withFigure(scenario, path, value);
    try {
      this.#change({ scenario: changed, comparison: this.#engine.compare(changed), problems: others });
    } catch (error) {
      const { code = "unexpected", message } = error as FractionalFitError;
      this.#change({ problems: { ...problems, [path]: { code, message } } });
    }
  }

  #next(answers: Answers, assessment: Assessment | null): QuestionId | null {
    if (this.state.refining || !assessment) return firstUnanswered(answers);
    return assessment.decided ? null : assessment.nextQuestion;
  }

  #move(asking: QuestionId | null, changes: Partial<State> = {}): void {
    this.#trail.push(this.state.asking);
    this.#change({ ...changes, asking, step: "fit" });
  }

  #change(changes: Partial<State>): void {
    this.state = { ...this.state, ...changes };
    for (const listener of this.#listeners) listener(this.state);
  }
}

function firstUnanswered(answers: Answers): QuestionId | null {
  return QUESTIONS.find(({ id }) => !isAnswered(answers, id))?.id ?? null;
}
