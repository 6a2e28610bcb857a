/** The whole element: two parts, one of which is shown. */

import { useEffect, useMemo, useState } from "preact/hooks";
import { directionOf, type Language, type StartWords } from "../locales/catalogue.ts";
import type { Locale } from "../locales/locale.ts";
import { filler, lister } from "../locales/message.ts";
import type { Session } from "../session/session.ts";
import type { State } from "../session/state.ts";
import {
  CostsLater,
  loadAdviceEarly,
  loadCostsEarly,
  NoticesLater,
  PARTS,
  ReportLater,
  TranslationLater,
} from "./chunks.tsx";
import { type View, ViewContext } from "./context.ts";
import { AnswersGiven } from "./fit/answers-given.tsx";
import { QuestionForm } from "./fit/question-form.tsx";
import { VerdictView } from "./fit/verdict.tsx";

const STEPS = ["fit", "cost"] as const;

interface AppProps extends Pick<View, "session" | "startCosts" | "today" | "look" | "onCallToAction" | "onTaken"> {
  readonly locale: Locale;
  readonly words: StartWords;
}

export function App(props: AppProps) {
  const { session, startCosts, today, look, onCallToAction, onTaken } = props;
  const { language, tag: locale } = props.locale;
  const state = useSession(session);
  const words = useMemo(() => look.relabel(props.words), [props.words, look]);
  const shown = look.mode === "full" || state.step === "report" ? state.step : look.mode;
  // With the first answer the visitor stays: the rest will be wanted soon.
  const hasAnswered = Object.keys(state.answers).length > 0;
  useEffect(() => {
    if (hasAnswered) loadAdviceEarly(language);
  }, [hasAnswered, language]);
  // What the verdict needs goes first.
  const wantsCosts = hasAnswered && state.assessment !== null && look.mode !== "fit";
  useEffect(() => {
    if (wantsCosts) loadCostsEarly(language);
  }, [wantsCosts, language]);
  const speech = useMemo(() => ({ fill: filler(locale), list: lister(locale) }), [locale]);
  const view = useMemo(
    () => ({
      session,
      startCosts,
      state,
      words,
      language,
      locale,
      today,
      look,
      parts: PARTS,
      onCallToAction,
      onTaken,
      ...speech,
    }),
    [session, startCosts, state, words, language, locale, today, look, onCallToAction, onTaken, speech],
  );
  if (state.engineFailed) return <Failed words={words} language={language} />;
  return (
    <ViewContext.Provider value={view}>
      <div class="frame" part="frame" lang={language} dir={directionOf(language)} data-theme={look.theme}>
        <slot name="heading" />
        {look.mode === "full" && (
          <nav class="steps" part="steps" aria-label={words.steps.label}>
            {STEPS.map((step) => (
              <button
                key={step}
                type="button"
                aria-current={shown === step ? "step" : undefined}
                onClick={() => session.show(step)}
                data-testid={`step-${step}`}
              >
                {words.steps[step]}
              </button>
            ))}
          </nav>
        )}
        {hasAnswered && <TranslationLater />}
        {look.notices.length > 0 && <NoticesLater />}
        {shown === "fit" && (
          <div class="columns">
            {/* Anew after a restart too, which may ask what is on the screen. */}
            {state.asking ? (
              <QuestionForm key={`${state.asking} ${session.canGoBack}`} id={state.asking} />
            ) : (
              <VerdictView />
            )}
            <AnswersGiven />
          </div>
        )}
        {shown === "cost" && <CostsLater />}
        {(shown !== "fit" || !state.asking) && <ReportLater />}
      </div>
    </ViewContext.Provider>
  );
}

/** Without an engine, what the page wrote inside the element is worth more than questions. */
function Failed({ words, language }: { words: StartWords; language: Language }) {
  return (
    <>
      <div class="frame" part="frame" lang={language} dir={directionOf(language)}>
        <p class="notice" part="notice" role="alert">
          {words.engineFailed}
        </p>
      </div>
      <slot />
    </>
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
