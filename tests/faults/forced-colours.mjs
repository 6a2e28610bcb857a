/** A visitor whose system replaces the colours of pages, to have few with much contrast. */

import assert from "node:assert/strict";

/** The setting is the browser's: no page can make it. */
const force = {
  chromium: (driver, isForced) =>
    driver.sendDevToolsCommand("Emulation.setEmulatedMedia", {
      features: [{ name: "forced-colors", value: isForced ? "active" : "none" }],
    }),
  async firefox(driver, isForced) {
    await driver.setContext("chrome");
    await driver.executeScript(`Services.prefs.setIntPref("browser.display.document_color_use", ${isForced ? 2 : 0})`);
    await driver.setContext("content");
  },
};

const luminance = (colour) => {
  const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one, other) => {
  const [less, more] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
};

export const forcedColours = [
  {
    fault: 38,
    name: "forced colours",
    expected: "what is chosen, focused and drawn can be told without our colours",
    only: { engines: Object.keys(force), because: "it has no forced colours" },
    async run({ visit, engine }) {
      const at = await visit();
      await force[engine](at.driver, true);
      try {
        // The page hears of it a moment later.
        await at.ask(() => visitor.until(() => matchMedia("(forced-colors: active)").matches));
        const [mark, outline, current, other] = await at.ask(async () => {
          await visitor.ready();
          const style = (testid) => getComputedStyle(visitor.at(testid));
          const input = visitor.at("symptoms-capability-gap").querySelector("input");
          input.focus();
          const { outlineStyle, outlineWidth } = style("symptoms-capability-gap");
          const edges = ["step-fit", "step-cost"].map((testid) => style(testid).borderBlockEndColor);
          return [getComputedStyle(input).appearance, `${outlineStyle} ${outlineWidth}`, ...edges];
        });
        assert.equal(mark, "auto", "the browser draws what is chosen");
        assert.equal(outline, "solid 3px");
        assert.notEqual(current, other, "the step that is shown");
        await at.isRight();
        const [ground, lines] = await at.ask(() => [
          getComputedStyle(visitor.root().querySelector(".frame")).backgroundColor,
          visitor.from(visitor.root().querySelectorAll(".chart > svg .line")).map((line) => {
            const { stroke, strokeDasharray } = getComputedStyle(line);
            return [stroke, strokeDasharray];
          }),
        ]);
        assert.ok(lines.length > 1);
        assert.equal(new Set(lines.map(([, dash]) => dash)).size, lines.length, "each way has a dash of its own");
        for (const [stroke] of lines) assert.ok(contrast(stroke, ground) >= 3, `${stroke} on ${ground}`);
        await at.isQuiet();
      } finally {
        await force[engine](at.driver, false);
        await at.ask(() => visitor.until(() => !matchMedia("(forced-colors: active)").matches));
      }
    },
  },
];
