/** What to copy, and where it goes. */

import { useEffect, useState } from "preact/hooks";
import { copyText } from "../session/clipboard.ts";
import type { Built } from "./built.ts";
import type { Told } from "./check.ts";
import { type Design, WAYS, type Way } from "./design.ts";
import { ChoiceField, TextField } from "./fields.tsx";
import { labelOf } from "./labels.ts";
import { filledIn, linkOf, type Snippet, snippetsOf } from "./snippets.ts";

const WAY_LABELS: Readonly<Record<Way, readonly [name: string, about: string]>> = {
  script: ["Script", "For any page whose HTML you can edit."],
  frame: [
    "Frame",
    "For systems that only accept an iframe, such as Wix. It is isolated from your page’s styles and scripts.",
  ],
  cms: [
    "Content system",
    "For WordPress, Webflow, HubSpot, Squarespace, Shopify and other editors that strip unknown tags.",
  ],
  npm: ["npm", "For a project with a bundler."],
  react: ["React", "For React and Next.js."],
};

const EARLY = [
  ["", "No"],
  ["true", "Yes, with its styles inline (fastest)"],
  ["file", "Yes, with its styles in a file"],
] as const;

const PLACES: Readonly<Record<Snippet["place"], string>> = {
  page: "Where the calculator should appear",
  address: "Or only the address, if your system asks for it",
  head: "Once, in the head or footer of the site",
  shell: "In your project’s folder",
  module: "In your code",
};

interface OutputProps {
  readonly design: Design;
  /** Without what is refused. */
  readonly accepted: Design;
  readonly told: Told;
  readonly built: Built;
  readonly version: string;
  readonly onChange: (changes: Partial<Design>) => void;
}

export function Output({ design, accepted, told, built, version, onChange }: OutputProps) {
  const link = linkOf(accepted);
  const missing = [
    ...(accepted.page ? [] : ["the address of your page"]),
    ...(Object.keys(filledIn(accepted)).length > 0 ? [] : ["an answer, a figure or the country, chosen in the form"]),
  ];
  const leftOut = Object.keys(told.problems).map(labelOf);
  return (
    <section class="output" aria-labelledby="copy">
      <h2 id="copy" tabIndex={-1}>
        Copy
      </h2>
      <fieldset class="ways">
        <legend>How you add it to your page</legend>
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
          label="Show the first question before the script loads"
          name="early"
          value={design.early}
          choices={EARLY}
          onChange={(early) => onChange({ early })}
          help="Choose the file if your content security policy forbids inline styles."
        />
      )}
      {leftOut.length > 0 && (
        <p class="problem left-out" data-testid="left-out">
          Left out of the code below until you correct it: {leftOut.join("; ")}
        </p>
      )}
      {snippetsOf(accepted, built, version).map(({ place, code }) => (
        <Copyable key={place} label={PLACES[place]} text={code} name={place} />
      ))}
      <h2>A link for one prospect</h2>
      <TextField
        label={labelOf("page")}
        name="page"
        inputMode="url"
        placeholder="https://example.com/cto"
        value={design.page}
        onChange={(page) => onChange({ page })}
        problem={told.problems.page}
        note={told.notes.page}
        help="The link fills in the answers and figures you chose. No server sees what it contains."
      />
      {link ? (
        <Copyable label="Link" text={link} name="link" />
      ) : (
        <p data-testid="link-missing">To make a link, add {missing.join("; ")}.</p>
      )}
    </section>
  );
}

function Copyable({ label, text, name }: { label: string; text: string; name: string }) {
  const [told, setTold] = useState("");
  // What was copied isn't what stands there now.
  useEffect(() => setTold(""), [text]);
  async function copy(): Promise<void> {
    setTold((await copyText(text)) ? "Copied" : "Select the text and copy it");
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
