/** First: where the calculator's files are, how they get there, and what the place has to send. */

import type { ComponentChildren } from "preact";
import { isLocal } from "./address.ts";
import type { Checks } from "./check.ts";
import { type Design, folderOf, HOSTS, type Host, NETWORK, WAYS } from "./design.ts";
import { TextField } from "./fields.tsx";
import { labelOf } from "./labels.ts";
import { type Speech, useSpeech } from "./speech.ts";

interface WhereProps {
  readonly design: Design;
  /** Without what is refused. */
  readonly accepted: Design;
  readonly checks: Checks;
  readonly version: string;
  readonly onChange: (changes: Partial<Design>) => void;
}

export function Where(props: WhereProps) {
  const { design, onChange } = props;
  const speech = useSpeech();
  const { words } = speech;
  const choose = (host: Host): void => onChange({ host, way: WAYS[host][0] });
  return (
    <section class="where" aria-labelledby="where">
      <h2 id="where" tabIndex={-1}>
        {words.where.title}
      </h2>
      <p class="help">{words.where.lead}</p>
      <fieldset class="hosts">
        <legend class="unseen">{words.where.title}</legend>
        {HOSTS.map((host) => (
          <label key={host} class="check">
            <input
              type="radio"
              name="host"
              checked={design.host === host}
              data-testid={`host-${host}`}
              onChange={() => choose(host)}
            />
            <span>{words.where.hosts[host]}</span>
          </label>
        ))}
      </fieldset>
      <ol class="steps" data-testid="steps">
        {stepsOf(props, speech).map((step, index) => (
          <li key={index}>{step}</li>
        ))}
      </ol>
      {design.host !== "wordpress" && <Needs {...props} />}
    </section>
  );
}

function stepsOf(
  { design, accepted, checks, version, onChange }: WhereProps,
  speech: Speech,
): readonly ComponentChildren[] {
  const { where } = speech.words;
  const { steps } = where;
  switch (design.host) {
    case "wordpress":
      return [
        <Download key="" file={`fractional-fit-wordpress-${version}.zip`} label={where.getPlugin} />,
        steps.uploadPlugin,
        steps.usePlugin,
        steps.pluginFiles,
      ];
    case "server":
      return [
        <Download key="" file={`fractional-fit-${version}.zip`} label={where.getFolder} />,
        <>
          {steps.unpack} <span class="help">{steps.noSpace}</span>
        </>,
        <>
          {steps.address}
          <TextField
            label={labelOf("folder", speech)}
            name="folder"
            inputMode="url"
            placeholder={`https://www.example.com/fractional-fit/${version}/`}
            value={design.folder}
            problem={checks.problems.folder}
            note={checks.notes.folder}
            onChange={(folder) => onChange({ folder })}
          />
        </>,
        <>
          {steps.look}{" "}
          <a href={`${accepted.folder}fractional-fit.js`} target="_blank" rel="noopener" dir="ltr">
            {`${accepted.folder}fractional-fit.js`}
          </a>
        </>,
      ];
    case "npm":
      return [steps.install, speech.fill(steps.archive, { version }), steps.bundled];
    case "cdn":
      return [
        <strong key="">{steps.later}</strong>,
        speech.fill(steps.paste, { network: NETWORK }),
        steps.noFrame,
        steps.seen,
      ];
  }
}

function Download({ file, label }: { file: string; label: string }) {
  return (
    <>
      <a class="button" href={`../downloads/${file}`} download data-testid="download">
        {label}
      </a>{" "}
      <bdi class="file">{file}</bdi>
    </>
  );
}

/** Types and headers, and the policy, by where the folder is. */
function Needs({ accepted, version }: WhereProps) {
  const { words, fill } = useSpeech();
  const { where } = words;
  const folder = folderOf(accepted, version);
  const isOwn = accepted.host === "npm" || isLocal(folder);
  const source = isOwn ? "'self'" : new URL(folder, location.href).origin;
  const frame = accepted.way === "frame" ? `; frame-src ${source}` : "";
  return (
    <details class="needs">
      <summary>{where.needs}</summary>
      <ul>
        {accepted.host !== "cdn" && <li>{fill(where.type, { type: "application/wasm" })}</li>}
        {accepted.host === "server" && (
          <li>
            {where.origin} <code dir="ltr">Access-Control-Allow-Origin: *</code>
          </li>
        )}
        <li>
          {where.policy}{" "}
          <code dir="ltr" data-testid="policy">
            {`script-src ${source} 'wasm-unsafe-eval'; connect-src ${source}${frame}`}
          </code>
        </li>
      </ul>
      <p>
        <a href="../docs/hosting.html">{where.all}</a>
      </p>
    </details>
  );
}
