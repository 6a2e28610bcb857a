/** The page's call to action for the current verdict. Its link has been checked, and nothing is added to it. */

import { useView } from "./context.ts";

export function CallToAction() {
  const { state, look, words, onCallToAction } = useView();
  const cta = look.ctaOf(state.assessment?.verdict ?? null);
  if (!cta) return null;
  const { label, href } = cta;
  const props = { class: "button", part: "cta", "data-testid": "cta" };
  const announce = (event: Event): void => {
    if (!onCallToAction()) event.preventDefault();
  };
  return href ? (
    <a {...props} href={href} onClick={announce}>
      {label ?? words.contact}
    </a>
  ) : (
    <button {...props} type="button" onClick={announce}>
      {label}
    </button>
  );
}
