/** What to copy, and where it goes. */

import { useEffect, useState } from "preact/hooks";
import { type Design, WAYS, type Way } from "./design.ts";
import { ChoiceField, TextField } from "./fields.tsx";
import { type Built, linkOf, type Snippet, snippetsOf } from "./snippets.ts";

const WAY_LABELS: Readonly<Record<Way, readonly [name: string, about: string]>> = {
  script: ["Script", "Any page whose HTML you can edit."],
  frame: ["Frame", "Systems that take only an iframe, like Wix. Kept apart from your page’s styles and scripts."],
  cms: ["Content system", "WordPress, Webflow, HubSpot, Squarespace, Shopify: where editors strip unknown tags."],
  npm: ["npm", "A project with a bundler."],
  react: ["React", "React and Next.js."],
};

const EARLY = [
  ["", "No"],
  ["true", "Yes, with its style: fastest"],
  ["file", "Yes, with its style as a file, for a policy that forbids styles in the page"],
] as const;

const PLACES: Readonly<Record<Snippet["place"], string>> = {
  page: "Where the calculator should stand",
  address: "Or the address alone, where a system asks for it",
  head: "Once, in the head or footer of the site",
  shell: "In your project’s folder",
  module: "In your code",
};

interface OutputProps {
  readonly design: Design;
  readonly built: Built;
  readonly version: string;
  readonly onChange: (changes: Partial<Design>) => void;
}

export function Output({ design, built, version, onChange }: OutputProps) {
  const link = linkOf(design);
  return (
    <section class="output" aria-labelledby="copy">
      <h2 id="copy">Copy</h2>
      <fieldset class="ways">
        <legend>How your page takes it</legend>
        {WAYS.map((way) => (
          <label key={way} class="check">
            <input
              type="radio"
              name="way"
              checked={design.way === way}
              data-testid={`way-${way}`}
              onChange={() => onChange({ way })}
            />
            <span>{WAY_LABELS[way][0]}</span>
          </label>
        ))}
      </fieldset>
      <p class="help">{WAY_LABELS[design.way][1]}</p>
      {design.way === "script" && (
        <ChoiceField
          label="The first question in the page itself, so that it is there before the script"
          name="early"
          value={design.early}
          choices={EARLY}
          onChange={(early) => onChange({ early })}
        />
      )}
      {snippetsOf(design, built, version).map(({ place, code }) => (
        <Copyable key={place} label={PLACES[place]} text={code} name={place} />
      ))}
      <h2>A link for one prospect</h2>
      <TextField
        label="Address of the page that it stands in"
        name="page"
        inputMode="url"
        placeholder="https://example.com/cto"
        value={design.page}
        onChange={(page) => onChange({ page })}
        help="The link fills in the answers and figures that you have chosen. No server sees what is in it."
      />
      {link && <Copyable label="Link" text={link} name="link" />}
    </section>
  );
}

function Copyable({ label, text, name }: { label: string; text: string; name: string }) {
  const [told, setTold] = useState("");
  // What was copied isn't what stands there now.
  useEffect(() => setTold(""), [text]);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setTold("Copied");
    } catch {
      setTold("Select the text and copy it");
    }
  }
  return (
    <div class="copyable">
      <p class="copyable-head">
        <span>{label}</span>
        <button type="button" onClick={copy} data-testid={`copy-${name}`} aria-label={`Copy: ${label}`}>
          Copy
        </button>
        <span role="status">{told}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <pre tabIndex={0}>
        <code data-testid={`snippet-${name}`}>{text}</code>
      </pre>
    </div>
  );
}
