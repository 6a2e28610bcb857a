/** Two scenarios side by side: the present one is kept under a name, figures or answers change, and both are compared. */

import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { DetailWords } from "../../locales/catalogue.ts";
import { kept, LONGEST_NAME } from "../../session/kept.ts";
import scenarioStyles from "../../styles/scenarios.css";
import { addStyles } from "../../styles/sheets.ts";
import { useView } from "../context.ts";
import { useCosts } from "../costs/context.ts";
import { Stacked } from "../stacked.tsx";
import { type Beside, beside, nameOf } from "./beside.ts";

addStyles(scenarioStyles);

type ScenarioWords = DetailWords["scenarios"];

export function Scenarios({ words: { scenarios: words } }: { words: DetailWords }) {
  const { words: shared, locale } = useView();
  const { session, state, words: cost, formats, fill } = useCosts();
  const room = useRef<HTMLDivElement>(null);
  const isPressed = useRef(false);
  const keep = (name: string | null): void => {
    isPressed.current = true;
    session.set({ kept: name === null ? null : kept(state, name) });
  };
  const isKept = state.kept !== null;
  // What was pressed is gone: the focus goes to what is there instead.
  useLayoutEffect(() => {
    if (isPressed.current) room.current?.querySelector<HTMLElement>("[data-focus]")?.focus();
    isPressed.current = false;
  }, [isKept]);
  const both = beside(state, {
    words: { shared, cost, scenarios: words },
    formats,
    locale,
    fill,
    session,
  });
  return (
    <div ref={room} class="scenarios">
      {!state.kept && <p class="help">{words.help}</p>}
      <p class={state.kept ? "help" : "unseen"} role="status" data-testid="scenario-said">
        {/* Once they differ, that is what there is to read. */}
        {state.kept && both?.changes.length === 0 && fill(words.kept, { name: nameOf(state.kept, words) })}
      </p>
      {both ? <SideBySide both={both} words={words} /> : !isKept && <NameIt words={words} onKeep={keep} />}
      {isKept && (
        <button type="button" class="link" onClick={() => keep(null)} data-testid="scenario-drop">
          {words.remove}
        </button>
      )}
      <p class="fine">{words.where}</p>
    </div>
  );
}

function NameIt({ words, onKeep }: { words: ScenarioWords; onKeep: (name: string) => void }) {
  const [name, setName] = useState(words.suggested);
  const id = useId();
  const keep = () => onKeep(name);
  return (
    <div class="figure">
      <label for={id}>{words.name}</label>
      <div class="entry">
        <input
          id={id}
          type="text"
          autocomplete="off"
          maxLength={LONGEST_NAME}
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
          // A frame that allows no forms would never submit one.
          onKeyDown={({ key }) => key === "Enter" && keep()}
          data-focus
          data-testid="scenario-name"
        />
        <button type="button" onClick={keep} data-testid="scenario-keep">
          {words.keep}
        </button>
      </div>
    </div>
  );
}

function SideBySide({ both, words }: { both: Beside; words: ScenarioWords }) {
  const { fill } = useCosts();
  const { name, rows, changes, isSubtracted } = both;
  const caption = fill(words.caption, { name });
  return (
    <>
      {!isSubtracted && <p class="notice">{words.currencies}</p>}
      <section aria-label={caption} tabIndex={-1} data-focus>
        <Stacked
          caption={caption}
          head={[name, words.now, words.difference]}
          rows={rows.map(({ what, kept: first, now, difference }) => ({ what, cells: [first, now, difference] }))}
          testId="scenario-table"
        />
        {changes.length > 0 && (
          <Stacked
            caption={words.changes}
            head={[name, words.now]}
            rows={changes.map(({ what, kept: first, now }) => ({ what, cells: [first, now] }))}
            testId="scenario-changes"
          />
        )}
      </section>
    </>
  );
}
