/** What the element's contract says in words; names and values come from the
 * code. `scripts/manifest.mjs` makes the documents of it, and tells where the two differ. */

export const SETTINGS = {
  mode: ["`full`, `fit`, `cost`", "both parts, or only “does it fit?” or “what does it cost?”", "full"],
  theme: ["`auto`, `light`, `dark`", "colours; `auto` follows the visitor’s setting", "auto"],
  locale: [
    "BCP 47: `en-GB`",
    "language and number format; the page’s `lang` unless set; English where there are no words",
  ],
  country: [
    "ISO 3166-1: `DE`",
    "whose salaries, contributions and currency are filled in; that of the language unless set: `de-AT`, `de`",
  ],
  currency: [
    "ISO 4217: `EUR`",
    "stands for a country that uses it, where no country is set; amounts are never converted",
  ],
  ctaLabel: ["text, up to 80 characters", "your own next step, beside the result"],
  ctaHref: ["https, mailto, tel, or a page of your site", "where it leads; without it, act on the `cta` event"],
  pageHref: [
    "https, or a page of your site",
    "what copied links and the code on paper open; the page’s own address unless set",
  ],
  shareAnswers: ["flag", "events carry the visitor’s answers; tell your visitors so"],
  dataLayer: ["flag", "with the property `consent = true`, events go to `window.dataLayer` too"],
};

export const PROPERTIES = {
  answers: 'answers to start with: `{ phase: "none", symptoms: [] }`',
  figures: "figures to start with: `{ baseSalary: 180000 }`",
  labels: "your words for a few buttons",
  consent: "the visitor agrees to `dataLayer`; never an attribute, as no snippet can know it",
};

export const LABELS = {
  fit: "the first part’s name",
  cost: "the second part’s name",
  next: "the button that goes on",
  back: "the button that goes back",
  restart: "the button that starts again",
  toCosts: "the button from the verdict to the costs",
};

export const EVENTS = {
  "fractional-fit:ready": ["ReadyEvent", '{ version: 1, engine: "0.1.0" }', "the engine computes"],
  "fractional-fit:answer": [
    "AnswerEvent",
    '{ version: 1, question: "phase", answered: 3 }',
    "the visitor answers, changes or takes back an answer",
  ],
  "fractional-fit:result": ["ResultEvent", '{ version: 1, verdict: "not-yet" }', "a verdict is decided, or changes"],
  "fractional-fit:cta": [
    "CallToActionEvent",
    '{ version: 1, verdict: "not-yet", href: "https://…" }',
    "your call to action is used; `preventDefault()` keeps the link from opening",
  ],
  "fractional-fit:error": [
    "FailureEvent",
    '{ version: 1, code: "unknown-value", field: "mode", message: "…" }',
    "something you set is wrong and was left out, or a part of the calculator could not be loaded",
  ],
};

export const CSS_PROPERTIES = {
  "--fractional-fit-accent": "buttons, and the fractional CTO in charts",
  "--fractional-fit-on-accent": "text on the accent",
  "--fractional-fit-text": "text",
  "--fractional-fit-background": "what is behind it",
  "--fractional-fit-font": "type of text",
  "--fractional-fit-display-font": "type of headings",
  "--fractional-fit-radius": "corner radius",
};

export const PARTS = {
  frame: "the whole",
  steps: "the switch between the two parts",
  card: "the question or the verdict",
  choice: "one answer of a question",
  "primary-button": "the button that goes on",
  cta: "your call to action",
  notice: "what the visitor should know: a broken link, changed assumptions",
};

/** What a figure is entered in, outside. */
export const UNITS = {
  money: "money, in whole units: `180000.50`",
  share: "percent: `15`",
  rate: "percent: `12.5`",
  months: "months",
  "month-tenths": "months: `2.5`",
  "days-per-week": "days a week: `1.5`",
  days: "days a year",
  "worked-days": "days of work",
  weeks: "weeks a year",
  people: "people",
};
