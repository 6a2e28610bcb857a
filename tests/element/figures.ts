/** What writes a figure as links have it, for tests in Node. */

export { namedFigures } from "../../www/session/outside/figure-names.ts";
export { writeFigure } from "../../www/session/outside/plain.ts";
export { readFigure } from "../../www/session/paths.ts";
