/** Links to the sections of the page, on screens where they are stacked. */

const PARTS = [
  ["choose", "Choose"],
  ["preview", "Preview"],
  ["copy", "Copy"],
] as const;

/** Buttons, as the page's address holds the design: a link would put its own name there. */
export function Jumps() {
  const go = (id: string): void => {
    const part = document.getElementById(id);
    part?.focus({ preventScroll: true });
    part?.scrollIntoView();
  };
  return (
    <nav class="jumps" aria-label="Parts of this page">
      {PARTS.map(([id, label]) => (
        <button key={id} type="button" onClick={() => go(id)}>
          {label}
        </button>
      ))}
    </nav>
  );
}
