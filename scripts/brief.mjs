/** A reporter for Node's test runner: a line for each file that passes, and what failed, in full and by name.
 * By hand: of Node's own, `spec` has a line for each test, and `dot` says nothing of the file. */

import { relative } from "node:path";
import { inspect } from "node:util";

/** From another failure, which is told: a suite's from its test's, a test's from its suite's. */
const FOLLOWS = new Set(["subtestsFailed", "cancelledByParent"]);

export default async function* brief(events) {
  let now = { file: "", passed: 0, failed: 0, ms: 0 };
  const told = ({ file, passed, failed, ms }) =>
    passed + failed === 0
      ? ""
      : `${file}: ${passed} passed${failed ? `, ${failed} FAILED` : ""}, ${(ms / 1000).toFixed(1)} s\n`;
  /** The suites that a test stands in. */
  const suites = [];
  for await (const { type, data } of events) {
    if (type === "test:start") suites[data.nesting] = data.name;
    if (type === "test:stdout" || type === "test:stderr") yield data.message;
    if (type !== "test:pass" && type !== "test:fail") continue;
    const file = relative(process.cwd(), data.file ?? "");
    if (file !== now.file) {
      yield told(now);
      now = { file, passed: 0, failed: 0, ms: 0 };
    }
    const { details } = data;
    if (data.nesting === 0) now.ms += details.duration_ms;
    const isSuite = details.type === "suite";
    if (type === "test:pass") {
      if (!isSuite) now.passed += 1;
      continue;
    }
    const { error } = /** @type {any} */ (details);
    if (FOLLOWS.has(error?.failureType)) continue;
    now.failed += 1;
    yield `✖ ${[file, ...suites.slice(0, data.nesting), data.name].join(": ")}\n${inspect(error?.cause ?? error)}\n`;
  }
  yield told(now);
}
