/** What can be chosen. Nothing has to be: an empty field leaves the calculator as it is. */

import { kebabCase } from "../element/names.ts";
import costWords from "../locales/en/costs.json";
import startWords from "../locales/en/start.json";
import { namedFigures } from "../session/figure-names.ts";
import { FIGURE_SECTIONS, type Figure, MAIN_FIGURES } from "../session/figures.ts";
import { QUESTIONS } from "../session/questions.ts";
import type { Built } from "./built.ts";
import type { Told } from "./check.ts";
import { type Design, type Group, NEXT_STEPS } from "./design.ts";
import { Check, ChoiceField, type FieldProps, TextField } from "./fields.tsx";
import { AnswerField, FigureField } from "./given-fields.tsx";
import { labelOf } from "./labels.ts";

interface FormProps {
  readonly design: Design;
  readonly told: Told;
  readonly built: Built;
  readonly onChange: (changes: Partial<Design>) => void;
  readonly onSet: (group: Group, name: string, value: string) => void;
  readonly onRestart: () => void;
}

const LANGUAGES = ["en", "en-GB", "de", "fr", "es", "pl", "ar"];

const named = (type: "language" | "region") => {
  const names = new Intl.DisplayNames("en", { type });
  return (code: string) => [code, names.of(code) ?? code] as const;
};
const byName = (one: readonly [string, string], other: readonly [string, string]): number =>
  one[1].localeCompare(other[1]);

export function Form({ design, told, built, onChange, onSet, onRestart }: FormProps) {
  const field = (name: string, value = "", onInput: FieldProps["onChange"]): FieldProps => ({
    name,
    label: labelOf(name),
    value,
    problem: told.problems[name],
    note: told.notes[name],
    other: told.others[name],
    onChange: onInput,
  });
  const inGroup = (group: Group) => (name: string) =>
    field(name, design[group][name], (value) => onSet(group, name, value));
  const [setting, look, answer, figure] = [
    inGroup("settings"),
    inGroup("look"),
    inGroup("answers"),
    inGroup("figures"),
  ];
  const flag = (name: string) => ({
    name,
    isOn: Boolean(design.settings[name]),
    onChange: (isOn: boolean) => onSet("settings", name, isOn ? "true" : ""),
  });
  const figureFields = (figures: readonly Figure[]) =>
    namedFigures()
      .filter(([, one]) => figures.includes(one))
      .map(([name, one]) => (
        <FigureField
          key={name}
          figure={one}
          field={figure(kebabCase(name))}
          built={built}
          country={design.settings.country}
        />
      ));

  return (
    <form class="form" onSubmit={(event) => event.preventDefault()} aria-label="Your choices" id="choose" tabIndex={-1}>
      <fieldset>
        <legend class="group">What it asks</legend>
        <ChoiceField
          {...setting("mode")}
          choices={[
            ["", "Both: fit and cost"],
            ["fit", "Only whether it fits"],
            ["cost", "Only what it costs"],
          ]}
        />
        <ChoiceField
          {...setting("locale")}
          choices={[["", "Same as your page"], ...LANGUAGES.map(named("language"))]}
        />
        <ChoiceField
          {...setting("country")}
          help="Salaries, contributions and currency. Visitors can change it."
          choices={[["", "United States"], ...Object.keys(built.defaults).map(named("region")).sort(byName)]}
        />
      </fieldset>

      <fieldset>
        <legend class="group">How it looks</legend>
        <ChoiceField
          {...setting("theme")}
          choices={[
            ["", "Same as the visitor’s device"],
            ["light", "Always light"],
            ["dark", "Always dark"],
          ]}
        />
        <div class="rows">
          <TextField placeholder="#0b5d56" {...look("accent")} />
          <TextField placeholder="white" {...look("on-accent")} />
          <TextField placeholder="#17211f" {...look("text")} />
          <TextField placeholder="white" {...look("background")} />
          <TextField placeholder="10px" {...look("radius")} />
          <TextField placeholder="Georgia, serif" {...look("font")} />
        </div>
        <p class="help">Leave a field empty to keep the default.</p>
      </fieldset>

      <fieldset>
        <legend class="group">Call to action</legend>
        <TextField placeholder="Talk to us" {...setting("cta-label")} />
        <TextField
          placeholder="https://example.com/contact"
          inputMode="url"
          help="A web, email or phone link. It is shown with every result, also when the answer is no."
          {...setting("cta-href")}
        />
        <Check
          label="Pass on the campaign that brought the visitor (utm_source, gclid and the like)"
          {...flag("pass-campaign")}
        />
        <details>
          <summary>A different one for each result</summary>
          <p class="help">Leave a field empty to use the one above. Links never contain answers.</p>
          {NEXT_STEPS.map(({ verdict, label, href }) => (
            <fieldset key={verdict} class="section">
              <legend>{startWords.verdicts[verdict].title}</legend>
              <TextField {...setting(label)} />
              <TextField inputMode="url" {...setting(href)} />
            </fieldset>
          ))}
        </details>
      </fieldset>

      <details>
        <summary>Pre-filled answers</summary>
        <p class="help">Pre-fill answers for a prospect you know. The visitor is told, and can change them.</p>
        {QUESTIONS.map((question) => (
          <AnswerField key={question.id} question={question} field={answer(kebabCase(question.id))} />
        ))}
      </details>

      <details>
        <summary>Your own figures</summary>
        <p class="help">
          Each figure already has a default, with its source and date or marked as our judgment. Where yours differ,
          visitors are told, and they see the result with the defaults too. Use plain numbers with a point: 165000 or
          1.5.
        </p>
        {figureFields(MAIN_FIGURES)}
        <details>
          <summary>All other figures</summary>
          {FIGURE_SECTIONS.flatMap((section) =>
            section.groups.map((group) => (
              <fieldset key={group.id} class="section">
                <legend>{`${costWords.sections[section.id]}: ${costWords.groups[group.id]}`}</legend>
                {figureFields(group.figures)}
              </fieldset>
            )),
          )}
        </details>
      </details>

      <details>
        <summary>Events for your analytics</summary>
        <p class="help">
          Your page always receives events: ready, question answered, result, costs seen, report or brief saved, button
          used. They don’t contain the answers.
        </p>
        <Check label="Include the visitor’s answers in events (tell your visitors)" {...flag("share-answers")} />
        <Check label="Send events to dataLayer once your page says that the visitor agrees" {...flag("data-layer")} />
        <Check
          label="List the settings on the browser’s console, and where each is from (while you try it)"
          {...flag("debug")}
        />
      </details>

      <details>
        <summary>Files and fallback text</summary>
        <TextField
          inputMode="url"
          help="On your own server or content network."
          {...field("folder", design.folder, (folder) => onChange({ folder }))}
        />
        <TextField {...field("fallback", design.fallback, (fallback) => onChange({ fallback }))} />
      </details>

      <p>
        <button type="button" onClick={onRestart} data-testid="restart">
          Clear everything
        </button>
      </p>
    </form>
  );
}
