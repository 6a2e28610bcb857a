/** What can be chosen. Nothing has to be: an empty field leaves the calculator as it is. */

import { camelCase, kebabCase } from "../element/names.ts";
import costWords from "../locales/en/costs.json";
import startWords from "../locales/en/start.json";
import { COUNTRIES } from "../session/countries.ts";
import { figureNamed, namedFigures } from "../session/figure-names.ts";
import type { Figure } from "../session/figures.ts";
import { QUESTIONS, type Question } from "../session/questions.ts";
import type { Problems } from "./builder.tsx";
import type { Design, Group } from "./design.ts";
import { Check, ChoiceField, SeveralField, TextField } from "./fields.tsx";

interface FormProps {
  readonly design: Design;
  readonly problems: Problems;
  readonly onChange: (changes: Partial<Design>) => void;
  readonly onSet: (group: Group, name: string, value: string) => void;
  readonly onRestart: () => void;
}

const LANGUAGES = ["en", "de", "fr", "es", "pl", "ar"];
/** Those that sales people set first; the rest is a list below. */
const FIRST_FIGURES = ["dayRate", "daysPerWeek", "baseSalary", "horizonMonths"];

const named = (type: "language" | "region") => {
  const names = new Intl.DisplayNames("en", { type });
  return (code: string) => [code, names.of(code) ?? code] as const;
};
const byName = (one: readonly [string, string], other: readonly [string, string]): number =>
  one[1].localeCompare(other[1]);

const FIGURE_LABELS: Readonly<Record<string, string>> = costWords.figures;
const UNITS: Readonly<Record<string, string>> = {
  money: "in whole units of the currency",
  share: "percent",
  rate: "percent",
  months: "months",
  "month-tenths": "months",
  "days-per-week": "days a week",
  days: "days",
  weeks: "weeks",
  people: "people",
};

export function Form({ design, problems, onChange, onSet, onRestart }: FormProps) {
  const setting = (name: string) => ({
    name,
    value: design.settings[name] ?? "",
    problem: problems[name],
    onChange: (value: string) => onSet("settings", name, value),
  });
  const flag = (name: string) => ({
    name,
    isOn: Boolean(design.settings[name]),
    onChange: (isOn: boolean) => onSet("settings", name, isOn ? "true" : ""),
  });
  const look = (name: string) => ({
    name,
    value: design.look[name] ?? "",
    onChange: (value: string) => onSet("look", name, value),
  });
  const figures = namedFigures();
  const isFirst = ([name]: readonly [string, Figure]) => FIRST_FIGURES.includes(name);
  const figureField = ([name]: readonly [string, Figure]) => (
    <FigureField key={name} name={name} design={design} problems={problems} onSet={onSet} />
  );

  return (
    <form class="form" onSubmit={(event) => event.preventDefault()} aria-label="What it should be">
      <fieldset>
        <legend class="group">What it asks</legend>
        <ChoiceField
          label="Parts"
          {...setting("mode")}
          choices={[
            ["", "Does it fit? What does it cost?"],
            ["fit", "Only: does it fit?"],
            ["cost", "Only: what does it cost?"],
          ]}
        />
        <ChoiceField
          label="Language"
          {...setting("locale")}
          choices={[["", "As your page says"], ...LANGUAGES.map(named("language"))]}
        />
        <ChoiceField
          label="Country of the figures"
          {...setting("country")}
          help="Salaries, contributions and currency. Visitors can change it."
          choices={[["", "United States"], ...COUNTRIES.map(named("region")).sort(byName)]}
        />
      </fieldset>

      <fieldset>
        <legend class="group">How it looks</legend>
        <ChoiceField
          label="Colours"
          {...setting("theme")}
          choices={[
            ["", "As the visitor’s device is set"],
            ["light", "Always light"],
            ["dark", "Always dark"],
          ]}
        />
        <div class="pair">
          <TextField label="Accent colour" placeholder="#0b5d56" {...look("accent")} />
          <TextField label="Text on the accent" placeholder="white" {...look("on-accent")} />
          <TextField label="Text colour" placeholder="#17211f" {...look("text")} />
          <TextField label="Background" placeholder="white" {...look("background")} />
          <TextField label="Corner radius" placeholder="10px" {...look("radius")} />
          <TextField label="Font" placeholder="Georgia, serif" {...look("font")} />
        </div>
        <p class="help">With colours of your own, see that text stays readable: a contrast of 4.5 to 1.</p>
      </fieldset>

      <fieldset>
        <legend class="group">Your next step</legend>
        <TextField label="Button" placeholder="Talk to us" {...setting("cta-label")} />
        <TextField
          label="Where it leads"
          placeholder="https://example.com/contact"
          inputMode="url"
          help="A web, mail or phone address. It stands beside every result, also where the answer is no."
          {...setting("cta-href")}
        />
      </fieldset>

      <details>
        <summary>Answers that are filled in</summary>
        <p class="help">For one prospect whom you know. The visitor is told, and can change each.</p>
        {QUESTIONS.map((question) => (
          <AnswerField key={question.id} question={question} design={design} problems={problems} onSet={onSet} />
        ))}
      </details>

      <details>
        <summary>Figures of your own</summary>
        <p class="help">
          Each figure has a sourced value already. Where yours differ, visitors are told, with what the sourced ones
          give. Plain numbers with a point: 165000 or 1.5.
        </p>
        {figures.filter(isFirst).map(figureField)}
        <details>
          <summary>All other figures</summary>
          {figures.filter((one) => !isFirst(one)).map(figureField)}
        </details>
      </details>

      <details>
        <summary>What your page is told</summary>
        <p class="help">
          Your page always gets events: ready, answered, result, button used. Without what was answered.
        </p>
        <Check label="Events carry the visitor’s answers (tell your visitors so)" {...flag("share-answers")} />
        <Check label="Events go to dataLayer, once your page says that the visitor agrees" {...flag("data-layer")} />
      </details>

      <details>
        <summary>Where it stands</summary>
        <TextField
          label="Folder with the calculator’s files"
          name="folder"
          inputMode="url"
          value={design.folder}
          onChange={(folder) => onChange({ folder: folder && !folder.endsWith("/") ? `${folder}/` : folder })}
          help="On your own server or content network."
        />
        <TextField
          label="Text where scripts are off"
          name="fallback"
          value={design.fallback}
          onChange={(fallback) => onChange({ fallback })}
        />
      </details>

      <p>
        <button type="button" onClick={onRestart} data-testid="restart">
          Clear everything
        </button>
      </p>
    </form>
  );
}

interface OneProps extends Pick<FormProps, "design" | "problems" | "onSet"> {}

function AnswerField({ question, design, problems, onSet }: OneProps & { question: Question }) {
  const name = kebabCase(question.id);
  const { title, values } = startWords.questions[question.id] as { title: string; values?: Record<string, string> };
  const field = {
    label: title,
    name,
    value: design.answers[name] ?? "",
    problem: problems[name],
    onChange: (value: string) => onSet("answers", name, value),
  };
  if (question.kind === "months") return <TextField {...field} inputMode="decimal" />;
  const choices = question.values.map((value) => [value, values?.[value] ?? value] as const);
  if (question.kind === "some") return <SeveralField {...field} choices={[...choices, ["none", startWords.none]]} />;
  return <ChoiceField {...field} choices={[["", "The visitor is asked"], ...choices]} />;
}

function FigureField({ name, design, problems, onSet }: OneProps & { name: string }) {
  const attribute = kebabCase(name);
  const figure = figureNamed(camelCase(attribute));
  if (!figure) return null;
  const field = {
    label: FIGURE_LABELS[figure.path] ?? name,
    name: attribute,
    value: design.figures[attribute] ?? "",
    problem: problems[attribute],
    onChange: (value: string) => onSet("figures", attribute, value),
  };
  if ("choices" in figure) {
    return (
      <ChoiceField
        {...field}
        choices={[["", "As sourced"], ...figure.choices.map((one) => [`${one}`, `${one}`] as const)]}
      />
    );
  }
  return <TextField {...field} inputMode="decimal" placeholder={UNITS[figure.unit] ?? ""} />;
}
