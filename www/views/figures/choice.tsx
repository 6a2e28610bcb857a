/** One term that is chosen among a few: how a fee is set, the month of the decision. */

import { useId } from "preact/hooks";
import type { ChoiceFigure } from "../../session/figures.ts";
import type { FigureValue } from "../../session/paths.ts";
import { useCosts } from "../costs/context.ts";
import { labelOf } from "./labels.ts";
import { ChangedMark, SourceNote, useFigure } from "./source-note.tsx";

/** So many can be seen at once. */
const FEW = 4;

interface ChoicesProps extends ChoiceFigure {
  readonly name: string;
  readonly value: FigureValue;
  readonly write: (choice: FigureValue) => string;
}

export function FigureChoice({ figure }: { figure: ChoiceFigure }) {
  const { state, words, formats } = useCosts();
  const { value } = useFigure(figure.path);
  const name = useId();
  const { path } = figure;
  const choices: Readonly<Record<string, string>> = words.choices;
  const problem = state.problems[path];
  const write = (choice: FigureValue): string =>
    typeof choice === "number" ? formats.monthName(choice) : (choices[choice ?? ""] ?? words.source.nothing);
  const props = { ...figure, name, value, write };
  return (
    <div class="figure">
      {figure.choices.length > FEW ? <Menu {...props} /> : <Radios {...props} />}
      <p class="problem" role="alert">
        {problem && (problem.code === "also-needed" ? words.problems["also-needed"] : words.problems.other)}
      </p>
      <SourceNote path={path} write={write} />
    </div>
  );
}

function Radios({ path, choices, name, value, write }: ChoicesProps) {
  const { session, words } = useCosts();
  return (
    <fieldset>
      <legend>
        {labelOf(words, path)} <ChangedMark path={path} />
      </legend>
      {choices.map((choice) => (
        <label key={choice} class="option">
          <input
            type="radio"
            name={name}
            value={choice}
            checked={value === choice}
            onChange={() => session.enter(path, choice)}
            data-testid={`figure-${path}-${choice}`}
          />
          {write(choice)}
        </label>
      ))}
    </fieldset>
  );
}

function Menu({ path, choices, name, value, write }: ChoicesProps) {
  const { session, words } = useCosts();
  return (
    <>
      <label for={name}>
        {labelOf(words, path)} <ChangedMark path={path} />
      </label>
      <select
        id={name}
        value={value ?? ""}
        onChange={({ currentTarget }) => session.enter(path, choices[currentTarget.selectedIndex] ?? null)}
        data-testid={`figure-${path}`}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {write(choice)}
          </option>
        ))}
      </select>
    </>
  );
}
