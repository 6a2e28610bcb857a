/** The builder's fields: each with a label, each empty at the start. */

import { useId } from "preact/hooks";
import { hexOf } from "./colour.ts";
import { useSpeech } from "./speech.ts";

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Why it is left out. */
  readonly problem?: string | undefined;
  /** What should be known of it, though it is taken. */
  readonly note?: string | undefined;
  /** What it may mean as well as what the note says. */
  readonly other?: string | undefined;
  /** How well a colour can be read, and the nearest that can be. */
  readonly ratio?: string | undefined;
  readonly mend?: string | undefined;
  readonly help?: string;
  readonly name: string;
}

interface TextProps extends FieldProps {
  readonly placeholder?: string;
  readonly inputMode?: "decimal" | "url" | "text";
}

type NotesProps = Omit<FieldProps, "label" | "value"> & { readonly id: string };

/** What `described` refers to. */
function Notes({ id, help, problem, note, other, ratio, mend, name, onChange }: NotesProps) {
  const { words, fill, code } = useSpeech();
  /** The button goes with what it mends: the focus goes on in the field. */
  const take = (value: string): void => {
    document.getElementById(id)?.focus();
    onChange(value);
  };
  return (
    <>
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {note && (
        <p class="note" id={`${id}-note`}>
          {note}
          {other && (
            <>
              {". "}
              <button type="button" class="link" onClick={() => take(other)} data-testid={`other-${name}`}>
                {fill(words.checks.meant, { value: code(other) })}
              </button>
            </>
          )}
        </p>
      )}
      {mend && (
        <p class="mend">
          <button type="button" onClick={() => take(mend)} data-testid={`mend-${name}`}>
            {fill(words.contrast.mend, { value: code(mend) })}
          </button>
        </p>
      )}
      {ratio && (
        <p class="help" id={`${id}-ratio`} data-testid={`ratio-${name}`}>
          {ratio}
        </p>
      )}
    </>
  );
}

function Field({ label, children, ...notes }: NotesProps & { label: string; children: preact.ComponentChildren }) {
  return (
    <div class="field">
      <label for={notes.id}>{label}</label>
      {children}
      <Notes {...notes} />
    </div>
  );
}

const described = (id: string, { help, problem, note, ratio }: FieldProps) => ({
  id,
  "aria-describedby":
    [help && `${id}-help`, problem && `${id}-problem`, note && `${id}-note`, ratio && `${id}-ratio`]
      .filter(Boolean)
      .join(" ") || undefined,
  "aria-invalid": problem ? true : undefined,
});

export function TextField(props: TextProps) {
  const id = useId();
  return (
    <Field {...props} id={id}>
      <input
        {...described(id, props)}
        type="text"
        inputMode={props.inputMode ?? "text"}
        dir={props.inputMode === "url" ? "ltr" : undefined}
        value={props.value}
        placeholder={props.placeholder}
        spellcheck={false}
        autocomplete="off"
        data-testid={`field-${props.name}`}
        onInput={({ currentTarget }) => props.onChange(currentTarget.value)}
      />
    </Field>
  );
}

/** Typed, as any that CSS takes, or picked. */
export function ColourField({ fallback, ...props }: TextProps & { readonly fallback: string }) {
  const { words, fill } = useSpeech();
  const id = useId();
  return (
    <Field {...props} id={id}>
      <span class="colour">
        <input
          {...described(id, props)}
          type="text"
          value={props.value}
          placeholder={props.placeholder}
          dir="ltr"
          spellcheck={false}
          autocomplete="off"
          data-testid={`field-${props.name}`}
          onInput={({ currentTarget }) => props.onChange(currentTarget.value)}
        />
        <input
          type="color"
          aria-label={fill(words.looks.pick, { label: props.label })}
          value={hexOf(props.problem ? fallback : props.value || fallback, "light")}
          data-testid={`pick-${props.name}`}
          onInput={({ currentTarget }) => props.onChange(currentTarget.value)}
        />
      </span>
    </Field>
  );
}

export function ChoiceField(
  props: FieldProps & { readonly choices: readonly (readonly [value: string, label: string])[] },
) {
  const id = useId();
  return (
    <Field {...props} id={id}>
      <select
        {...described(id, props)}
        value={props.value}
        data-testid={`field-${props.name}`}
        onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
      >
        {props.choices.map(([value, label]) => (
          <option key={value} value={value} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Several of the values, or expressly none of them. */
export function SeveralField(
  props: FieldProps & { readonly choices: readonly (readonly [value: string, label: string])[] },
) {
  const id = useId();
  const chosen = props.value ? props.value.split(",") : [];
  const change = (value: string, isOn: boolean): void => {
    if (value === "none") props.onChange(isOn ? "none" : "");
    else
      props.onChange([...chosen.filter((one) => one !== value && one !== "none"), ...(isOn ? [value] : [])].join(","));
  };
  return (
    <fieldset class="field" aria-describedby={described(id, props)["aria-describedby"]}>
      <legend>{props.label}</legend>
      {props.choices.map(([value, label]) => (
        <Check
          key={value}
          label={label}
          name={`${props.name}-${value}`}
          isOn={chosen.includes(value)}
          onChange={(isOn) => change(value, isOn)}
        />
      ))}
      <Notes {...props} id={id} />
    </fieldset>
  );
}

interface CheckProps {
  readonly label: string;
  readonly name: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function Check({ label, name, isOn, onChange }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={isOn}
        data-testid={`field-${name}`}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
