/** What the visitor takes away, from a page whose host set what it should not. */

import assert from "node:assert/strict";
import { TO_THE_CENT } from "./visit.mjs";

/** Starts like a formula, and goes on as markup. */
const HOSTILE = "=HYPERLINK(1)<img src=stolen.png><s>";
const BODY = `<fractional-fit cta-label="${HOSTILE}" cta-href="https://example.com/">
  <script type="application/json">${JSON.stringify({ labels: { fit: `@${HOSTILE}`, cost: `+${HOSTILE}`, next: `-${HOSTILE}` } }).replaceAll("<", "\\u003c")}</script>
  <p>What the host wrote</p></fractional-fit>`;

/** Opens the report of a page that is as hostile as it can be. */
async function openReport({ visit }) {
  const at = await visit({ body: BODY, fragment: `?from=${HOSTILE}` });
  await at.isRight();
  await at.ask(async () => {
    (await visitor.until(() => visitor.at("to-report"))).click();
    await visitor.until(() => visitor.at("csv"));
  });
  return at;
}

/** Cells that are text to a spreadsheet, or a plain number. */
const isSafe = (cell) => /^-?\d+(\.\d+)?$/.test(cell) || !/^[\s"]*[=+\-@\t\r]/.test(cell);

export const report = [
  {
    fault: 4,
    name: "CSV cells that start with = + - @ tab CR",
    expected: "none is a formula",
    async run(context) {
      const at = await openReport(context);
      const text = await at.ask(async () => {
        const kept = [];
        URL.createObjectURL = (blob) => {
          kept.push(blob);
          return "about:blank";
        };
        HTMLAnchorElement.prototype.click = () => {};
        visitor.at("csv").click();
        return (await visitor.until(() => kept[0])).text();
      });
      const rows = text
        .replace(/^\ufeff/, "")
        .trim()
        .split("\r\n")
        .map((row) => row.split(","));
      assert.equal(rows.length, 25);
      assert.deepEqual(
        rows.flat().filter((cell) => !isSafe(cell)),
        [],
      );
      await at.isQuiet();
    },
  },
  {
    fault: 5,
    name: "print injection",
    expected: "text",
    async run(context) {
      const at = await openReport(context);
      const [made, shown] = await at.ask(async () => {
        const printed = [];
        const { addEventListener } = EventTarget.prototype;
        addEventListener.call(
          visitor.root(),
          "load",
          ({ target }) => {
            target.contentWindow.print = () => {
              const { body } = target.contentDocument;
              printed.push([body.querySelectorAll("img, script, s").length, body.textContent]);
            };
          },
          true,
        );
        visitor.at("print").click();
        return visitor.until(() => printed[0]);
      });
      assert.equal(made, 0);
      assert.ok(shown.includes(TO_THE_CENT[0]), shown);
      await at.isQuiet();
    },
  },
  {
    fault: 43,
    name: "print",
    expected: "one clean report in the element's place, and the screen as before",
    async run({ visit, engine }) {
      const at = await visit();
      await at.isRight();
      await at.ask(async () => {
        await visitor.until(() => visitor.root().querySelector(".for-print"));
        // Firefox runs this beside the page: only what hangs on its window stays.
        window.papers = () =>
          visitor.from(visitor.root().querySelectorAll(".for-print [data-testid=paper]")).map((one) => one.textContent);
        // While the paper is there, whichever of the two has begun to listen last.
        const read = () => {
          const papers = window.papers();
          if (papers.length > 0) window.printed = papers;
        };
        addEventListener("beforeprint", read);
        addEventListener("afterprint", read, { capture: true });
      });
      // WebKitGTK's driver can't print: there the page only hears of it.
      if (engine !== "webkit") await at.driver.printPage();
      else await at.ask(() => ["beforeprint", "afterprint"].map((type) => dispatchEvent(new Event(type))));
      const [during, after] = await at.ask(() => [window.printed, window.papers()]);
      assert.equal(during.length, 1);
      for (const total of TO_THE_CENT) assert.ok(during[0].includes(total), total);
      assert.doesNotMatch(during[0], /undefined|NaN|\[object/);
      assert.deepEqual(after, []);
      await at.isQuiet();
    },
  },
];
