/** What a fractional CTO is, before the first question. */

import { useView } from "../context.ts";

const NOT = ["vendor", "slides", "permanent", "cheap"] as const;

export function Introduction() {
  const { intro } = useView().words;
  return (
    <div class="intro">
      <p>{intro.sentence}</p>
      <details>
        <summary>{intro.more}</summary>
        <p>{intro.is}</p>
        <p>{intro.isNot}</p>
        <ul>
          {NOT.map((one) => (
            <li key={one}>{intro.not[one]}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
