/** What to copy, and where it goes. */

import { useEffect, useState } from "preact/hooks";
import { copyText } from "../session/clipboard.ts";
import { isLocal } from "./address.ts";
import type { Built } from "./built.ts";
import type { Checks } from "./check.ts";
import { type Design, WAYS, type Way } from "./design.ts";
import { ChoiceField, TextField } from "./fields.tsx";
import { labelOf, semicolon } from "./labels.ts";
import { filledIn, hasRoom, linkOf, snippetsOf } from "./snippets.ts";
import { useSpeech } from "./speech.ts";

/** Called the same in every language. */
const NAMES = { npm: "npm", react: "React" } as const;

interface OutputProps {
  readonly design: Design;
  /** Without what is refused. */
  readonly accepted: Design;
  readonly checks: Checks;
  readonly built: Built;
  readonly version: string;
  readonly onChange: (changes: Partial<Design>) => void;
}

export function Output({ design, accepted, checks, built, version, onChange }: OutputProps) {
  const speech = useSpeech();
  const { words, fill } = speech;
  const { copying } = words;
  const link = linkOf(accepted);
  const missing = [
    ...(accepted.page ? [] : [copying.missingPage]),
    ...(Object.keys(filledIn(accepted)).length > 0 ? [] : [copying.missingValue]),
  ];
  const leftOut = Object.keys(checks.problems).map((name) => labelOf(name, speech));
  const nameOf = (way: Way): string => (way === "npm" || way === "react" ? NAMES[way] : copying.names[way]);
  const isOutside = !hasRoom(design.way) && Boolean(accepted.brand || accepted.logo || accepted.tools.form);
  return (
    <section class="output" aria-labelledby="copy">
      <h2 id="copy" tabIndex={-1}>
        {words.sections.copy}
      </h2>
      <fieldset class="ways">
        <legend>{copying.way}</legend>
        {WAYS[design.host].map((way) => (
          <label key={way} class="check">
            <input
              type="radio"
              name="way"
              checked={design.way === way}
              data-testid={`way-${way}`}
              onChange={() => onChange({ way })}
            />
            <span>{nameOf(way)}</span>
          </label>
        ))}
      </fieldset>
      <p class="help">{copying.about[design.way]}</p>
      {design.way === "script" && (
        <ChoiceField
          label={copying.early}
          name="early"
          value={design.early}
          choices={[
            ["", copying.no],
            ["true", copying.inline],
            ["file", copying.file],
          ]}
          onChange={(early) => onChange({ early })}
          help={copying.earlyHelp}
        />
      )}
      {leftOut.length > 0 && (
        <p class="problem left-out" data-testid="left-out">
          {fill(copying.leftOut, { names: leftOut.join(semicolon(speech.tag)) })}
        </p>
      )}
      {design.host === "server" && isLocal(accepted.folder) && <p class="note">{words.where.local}</p>}
      {design.host === "cdn" && <p class="note">{words.where.steps.later}</p>}
      {isOutside && <p class="note">{copying.noRoom}</p>}
      {snippetsOf(accepted, built, version, words.tools).map(({ place, code }) => (
        <Copyable key={place} label={copying.places[place]} text={code} name={place} />
      ))}
      <h2>{copying.prospect}</h2>
      <TextField
        label={labelOf("page", speech)}
        name="page"
        inputMode="url"
        placeholder="https://example.com/cto"
        value={design.page}
        onChange={(page) => onChange({ page })}
        problem={checks.problems.page}
        note={checks.notes.page}
        help={copying.prospectHelp}
      />
      {link ? (
        <Copyable label={copying.link} text={link} name="link" />
      ) : (
        <p data-testid="link-missing">
          {fill(copying.missing, { what: new Intl.ListFormat(speech.tag).format(missing) })}
        </p>
      )}
    </section>
  );
}

function Copyable({ label, text, name }: { label: string; text: string; name: string }) {
  const { words, fill } = useSpeech();
  const { copying } = words;
  const [outcome, setOutcome] = useState("");
  // What was copied isn't what stands there now.
  useEffect(() => setOutcome(""), [text]);
  async function copy(): Promise<void> {
    setOutcome((await copyText(text)) ? copying.copied : copying.byHand);
  }
  return (
    <div class="copyable">
      <p class="copyable-head">
        <span>{label}</span>
        <button
          type="button"
          onClick={copy}
          data-testid={`copy-${name}`}
          aria-label={fill(copying.buttonOf, { label })}
        >
          {copying.button}
        </button>
        <span role="status">{outcome}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <pre tabIndex={0} dir="ltr">
        <code data-testid={`snippet-${name}`}>{text}</code>
      </pre>
    </div>
  );
}
