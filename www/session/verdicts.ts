/** The verdicts, by the words for them, which are there from the start. */

import type { Verdict } from "#engine";
import start from "../locales/en/start.json";

export const VERDICTS = Object.keys(start.verdicts) as readonly Verdict[];
