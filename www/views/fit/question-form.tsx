/** One question at a time. A tap on an answer goes on; with the keyboard, arrows
 * choose and Enter goes on. */

import { useId, useState } from "preact/hooks";
import type { Answers } from "#engine";
import { type Question, type QuestionId, questionOf } from "../../session/questions.ts";
import { useArrival } from "../arrival.ts";
import { useView } from "../context.ts";
import { useTap } from "./tap.ts";

type Answer = Answers[QuestionId];

export function QuestionForm({ id }: { id: QuestionId }) {
  const { session, state, words, tell } = useView();
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
  const told = draft == null ? problem : "";
  const number = given + (state.answers[id] == null ? 1 : 0);
  // Before an answer all are, which needs no engine: nothing moves when it comes.
  const all = given === 0 ? Object.keys(words.verdicts).length : 0;
  const possible = state.assessment?.possibleVerdicts.length ?? all;

  function submit(answer: Answer): void {
    if (answer != null) session.answer(id, answer);
    else if (question?.kind !== "months") setProblem(words.chooseOne);
    else setProblem(tell(words.enterMonths, { min: question.min, max: question.max }));
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
      <p class="progress">
        <span>{tell(words.questionNumber, { number })}</span>
        {possible > 0 && <span>{tell(words.stillPossible, { count: possible })}</span>}
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
          {told}
        </p>
        <Choices question={question} draft={draft} isWrong={told !== ""} onDraft={setDraft} onChosen={submit} />
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
      </div>
    </form>
  );
}

interface ChoicesProps {
  readonly question: Question;
  readonly draft: Answer;
  readonly isWrong: boolean;
  readonly onDraft: (answer: Answer) => void;
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

function SomeChoices({ question, draft, onDraft }: ChoicesProps) {
  const { words } = useView();
  const labels = useLabels(question.id);
  if (question.kind !== "some") return null;
  const chosen = Array.isArray(draft) ? (draft as readonly string[]) : null;
  const toggle = (value: string): void => {
    const others = (chosen ?? []).filter((one) => one !== value);
    onDraft((chosen?.includes(value) ? others : [...others, value]) as Answer);
  };
  return (
    <div class="choices">
      {question.values.map((value) => (
        <label key={value} class="choice" data-testid={`${question.id}-${value}`}>
          <input type="checkbox" checked={chosen?.includes(value) ?? false} onChange={() => toggle(value)} />
          <span>{labels[value]}</span>
        </label>
      ))}
      <label class="choice" data-testid={`${question.id}-none`}>
        <input type="checkbox" checked={chosen?.length === 0} onChange={() => onDraft([])} />
        <span>{words.none}</span>
      </label>
    </div>
  );
}

function MonthsField({ question, draft, isWrong, onDraft }: ChoicesProps) {
  const { words, locale } = useView();
  const [text, setText] = useState(typeof draft === "number" ? new Intl.NumberFormat(locale).format(draft) : "");
  if (question.kind !== "months") return null;
  const read = (entered: string): Answer => {
    // The last four bits of a digit are its value, in Arabic and Persian as in Latin.
    const latin = entered.trim().replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 15}`);
    const months = Number(latin);
    return /^\d+$/.test(latin) && months >= question.min && months <= question.max ? months : null;
  };
  return (
    <div class="entry">
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
  );
}
