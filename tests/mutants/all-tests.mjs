/** Hides from Stryker which test runs: it then tries each mutant with all of them. */

import { beforeEach } from "vitest";

beforeEach(() => {
  globalThis.__stryker__.currentTestId = undefined;
});
