/** A visitor whose system replaces the colours of pages, to have few with much contrast. */

import assert from "node:assert/strict";

/** The setting is the browser's: no page can make it. */
const force = {
  chromium: (driver, scheme) =>
    driver.sendDevToolsCommand("Emulation.setEmulatedMedia", {
      features: [
        { name: "forced-colors", value: scheme ? "active" : "none" },
        { name: "prefers-color-scheme", value: scheme ?? "" },
      ],
    }),
  async firefox(driver, scheme) {
    const [ink, ground] = scheme === "dark" ? ["#ffffff", "#000000"] : ["#000000", "#ffffff"];
    await driver.setContext("chrome");
    await driver.executeScript(
      `Services.prefs.setIntPref("browser.display.document_color_use", ${scheme ? 2 : 0});
      Services.prefs.setCharPref("browser.display.foreground_color", "${ink}");
      Services.prefs.setCharPref("browser.display.background_color", "${ground}");`,
    );
    await driver.setContext("content");
  },
};
const is = (at, isForced) =>
  at.ask((expected) => visitor.until(() => matchMedia("(forced-colors: active)").matches === expected), isForced);
const only = { engines: Object.keys(force), because: "it has no forced colours" };

/** Runs a check while the system's colours are in force. */
async function withForced(at, engine, scheme, check) {
  await force[engine](at.driver, scheme);
  try {
    // The page hears of it a moment later.
    await is(at, true);
    await check();
  } finally {
    await force[engine](at.driver);
    await is(at, false);
  }
}

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
    only,
    async run({ visit, engine }) {
      const at = await visit();
      await withForced(at, engine, "light", async () => {
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
      });
    },
  },
  {
    fault: 38,
    name: "forced colours, light on dark, where the page has set `theme=light`",
    expected: "what is written and drawn in charts stands out, and the boxes of a legend differ",
    only,
    async run({ visit, engine }) {
      const at = await visit({ body: "<fractional-fit theme=light></fractional-fit>" });
      await withForced(at, engine, "dark", async () => {
        await at.wholeWay();
        const { ground, texts, shapes, keys } = await at.ask(async () => {
          await visitor.allDrawn();
          visitor.at("certainty").open = true;
          await visitor.until(() => visitor.root().querySelector(".break-even .edge"));
          const all = (selector) => visitor.from(visitor.root().querySelectorAll(selector));
          return {
            ground: getComputedStyle(visitor.root().querySelector(".frame")).backgroundColor,
            texts: all("svg text").map((text) => [text.textContent, getComputedStyle(text).fill]),
            shapes: all(".line, .mark-at, .span, .zero, .edge, .difference rect, .tornado rect").map((shape) => {
              const { fill, stroke } = getComputedStyle(shape);
              return [`${shape.localName} ${shape.className.baseVal}`, fill, stroke];
            }),
            keys: all(".key").map((key) =>
              visitor.from(key.children).map((item) => getComputedStyle(item, "::before").backgroundColor),
            ),
          };
        });
        assert.ok(luminance(ground) < 0.05, `the ground is dark: ${ground}`);
        assert.ok(texts.length > 10 && shapes.length > 20 && keys.length > 1);
        for (const [text, fill] of texts) assert.ok(contrast(fill, ground) >= 4.5, `${text}: ${fill} on ${ground}`);
        for (const [shape, ...colours] of shapes) {
          const seen = colours.some((colour) => colour !== "none" && contrast(colour, ground) >= 3);
          assert.ok(seen, `${shape}: ${colours} on ${ground}`);
        }
        for (const boxes of keys) {
          const filled = boxes.map((colour) => !/, 0\)$/.test(colour) && contrast(colour, ground) >= 3);
          assert.equal(new Set(filled).size, 2, `one is filled, one is open: ${boxes} on ${ground}`);
        }
        await at.isQuiet();
      });
    },
  },
];
