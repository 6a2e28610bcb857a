/** What the element's documents are made of: the tables that the browser gets too. */

export { ASKED } from "../www/builder/design.ts";
export { kebabCase } from "../www/element/names.ts";
export { REFLECTED } from "../www/element/reflected.ts";
export { FLAGS, forVerdict, LABELS, SCALARS } from "../www/element/scalars.ts";
export { default as costs } from "../www/locales/en/costs.json";
export { default as start } from "../www/locales/en/start.json";
export { ALL_FIGURES } from "../www/session/figures.ts";
export { PLAIN_LOOK } from "../www/session/look.ts";
export { FIGURE_PATHS, namedFigures } from "../www/session/outside/figure-names.ts";
export { QUESTIONS } from "../www/session/questions.ts";
export { VERDICTS } from "../www/session/verdicts.ts";
