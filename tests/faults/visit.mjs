/** A visitor's way through one page of the host, in one engine. */

import assert from "node:assert/strict";
import { money, ofDefaults, whole } from "../element/costs.mjs";
import { PATIENCE_MS } from "../pace.mjs";
import { SCRIPT } from "./host.mjs";

const { fractional, fullTime } = await ofDefaults();

/** What the calculator says without any fault: verdict, and both totals. */
export const REFERENCE = ["hire-practitioners", whole(fractional.totalMinor), whole(fullTime.totalMinor)];

/** Both totals to the cent, as a table and the paper tell them. */
export const TO_THE_CENT = [money(fractional.totalMinor), money(fullTime.totalMinor)];

/** One answer that settles the verdict. */
const BUILDING = { primaryNeed: "implementation" };

/** Gives a function that opens a page of the host and tells what can be done there. */
export function visiting({ driver }, host) {
  /** Runs a function in the page and waits for what it gives; `visitor` is at hand there. */
  async function ask(look, ...args) {
    const outcome = await driver.executeAsyncScript(
      `const done = arguments[arguments.length - 1];
      const given = visitor.from(arguments).slice(0, -1);
      (async () => (${look})(...given))().then(
        (value) => done({ value }),
        (error) => done({ failure: String(error && error.message || error) }),
      );`,
      ...args,
    );
    if (outcome.failure !== undefined) throw new Error(outcome.failure);
    return outcome.value;
  }

  const here = {
    driver,
    ask,
    /** The short way to a verdict, and the costs. */
    wholeWay: (index = 0) => ask((changes, one) => visitor.wholeWay(changes, one), BUILDING, index),
    /** The page is as good as if nothing had happened. */
    async isRight(index = 0) {
      assert.deepEqual(await here.wholeWay(index), REFERENCE);
    },
    async isQuiet() {
      const { errors, violations } = await ask(() => visitor.found);
      assert.deepEqual({ errors, violations }, { errors: [], violations: [] });
    },
    /** What the host wrote is seen, and it was told why. */
    async isFallback() {
      const events = await ask(async () => {
        await visitor.until(() => visitor.found.events.some(({ name }) => name === "error"));
        return visitor.found.events.map(({ name }) => name);
      });
      assert.deepEqual(events, ["error"]);
      await here.showsHostContent();
    },
    async showsHostContent() {
      assert.equal(await ask(() => visitor.isSeen(visitor.element().querySelector("p"))), true, "own content is seen");
    },
  };

  /** Opens a page of the host. */
  async function visit(page) {
    const url = host.open(page) + (page?.fragment ?? "");
    await driver.get(url);
    return { ...here, path: new URL(url).pathname };
  }

  /** The same way on a page that breaks what a driver needs to speak with it: the page asks for what it found. */
  visit.alone = async (page) => {
    const go = `const picture = new Image();
      const tell = (found) => { picture.src = "found/" + encodeURIComponent(found); };
      visitor.wholeWay(${JSON.stringify(BUILDING)}).then(
        (found) => tell(visitor.found.errors.concat(found).join(" ")),
        (error) => tell("failed: " + error.message));`;
    const script = `${SCRIPT}<script src="go.js"></script>`;
    const url = new URL(host.open({ ...page, files: { "go.js": go }, script }));
    await driver.get(url.href);
    const prefix = `${url.pathname}found/`;
    const found = await driver.wait(() => host.requests.find((path) => path.startsWith(prefix)), PATIENCE_MS);
    assert.equal(decodeURIComponent(found.slice(prefix.length)), REFERENCE.join(" "));
  };
  return visit;
}
