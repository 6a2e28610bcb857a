/** The calculator as visitors will see it, with every change at once. */

import { useEffect, useRef, useState } from "preact/hooks";
import { REFUSED } from "./check.ts";
import { type Design, FLAGS, type Values } from "./design.ts";

/** How long somebody types before it is shown. */
const PAUSE_MS = 250;
const SIZES = [
  ["wide", "Full width"],
  ["phone", "Phone"],
] as const;

export function Preview({ design, onRefused }: { design: Design; onRefused: (refused: Values) => void }) {
  const [size, setSize] = useState<(typeof SIZES)[number][0]>("wide");
  const stage = useRef<HTMLDivElement>(null);
  const { settings, answers, figures, look } = design;
  const key = JSON.stringify([settings, answers, figures]);

  // A fresh one for each design: what the last refused is told again, and what was tried out there is gone.
  useEffect(() => {
    const show = (): void => {
      const refused: Record<string, string> = {};
      const calculator = document.createElement("fractional-fit");
      for (const [name, value] of Object.entries({ ...settings, ...answers, ...figures })) {
        calculator.setAttribute(name, FLAGS.has(name) ? "" : value);
      }
      calculator.addEventListener("fractional-fit:error", ({ detail }) => {
        refused[detail.field] = REFUSED;
        onRefused({ ...refused });
      });
      onRefused({});
      stage.current?.replaceChildren(calculator);
    };
    if (!stage.current?.firstChild) return show();
    const timer = setTimeout(show, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [key, onRefused]);

  useEffect(() => {
    const style = stage.current?.style;
    if (!style) return;
    for (const name of [...style]) style.removeProperty(name);
    for (const [name, value] of Object.entries(look)) style.setProperty(`--fractional-fit-${name}`, value);
  }, [look]);

  return (
    <section class="preview" aria-labelledby="preview">
      <h2 id="preview" tabIndex={-1}>
        Preview
      </h2>
      <fieldset class="sizes">
        <legend>Width</legend>
        {SIZES.map(([value, label]) => (
          <label key={value} class="check">
            <input type="radio" name="size" checked={size === value} onChange={() => setSize(value)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <div class="stage-frame" data-size={size} ref={stage} />
    </section>
  );
}
