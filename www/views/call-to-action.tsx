/** The page's own next step. Where it leads has been checked. */

import { useView } from "./context.ts";

export function CallToAction() {
  const { look, words, onCallToAction } = useView();
  if (!look.cta) return null;
  const { label, href } = look.cta;
  const props = { class: "button", part: "cta", "data-testid": "cta" };
  const tell = (event: Event): void => {
    if (!onCallToAction()) event.preventDefault();
  };
  return href ? (
    <a {...props} href={href} onClick={tell}>
      {label ?? words.contact}
    </a>
  ) : (
    <button {...props} type="button" onClick={tell}>
      {label}
    </button>
  );
}
