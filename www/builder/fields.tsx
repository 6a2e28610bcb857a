/** The builder's fields: each with a label, each empty at the start. */

import { useId } from "preact/hooks";

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
  readonly help?: string;
  readonly name: string;
}

interface TextProps extends FieldProps {
  readonly placeholder?: string;
  readonly inputMode?: "decimal" | "url" | "text";
}

type SaidProps = Pick<FieldProps, "help" | "problem" | "note" | "other" | "name" | "onChange"> & {
  readonly id: string;
};

/** What `described` refers to. */
function Said({ id, help, problem, note, other, name, onChange }: SaidProps) {
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
              <button type="button" class="link" onClick={() => onChange(other)} data-testid={`other-${name}`}>
                I meant {other}
              </button>
            </>
          )}
        </p>
      )}
    </>
  );
}

function Field({ label, children, ...said }: SaidProps & { label: string; children: preact.ComponentChildren }) {
  return (
    <div class="field">
      <label for={said.id}>{label}</label>
      {children}
      <Said {...said} />
    </div>
  );
}

const described = (id: string, { help, problem, note }: FieldProps) => ({
  id,
  "aria-describedby":
    [help && `${id}-help`, problem && `${id}-problem`, note && `${id}-note`].filter(Boolean).join(" ") || undefined,
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
      <Said {...props} id={id} />
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
