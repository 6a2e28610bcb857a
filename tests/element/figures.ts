/** What writes a figure as links have it, for tests in Node. */

export { namedFigures } from "../../www/session/figure-names.ts";
export { readFigure } from "../../www/session/paths.ts";
export { writeFigure } from "../../www/session/plain.ts";
