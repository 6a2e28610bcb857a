/** Links that open the page with what somebody wrote into them. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

const golden = JSON.parse(await readFile(new URL("../cases/links.json", import.meta.url), "utf8"));

/** Opens the page with a fragment; the notice has to say why, and the defaults stay. */
async function refuses({ visit }, fragment, notice) {
  const at = await visit({ fragment });
  const said = await at.ask(async () => {
    await visitor.ready();
    return visitor.until(() => visitor.text("link-notice"));
  });
  assert.match(said, notice, fragment);
  assert.equal(await at.ask(() => visitor.root().querySelectorAll("img, script, [part=cta]").length), 0, fragment);
  await at.isRight();
  await at.isQuiet();
}

export const links = [
  {
    fault: 1,
    name: "hostile link parameters",
    expected: "known names and possible values only, and a notice",
    async run(context) {
      for (const [fragment, notice] of [
        ["#ff?regulated=no&<img src/onerror=x>=1&v=1", /left out: .*<img src\/onerror/],
        ["#ff?__proto__=1&constructor=2&toString=3&v=1", /__proto__, constructor, toString/],
        ["#ff?mode=cost&ctaHref=javascript:alert(1)&ctaLabel=x&theme=dark&v=1", /mode, ctaHref, ctaLabel, theme/],
        ["#ff?durationMonths=9999&baseSalary=NaN&bonus=1e308&daysPerWeek=-1&v=1", /durationMonths, baseSalary, bonus/],
      ])
        await refuses(context, fragment, notice);
    },
  },
  {
    fault: 10,
    name: "malformed or truncated link",
    expected: "defaults and a notice",
    async run(context) {
      for (const [fragment, notice] of [
        ["#ff?regulated=no&phase=ai-init", /end of this link is missing.*phase/s],
        ["#ff?%E0%A4%A=%&&&==&v=1", /left out/],
        [`#ff?regulated=no&x=${"y".repeat(9000)}&v=1`, /too long/],
      ])
        await refuses(context, fragment, notice);
    },
  },
  {
    fault: 11,
    name: "link of a newer version, or of none that there is",
    expected: "refused by name",
    async run(context) {
      for (const version of ["2", "0", "banana"])
        await refuses(context, `#ff?regulated=no&v=${version}`, /another version/);
    },
  },
  {
    fault: 11,
    name: "links of every released version",
    expected: "open with the verdict and the figures they were made of",
    async run({ visit }) {
      for (const { id, link, answers, verdict, country } of golden) {
        const at = await visit({ fragment: link });
        const found = await at.ask(async (decided) => {
          const isReady = () => visitor.found.events.some(({ name }) => name === "ready");
          await visitor.until(() => isReady() && (visitor.question() || visitor.at("verdict")));
          // What is decided already is told before the rest is asked, to whoever wants it.
          visitor.at("show-result")?.click();
          if (decided) await visitor.until(() => visitor.at("verdict"));
          const given = visitor.root().querySelectorAll(".given .value").length;
          const verdict = visitor.at("verdict")?.dataset.verdict ?? null;
          visitor.at("step-cost").click();
          return [given, verdict, (await visitor.until(() => visitor.at("country"))).value];
        }, verdict !== null);
        assert.deepEqual(found, [Object.keys(answers).length, verdict, country], id);
        assert.equal(await at.ask(() => visitor.at("link-notice")), null);
        await at.isQuiet();
      }
    },
  },
];
