/** What one element knows: the answers, the figures, and what follows from them.
 * It lives in the element, not in the view, so that moving the element in the
 * page loses nothing. */

import type { Answer, Answers, Assessment, Comparison, FractionalFitError, Receipt, Scenario } from "#engine";
import type { Costs } from "../engine/costs.ts";
import type { Fit } from "../engine/fit.ts";
import type { Range } from "./costs/ranges.ts";
import { type FigureValue, readFigure, withFigure } from "./paths.ts";
import { answersOf, firstUnanswered, type QuestionId } from "./questions.ts";
import { startCountry } from "./start-country.ts";
import { ALSO_NEEDED, type OptionId, type Problem, START, type State } from "./state.ts";

const ENGAGEMENT = "fractional.engagementMonths";

type Changes = Partial<State>;

export class Session {
  state: State = START;
  /** What assesses answers, and what computes costs: two files, of which the second comes later. */
  #fit: Fit | null = null;
  #engine: Costs | null = null;
  /** Where the visitor was; with the answers where Back takes them back too. */
  readonly #trail: { readonly asking: QuestionId | null; readonly answers?: Answers }[] = [];
  readonly #listeners = new Set<(state: State) => void>();

  subscribe(listener: (state: State) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Answers can be assessed: those that were given meanwhile count. */
  start(fit: Fit): void {
    this.#fit = fit;
    const assessment = fit.assess(this.state.answers);
    // A question that somebody reads stays, unless there is nothing left to ask.
    const asking = assessment.nextQuestion && this.state.asking;
    this.#change({ engineFailed: false, assessment, asking });
  }

  /** Costs can be computed: of the country that the language tag of the page speaks for, until another is named. */
  startCosts(engine: Costs, tag: string): void {
    this.#engine = engine;
    this.useCountry(startCountry(tag, (country) => isKnown(engine, country)));
  }

  fail(): void {
    this.#change({ engineFailed: true });
  }

  show(step: State["step"]): void {
    this.#go({ step });
  }

  answer(id: QuestionId, value: Answers[QuestionId]): void {
    const answers = answersOf(this.state.answers, { [id]: value });
    const assessment = this.#fit?.assess(answers) ?? null;
    this.#move(this.#next(answers, assessment), { answers, assessment });
  }

  /** Takes on answers that the page or a link has filled in, or takes them out; Back doesn't undo it. */
  prefill(prefilled: Answers, changes: Answers): void {
    const answers = answersOf(this.state.answers, changes);
    const assessment = this.#fit?.assess(answers) ?? null;
    this.#change({ prefilled, answers, assessment, asking: this.#next(answers, assessment) });
  }

  /** Takes on figures that the page or a link has filled in; `entered` has the visitor's too. */
  preset(preset: Scenario | null, entered: Scenario): void {
    this.#change({ preset });
    this.#compare(entered, "", {});
  }

  /** All that the result was computed from; null until the engine has arrived. */
  async receipt(): Promise<Receipt | null> {
    const { answers, scenario } = this.state;
    const [{ receiptOf }, { sourcesOf }] = await Promise.all([
      import("../engine/receipt.ts"),
      import("./provenance.ts"),
    ]);
    const { rules } = await sourcesOf(scenario?.country ?? "");
    return this.#fit && this.#engine && receiptOf({ ...this.#fit, ...this.#engine }, answers, scenario, rules);
  }

  /** What other answers would give; null where nothing is decided. */
  verdictOf(answers: Answers): Assessment["verdict"] {
    return this.#fit?.assess(answers).verdict ?? null;
  }

  /** What other figures would give; null where that can't be computed. */
  comparisonOf(scenario: Scenario): Comparison | null {
    try {
      return this.#engine?.compare(scenario) ?? null;
    } catch {
      return null;
    }
  }

  /** Takes on several answers at once and shows what follows; Back undoes it. */
  tryAnswers(changes: readonly Answer[]): void {
    const changed = Object.fromEntries(changes.map(({ question, to }) => [question, to]));
    const answers = answersOf(this.state.answers, changed);
    this.#trail.push({ asking: this.state.asking, answers: this.state.answers });
    this.#go({ asking: null, answers, assessment: this.#fit?.assess(answers) ?? null });
  }

  ask(id: QuestionId): void {
    this.#move(id);
  }

  /** Shows what is settled, before all is asked. */
  showResult(): void {
    this.#move(null, { isEarly: true });
  }

  /** Asks on. */
  refine(): void {
    this.#move(this.state.assessment?.nextQuestion ?? null, { isEarly: false });
  }

  back(): void {
    const last = this.#trail.pop();
    if (!last) return;
    const answers = last.answers ?? this.state.answers;
    const isEarly = this.state.isEarly && !last.asking;
    this.#go({ asking: last.asking, answers, isEarly, assessment: this.#fit?.assess(answers) ?? null });
  }

  get canGoBack(): boolean {
    return this.#trail.length > 0;
  }

  restart(): void {
    this.#trail.length = 0;
    const { answers, asking, isEarly } = START;
    this.#go({ answers, asking, isEarly, assessment: this.#fit?.assess(answers) ?? null });
  }

  /** Starts over with the sourced figures of a country. */
  useCountry(country: string): void {
    if (!this.#engine) return;
    // Where a price has no source it is missing, and asked for.
    const sourced = this.defaults(this.#engine, country);
    this.#change({
      country,
      sourced,
      preset: null,
      entered: sourced,
      scenario: null,
      comparison: null,
      incomplete: null,
      problems: {},
      ranges: {},
      monthCost: null,
    });
    this.#compare(sourced, "", {});
  }

  /** Enters one figure; null takes it out. A refused one leaves the last good result on the screen. */
  enter(path: string, value: FigureValue | Problem): void {
    const { entered, problems } = this.state;
    if (!entered) return;
    if (typeof value === "object" && value !== null) {
      this.#change({ problems: { ...problems, [path]: value } });
      return;
    }
    const { [path]: _solved, ...others } = problems;
    if (readFigure(entered, path) === value) this.#change({ problems: others });
    else this.#compare(withFigure(entered, path, value), path, others);
  }

  /** Says how sure a figure is. */
  setRange(path: string, range: Range | null): void {
    this.#change({ ranges: { ...this.state.ranges, [path]: range } });
  }

  /** What no cost follows from. */
  set(changes: Partial<Pick<State, "ranges" | "monthCost" | "kept" | "hidden" | "step" | "asking" | "isEarly">>): void {
    this.#change(changes);
  }

  /** They are on the screen. */
  seeCosts(): void {
    if (!this.state.costsSeen) this.#change({ costsSeen: true });
  }

  /** Null until it has arrived. */
  get engine(): Costs | null {
    return this.#engine;
  }

  toggleOption(id: OptionId): void {
    const { hidden } = this.state;
    this.#change({ hidden: hidden.includes(id) ? hidden.filter((one) => one !== id) : [...hidden, id] });
  }

  /** Compares with the figure at `path` changed, or says at which figure it can't. */
  #compare(entered: Scenario, path: string, problems: State["problems"]): void {
    if (!this.#engine) return;
    const settled = Object.fromEntries(Object.entries(problems).filter(([, { code }]) => code !== ALSO_NEEDED));
    try {
      this.#change({ ...compared(this.#engine, entered), entered, problems: settled });
    } catch (error) {
      const { code = "unexpected", field, message } = error as FractionalFitError;
      // The entry is right, and asks for another one.
      if (field !== path && (code === "missing-field" || code === "too-small")) {
        const needed = code === "missing-field" ? this.#missing(this.#engine, entered) : [field];
        const asked = Object.fromEntries(needed.map((one) => [one, { code: ALSO_NEEDED, message }]));
        const rest = code === "missing-field" ? this.#without(this.#engine, entered, needed) : {};
        this.#change({ ...rest, entered, problems: { ...asked, ...settled } });
      } else {
        const value = readFigure(entered, path);
        const refused = typeof value === "number" ? { code, message, entered: value } : { code, message };
        this.#change({ problems: { ...problems, [path]: refused } });
      }
    }
  }

  /** The figures of a country; the engagement is as long as was answered. */
  defaults(engine: Costs, country: string, { durationMonths }: Answers = this.state.answers): Scenario {
    const scenario = engine.defaults(country).scenario as Scenario;
    return durationMonths == null ? scenario : withFigure(scenario, ENGAGEMENT, durationMonths);
  }

  /** Another answer is another length, unless the page or the visitor has set one. */
  #engage(): void {
    const { sourced, preset, entered, country, problems } = this.state;
    if (!(this.#engine && sourced && entered)) return;
    const next = this.defaults(this.#engine, country);
    const [before, now] = [sourced, next].map((one) => readFigure(one, ENGAGEMENT));
    const follow = (one: Scenario) =>
      readFigure(one, ENGAGEMENT) === before ? withFigure(one, ENGAGEMENT, now ?? null) : one;
    this.#change({ sourced: next, preset: preset && follow(preset) });
    this.#compare(follow(entered), ENGAGEMENT, problems);
  }

  /** What can be compared meanwhile: nobody needs engineers for the other options. A result that is there stays. */
  #without(engine: Costs, entered: Scenario, missing: readonly string[]): Changes {
    try {
      if (missing.every((path) => path.startsWith("practitioners."))) {
        const { practitioners: _, ...others } = entered;
        return compared(engine, others as Scenario);
      }
      if (this.state.comparison) return {};
      const filled = missing.reduce((scenario, path) => withFigure(scenario, path, 0), entered);
      return { incomplete: { comparison: engine.compare(filled), missing } };
    } catch {
      return {};
    }
  }

  /** All figures that are missing: the engine names one, and when it has that, the next. */
  #missing(engine: Costs, entered: Scenario): string[] {
    const found: string[] = [];
    for (let trial = entered; ; ) {
      try {
        engine.compare(trial);
        return found;
      } catch (error) {
        const { code, field } = error as FractionalFitError;
        if (code !== "missing-field" || found.includes(field)) return found;
        found.push(field);
        trial = withFigure(trial, field, 1);
      }
    }
  }

  #next(answers: Answers, assessment: Assessment | null): QuestionId | null {
    if (!assessment) return firstUnanswered(answers);
    return assessment.decided && this.state.isEarly ? null : assessment.nextQuestion;
  }

  #move(asking: QuestionId | null, changes: Changes = {}): void {
    this.#trail.push({ asking: this.state.asking });
    this.#go({ ...changes, asking, step: "fit" });
  }

  #go(changes: Changes): void {
    this.#change({ ...changes, moves: this.state.moves + 1 });
  }

  #change(changes: Changes): void {
    const before = this.state.answers.durationMonths;
    this.state = { ...this.state, ...changes };
    if (this.state.answers.durationMonths !== before) this.#engage();
    for (const listener of this.#listeners) listener(this.state);
  }
}

const compared = (engine: Costs, scenario: Scenario) => ({
  scenario,
  comparison: engine.compare(scenario),
  incomplete: null,
});

function isKnown(engine: Costs, country: string): boolean {
  try {
    return Boolean(engine.defaults(country));
  } catch {
    return false;
  }
}
