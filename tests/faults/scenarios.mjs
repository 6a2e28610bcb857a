/** The faults that the calculator survives, in the order of their numbers.
 *
 * @typedef {object} Scenario
 * @property {number} fault from 1 to 46
 * @property {string} name the fault, or the form of it that is tried
 * @property {string} expected what has to happen
 * @property {(at: { visit: Function, host: object, engine: string }) => Promise<void>} [run] in each engine
 * @property {{ engines: string[], because: string }} [only] where it can be tried, and why not elsewhere
 * @property {string} [open] why it isn't tried yet
 */

import { addresses } from "./addresses.mjs";
import { firstQuestion } from "./first-question.mjs";
import { forcedColours } from "./forced-colours.mjs";
import { foreignHands } from "./foreign-hands.mjs";
import { frames } from "./frames.mjs";
import { hostPage } from "./host-page.mjs";
import { input } from "./input.mjs";
import { languages } from "./languages.mjs";
import { links } from "./links.mjs";
import { loading } from "./loading.mjs";
import { pageAround } from "./page-around.mjs";
import { people } from "./people.mjs";
import { report } from "./report.mjs";
import { running } from "./running.mjs";
import { serverRendered } from "./server-rendered.mjs";
import { settings } from "./settings.mjs";

/** @type {readonly Scenario[]} */
export const SCENARIOS = [
  ...[
    input,
    links,
    settings,
    languages,
    report,
    loading,
    firstQuestion,
    serverRendered,
    hostPage,
    addresses,
    foreignHands,
    frames,
    pageAround,
    people,
    forcedColours,
    running,
  ].flat(),
].sort((one, other) => one.fault - other.fault);
