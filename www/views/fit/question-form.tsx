/** One question at a time. A tap on an answer goes on; with the keyboard, arrows
 * choose and Enter goes on. */

import { useId, useState } from "preact/hooks";
import type { Answers } from "#engine";
import { QUESTIONS, type Question, type QuestionId, questionOf } from "../../session/questions.ts";
import { useArrival } from "../arrival.ts";
import { useView } from "../context.ts";
import { Introduction } from "./introduction.tsx";
import { useTap } from "./tap.ts";

type Answer = Answers[QuestionId];

export function QuestionForm({ id }: { id: QuestionId }) {
  const { session, state, words, fill } = useView();
  const question = questionOf(id);
  const heading = useArrival();
  const [draft, setDraft] = useState<Answer>(state.answers[id] ?? null);
  const [problem, setProblem] = useState("");
  const helpId = useId();
  const problemId = useId();

  if (!question) return null;
  const asked = words.questions[id];
  const given = Object.values(state.answers).filter((answer) => answer != null).length;
  // What is right by now is no longer wrong.
  const shownProblem = draft == null ? problem : "";
  const isNew = state.answers[id] == null;
  const number = given + (isNew ? 1 : 0);
  const { assessment } = state;
  // As many as the engine says at the start: nothing moves when it comes.
  const left = (assessment?.questionsLeft.max ?? QUESTIONS.length - given) - 1;

  function submit(answer: Answer): void {
    if (answer != null) session.answer(id, answer);
    else if (question?.kind !== "months") setProblem(words.chooseOne);
    else setProblem(fill(words.enterMonths, { min: question.min, max: question.max }));
  }

  return (
    <form
      class="card question"
      part="card"
      noValidate
      // Before the script has come, Enter must not send it, nor a reload fill it in.
      method="dialog"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        submit(draft);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        submit(draft);
      }}
      data-testid={`question-${id}`}
    >
      {id === QUESTIONS[0]?.id && <Introduction />}
      <p class="progress">
        <span>{fill(words.questionNumber, { number })}</span>
        {isNew && left >= 0 && <span>{fill(words.questionsLeft, { count: left })}</span>}
      </p>
      <fieldset aria-describedby={`${helpId} ${problemId}`}>
        <legend>
          <h2 ref={heading} tabIndex={-1}>
            {asked.title}
          </h2>
        </legend>
        <p class="help" id={helpId}>
          {asked.help}
        </p>
        <p class="problem" id={problemId} role="alert">
          {shownProblem}
        </p>
        <Choices question={question} draft={draft} isWrong={shownProblem !== ""} onDraft={setDraft} onChosen={submit} />
      </fieldset>
      <div class="actions">
        {/* A sandboxed frame submits no forms: the click and the key have to do. */}
        <button
          type="button"
          class="primary"
          part="primary-button"
          onClick={() => submit(draft)}
          data-testid="continue"
        >
          {words.next}
        </button>
        {session.canGoBack && (
          <button type="button" onClick={() => session.back()} data-testid="back">
            {words.back}
          </button>
        )}
        {assessment?.decided && (
          <button type="button" class="link" onClick={() => session.showResult()} data-testid="show-result">
            {words.showResult}
          </button>
        )}
      </div>
    </form>
  );
}

interface ChoicesProps {
  readonly question: Question;
  readonly draft: Answer;
  readonly isWrong: boolean;
  /** An answer, or what becomes of the last one. */
  readonly onDraft: (answer: Answer | ((before: Answer) => Answer)) => void;
  readonly onChosen: (answer: Answer) => void;
}

function Choices(props: ChoicesProps) {
  if (props.question.kind === "one") return <OneChoice {...props} />;
  if (props.question.kind === "some") return <SomeChoices {...props} />;
  return <MonthsField {...props} />;
}

function useLabels(id: QuestionId): Readonly<Record<string, string>> {
  const asked = useView().words.questions[id];
  return "values" in asked ? asked.values : {};
}

function OneChoice({ question, draft, onDraft, onChosen }: ChoicesProps) {
  const labels = useLabels(question.id);
  const name = useId();
  const tap = useTap();
  if (question.kind !== "one") return null;
  return (
    <div class="choices">
      {question.values.map((value) => (
        <label key={value} class="choice" part="choice" data-testid={`${question.id}-${value}`} {...tap.on(value)}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={draft === value}
            onChange={() => onDraft(value as Answer)}
            onClick={() => {
              if (tap.ends(value)) onChosen(value as Answer);
            }}
          />
          <span>{labels[value]}</span>
        </label>
      ))}
    </div>
  );
}

function SomeChoices({ question, draft, onDraft, onChosen }: ChoicesProps) {
  const { words } = useView();
  const labels = useLabels(question.id);
  if (question.kind !== "some") return null;
  const { values } = question;
  const chosen = chosenOf(draft);
  const toggle = (value: string): void =>
    onDraft((before) => {
      const chosenBefore = chosenOf(before);
      const isChosen = (one: string) => chosenBefore.includes(one) !== (one === value);
      return values.some(isChosen) ? (values.filter(isChosen) as Answer) : null;
    });
  return (
    <div class="choices">
      {values.map((value) => (
        <label key={value} class="choice" part="choice" data-testid={`${question.id}-${value}`}>
          <input type="checkbox" value={value} checked={chosen.includes(value)} onChange={() => toggle(value)} />
          <span>{labels[value]}</span>
        </label>
      ))}
      {/* A button, as it says all there is to say: nobody is surprised that it goes on. */}
      <button
        type="button"
        class="choice"
        part="choice"
        aria-pressed={draft != null && chosen.length === 0}
        onClick={() => onChosen([])}
        data-testid={`${question.id}-none`}
      >
        {words.none}
      </button>
    </div>
  );
}

const chosenOf = (draft: Answer): readonly string[] => (Array.isArray(draft) ? draft : []);

function MonthsField({ question, draft, isWrong, onDraft, onChosen }: ChoicesProps) {
  const { words, locale, fill } = useView();
  const [text, setText] = useState(typeof draft === "number" ? new Intl.NumberFormat(locale).format(draft) : "");
  if (question.kind !== "months") return null;
  const read = (entered: string): Answer => {
    // The last four bits of a digit are its value, in Arabic and Persian as in Latin.
    const latin = entered.trim().replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 15}`);
    const months = Number(latin);
    return /^\d+$/.test(latin) && months >= question.min && months <= question.max ? months : null;
  };
  return (
    <>
      <div class="common">
        {question.common.map((count) => (
          <button
            key={count}
            type="button"
            aria-pressed={draft === count}
            onClick={() => onChosen(count)}
            data-testid={`months-${count}`}
          >
            {fill(words.monthsValue, { count })}
          </button>
        ))}
      </div>
      <div class="entry">
        <span>{words.otherMonths}</span>
        <input
          type="text"
          inputMode="numeric"
          autocomplete="off"
          aria-label={words.questions[question.id].title}
          aria-invalid={isWrong ? "true" : undefined}
          value={text}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            onDraft(read(currentTarget.value));
          }}
          data-testid="months"
        />
        <span>{words.units.months}</span>
      </div>
    </>
  );
}
