/** The calculator as visitors will see it, with every change at once. */

import { useEffect, useRef, useState } from "preact/hooks";
import { type Design, FLAGS, type Values } from "./design.ts";
import { LOGO_HEIGHT } from "./snippets.ts";
import { useSpeech } from "./speech.ts";

/** How long somebody types before it is shown. */
const PAUSE_MS = 250;
const SIZES = ["wide", "phone"] as const;

export function Preview({ design, onRefused }: { design: Design; onRefused: (refused: Values) => void }) {
  const [size, setSize] = useState<(typeof SIZES)[number]>("wide");
  const { words } = useSpeech();
  const together = words.checks.together;
  const stage = useRef<HTMLDivElement>(null);
  const { settings, answers, figures, look, brand, logo } = design;
  const key = JSON.stringify([settings, answers, figures, brand, logo]);

  // A fresh one for each design: what the last refused is told again, and what was tried out there is gone.
  useEffect(() => {
    const show = (): void => {
      const refused: Record<string, string> = {};
      const calculator = document.createElement("fractional-fit");
      for (const [name, value] of Object.entries({ ...settings, ...answers, ...figures })) {
        calculator.setAttribute(name, FLAGS.has(name) ? "" : value);
      }
      calculator.append(...heading(brand, logo));
      calculator.addEventListener("fractional-fit:error", ({ detail }) => {
        refused[detail.field] = together;
        onRefused({ ...refused });
      });
      onRefused({});
      stage.current?.replaceChildren(calculator);
    };
    if (!stage.current?.firstChild) return show();
    const timer = setTimeout(show, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [key, together, onRefused]);

  useEffect(() => {
    const style = stage.current?.style;
    if (!style) return;
    for (const name of [...style]) style.removeProperty(name);
    for (const [name, value] of Object.entries(look)) style.setProperty(`--fractional-fit-${name}`, value);
  }, [look]);

  return (
    <section class="preview" aria-labelledby="preview">
      <h2 id="preview" tabIndex={-1}>
        {words.sections.preview}
      </h2>
      <fieldset class="sizes">
        <legend>{words.shown.width}</legend>
        {SIZES.map((value) => (
          <label key={value} class="check">
            <input type="radio" name="size" checked={size === value} onChange={() => setSize(value)} />
            <span>{words.shown[value]}</span>
          </label>
        ))}
      </fieldset>
      <div class="stage-frame" data-size={size} ref={stage} />
    </section>
  );
}

/** Stands for a logo of another site, which nothing here asks for a picture. */
const ANY_LOGO =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='32' height='32'%3E%3Crect width='32' height='32' rx='8' fill='%238a948f'/%3E%3C/svg%3E";

/** As the snippet has it. */
function heading(brand: string, logo: string): readonly HTMLElement[] {
  if (!(brand || logo)) return [];
  const line = document.createElement("p");
  line.slot = "heading";
  if (logo) line.append(Object.assign(new Image(), { src: ANY_LOGO, alt: "", height: LOGO_HEIGHT }), " ");
  line.append(brand);
  return [line];
}
