/** The whole element: two parts, one of which is shown. */

import { useEffect, useMemo, useState } from "preact/hooks";
import { en } from "../locales/en.ts";
import type { Session, State } from "../session/session.ts";
import { AnswersGiven } from "./answers-given.tsx";
import { ViewContext } from "./context.ts";
import { CostsLater, loadEarly } from "./later.tsx";
import { QuestionForm } from "./question-form.tsx";
import { VerdictView } from "./verdict.tsx";

const STEPS = ["fit", "cost"] as const;

interface AppProps {
  readonly session: Session;
  readonly locale: string;
  readonly today: Date;
}

export function App({ session, locale, today }: AppProps) {
  const state = useSession(session);
  const words = en;
  // With the first answer the visitor stays: the rest will be wanted soon.
  const hasAnswered = Object.keys(state.answers).length > 0;
  useEffect(() => {
    if (hasAnswered) loadEarly();
  }, [hasAnswered]);
  const view = useMemo(() => ({ session, state, words, locale, today }), [session, state, words, locale, today]);
  return (
    <ViewContext.Provider value={view}>
      <div class="frame" part="frame" lang={words.locale}>
        <nav class="steps" aria-label={words.steps.label}>
          {STEPS.map((step) => (
            <button
              key={step}
              type="button"
              aria-current={state.step === step ? "step" : undefined}
              onClick={() => session.show(step)}
              data-testid={`step-${step}`}
            >
              {words.steps[step]}
            </button>
          ))}
        </nav>
        {state.engineFailed && (
          <p class="notice" role="alert">
            {words.engineFailed}
          </p>
        )}
        {state.step === "fit" ? (
          <div class="columns">
            {state.asking ? <QuestionForm key={state.asking} id={state.asking} /> : <VerdictView />}
            <AnswersGiven />
          </div>
        ) : (
          <CostsLater />
        )}
      </div>
    </ViewContext.Provider>
  );
}

function useSession(session: Session): State {
  const [state, setState] = useState(session.state);
  useEffect(() => {
    setState(session.state);
    return session.subscribe(setState);
  }, [session]);
  return state;
}
