/** What results go to, each once the visitor agrees. */

import type { Checks } from "./check.ts";
import type { Design, Group } from "./design.ts";
import { Check, TextField } from "./fields.tsx";
import { labelOf } from "./labels.ts";
import { useSpeech } from "./speech.ts";

interface ToolsProps {
  readonly design: Design;
  readonly checks: Checks;
  readonly onSet: (group: Group, name: string, value: string) => void;
}

export function Tools({ design: { settings, tools }, checks, onSet }: ToolsProps) {
  const speech = useSpeech();
  const { words } = speech;
  const flag = (group: "settings" | "tools", name: string, label: string) => (
    <Check
      label={label}
      name={name}
      isOn={Boolean((group === "settings" ? settings : tools)[name])}
      onChange={(isOn) => onSet(group, name, isOn ? "true" : "")}
    />
  );
  const text = (name: string) => ({
    name,
    label: labelOf(name, speech),
    value: tools[name] ?? "",
    problem: checks.problems[name],
    note: checks.notes[name],
    onChange: (value: string) => onSet("tools", name, value),
  });
  return (
    <details>
      <summary>{words.tools.title}</summary>
      <p class="help">{words.tools.help}</p>
      {flag("settings", "data-layer", words.tools.gtm)}
      {settings["data-layer"] && <p class="help">{words.tools.howGtm}</p>}
      {flag("tools", "matomo", words.tools.matomo)}
      <TextField {...text("hubspot")} placeholder="pe1234567_fractional_fit" help={words.tools.hubspotHelp} />
      {(settings["data-layer"] || tools.matomo || tools.hubspot) && <p class="help">{words.tools.howConsent}</p>}
      {flag("tools", "form", words.tools.form)}
      {tools.form && (
        <TextField
          {...text("form-action")}
          inputMode="url"
          placeholder="https://www.example.com/contact"
          help={words.tools.formHelp}
        />
      )}
      {flag("settings", "share-answers", words.tools.share)}
      {flag("settings", "debug", words.tools.debug)}
    </details>
  );
}
