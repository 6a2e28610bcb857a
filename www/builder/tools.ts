/** The code that hands results to a site's tools: nothing before the visitor agrees, and never an answer. A form sends
 * what its visitor sends. */

import type { BuilderWords } from "../locales/for-builder.ts";
import type { Design } from "./design.ts";

/** As a form's field is called. */
const FIELD = "fractional_fit_verdict";

const CONSENT = `  // Your consent dialog calls this: with true when the visitor agrees, with false when consent is withdrawn.
  function fractionalFitAgreed(agrees) {
    window.fractionalFitConsent = agrees;
  }`;

const MATOMO = `  for (const type of ["result", "cta"]) {
    addEventListener("fractional-fit:" + type, ({ detail }) => {
      if (window.fractionalFitConsent !== true) return;
      (window._paq = window._paq || []).push(["trackEvent", "Fractional Fit", type, detail.verdict || "undecided"]);
    });
  }`;

const hubspot = (name: string): string => `  addEventListener("fractional-fit:result", ({ detail }) => {
    if (window.fractionalFitConsent !== true) return;
    const properties = { verdict: detail.verdict };
    (window._hsq = window._hsq || []).push(["trackCustomBehavioralEvent", { name: "${name}", properties }]);
  });`;

const FORM = `  addEventListener("fractional-fit:result", ({ detail }) => {
    for (const field of document.querySelectorAll('input[name="${FIELD}"]')) field.value = detail.verdict;
  });`;

/** Empty where no tool is chosen. */
export function toolsCode({ settings, tools }: Design): string {
  const asksFirst = settings["data-layer"] || tools.matomo || tools.hubspot;
  const pieces = [
    asksFirst ? CONSENT : "",
    tools.matomo ? MATOMO : "",
    tools.hubspot ? hubspot(tools.hubspot) : "",
    tools.form ? FORM : "",
  ].filter(Boolean);
  return pieces.length === 0 ? "" : `<script>\n${pieces.join("\n")}\n</script>`;
}

/** A form that stands beside the result, or anywhere else. Texts are escaped. */
export function formCode(slot: string, action: string, { email, send }: Pick<BuilderWords["tools"], "email" | "send">) {
  return `<form ${slot ? `${slot} ` : ""}action="${action}" method="post">
  <p><label>${email} <input type="email" name="email" autocomplete="email" required /></label></p>
  <input type="hidden" name="${FIELD}" />
  <p><button>${send}</button></p>
</form>`;
}
