/** What can be chosen. Nothing has to be: an empty field leaves the calculator as it is. */

import { kebabCase } from "../element/names.ts";
import { FIGURE_SECTIONS, type Figure, MAIN_FIGURES } from "../session/figures.ts";
import { namedFigures } from "../session/outside/figure-names.ts";
import { QUESTIONS } from "../session/questions.ts";
import { type Built, countryOf } from "./built.ts";
import type { Checks } from "./check.ts";
import { hexOf } from "./colour.ts";
import { type Design, type Group, NEXT_STEPS } from "./design.ts";
import { Check, ChoiceField, ColourField, type FieldProps, TextField } from "./fields.tsx";
import { AnswerField, FigureField } from "./given-fields.tsx";
import { labelOf } from "./labels.ts";
import { asksOf, PRESETS, withPreset } from "./presets.ts";
import { useSpeech } from "./speech.ts";
import { Tools } from "./tools-fields.tsx";

interface FormProps {
  readonly design: Design;
  readonly checks: Checks;
  readonly built: Built;
  readonly onChange: (changes: Partial<Design>) => void;
  readonly onSet: (group: Group, name: string, value: string) => void;
  readonly onRestart: () => void;
}

const LANGUAGES = ["en", "en-GB", "de", "fr", "es", "pl", "ar"];
/** The calculator's own colour behind each, by token. */
const COLOURS = { accent: "accent", "on-accent": "on-accent", text: "ink", background: "paper" } as const;

export function Form({ design, checks, built, onChange, onSet, onRestart }: FormProps) {
  const speech = useSpeech();
  const { words, start, costs, tag } = speech;
  const named = (type: "language" | "region") => {
    const names = new Intl.DisplayNames(tag, { type });
    return (code: string) => [code, names.of(code) ?? code] as const;
  };
  const byName = (one: readonly [string, string], other: readonly [string, string]): number =>
    one[1].localeCompare(other[1], tag);
  const field = (name: string, value = "", onInput: FieldProps["onChange"]): FieldProps => ({
    name,
    label: labelOf(name, speech),
    value,
    problem: checks.problems[name],
    note: checks.notes[name],
    other: checks.others[name],
    ratio: checks.ratios[name],
    mend: checks.mends[name],
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
  const own = (name: "brand" | "logo" | "fallback") =>
    field(name, design[name], (value) => onChange({ [name]: value }));
  const country = countryOf(built, design.settings, tag);
  const figureFields = (isWanted: (figure: Figure, name: string) => boolean) =>
    namedFigures()
      .filter(([name, one]) => isWanted(one, name))
      .map(([name, one]) => (
        <FigureField key={name} figure={one} field={figure(kebabCase(name))} built={built} country={country} />
      ));
  const asked = asksOf(design.preset);

  return (
    <form
      class="form"
      onSubmit={(event) => event.preventDefault()}
      aria-label={words.page.choices}
      id="choose"
      tabIndex={-1}
    >
      <fieldset>
        <legend class="group">{words.presets.title}</legend>
        <ChoiceField
          {...field("preset", design.preset, (preset) => onChange(withPreset(design, preset, words)))}
          label={words.presets.label}
          help={words.presets.help}
          choices={[["", words.presets.none], ...PRESETS.map((name) => [name, words.presets.names[name]] as const)]}
        />
        {figureFields((_, name) => asked.includes(name))}
      </fieldset>

      <fieldset>
        <legend class="group">{words.asks.title}</legend>
        <ChoiceField
          {...setting("mode")}
          choices={[
            ["", words.asks.full],
            ["fit", words.asks.fit],
            ["cost", words.asks.cost],
          ]}
        />
        <ChoiceField
          {...setting("locale")}
          choices={[["", words.asks.samePage], ...LANGUAGES.map(named("language"))]}
        />
        <ChoiceField
          {...setting("country")}
          help={words.asks.countryHelp}
          choices={[["", words.asks.ofLanguage], ...Object.keys(built.defaults).map(named("region")).sort(byName)]}
        />
        <Check
          label={words.asks.keep}
          name="keep-answers"
          isOn={Boolean(design.settings["keep-answers"])}
          onChange={(isOn) => onSet("settings", "keep-answers", isOn ? "true" : "")}
        />
      </fieldset>

      <fieldset>
        <legend class="group">{words.looks.title}</legend>
        <ChoiceField
          {...setting("theme")}
          choices={[
            ["", words.looks.auto],
            ["light", words.looks.light],
            ["dark", words.looks.dark],
          ]}
        />
        <div class="rows">
          {Object.entries(COLOURS).map(([name, token]) => {
            const usual = hexOf(built.colours[token] ?? "", "light");
            return <ColourField key={name} placeholder={usual} fallback={usual} {...look(name)} />;
          })}
          <TextField placeholder="10px" {...look("radius")} />
          <TextField placeholder="Georgia, serif" {...look("font")} />
        </div>
        <p class="help">{words.looks.empty}</p>
        <TextField {...own("brand")} placeholder="Example Ltd" />
        <TextField
          {...own("logo")}
          inputMode="url"
          placeholder="https://www.example.com/logo.svg"
          help={words.looks.brandHelp}
        />
      </fieldset>

      <fieldset>
        <legend class="group">{words.cta.title}</legend>
        <TextField placeholder={words.presets.agency.contact} {...setting("cta-label")} />
        <TextField
          placeholder="https://example.com/contact"
          inputMode="url"
          help={words.cta.help}
          {...setting("cta-href")}
        />
        <Check
          label={words.cta.campaign}
          name="pass-campaign"
          isOn={Boolean(design.settings["pass-campaign"])}
          onChange={(isOn) => onSet("settings", "pass-campaign", isOn ? "true" : "")}
        />
        <details>
          <summary>{words.cta.each}</summary>
          <p class="help">{words.cta.eachHelp}</p>
          {NEXT_STEPS.map(({ verdict, label, href }) => (
            <fieldset key={verdict} class="section">
              <legend>{start.verdicts[verdict].title}</legend>
              <TextField {...setting(label)} />
              <TextField inputMode="url" {...setting(href)} />
            </fieldset>
          ))}
        </details>
      </fieldset>

      <details>
        <summary>{words.given.answers}</summary>
        <p class="help">{words.given.answersHelp}</p>
        {QUESTIONS.map((question) => (
          <AnswerField key={question.id} question={question} field={answer(kebabCase(question.id))} />
        ))}
      </details>

      <details>
        <summary>{words.given.figures}</summary>
        <p class="help">{words.given.figuresHelp}</p>
        {figureFields((one, name) => MAIN_FIGURES.includes(one) && !asked.includes(name))}
        <details>
          <summary>{words.given.others}</summary>
          {FIGURE_SECTIONS.flatMap((section) =>
            section.groups.map((group) => (
              <fieldset key={group.id} class="section">
                <legend>{`${costs.sections[section.id]}: ${costs.groups[group.id]}`}</legend>
                {figureFields((one, name) => group.figures.some((each) => each === one) && !asked.includes(name))}
              </fieldset>
            )),
          )}
        </details>
      </details>

      <Tools {...{ design, checks, onSet }} />

      <details>
        <summary>{words.labels.fallback}</summary>
        <TextField {...own("fallback")} />
      </details>

      <p>
        <button type="button" onClick={onRestart} data-testid="restart">
          {words.copying.restart}
        </button>
      </p>
    </form>
  );
}
