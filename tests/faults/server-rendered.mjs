/** A page that React renders on a server with the first question in it, and hydrates once its script has come. */

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { comes, PAGE } from "./first-question.mjs";

const { FractionalFit } = await import(new URL("../../pkg/react.js", import.meta.url).href);
const inside = PAGE.body.replace(/<\/?fractional-fit>/g, "");
const props = { suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: inside } };
const root = fileURLToPath(new URL("../..", import.meta.url));

/** In the form for development, in which React tells of each difference. */
async function script() {
  const { outputFiles } = await build({
    bundle: true,
    format: "esm",
    write: false,
    define: { "process.env.NODE_ENV": '"development"' },
    plugins: [
      {
        name: "as-served",
        setup({ onResolve }) {
          onResolve({ filter: /^\.\/index\.js$/ }, () => ({
            path: "./fractional-fit/fractional-fit.js",
            external: true,
          }));
        },
      },
    ],
    stdin: {
      contents: `import { createElement } from "react";
        import { hydrateRoot } from "react-dom/client";
        import { FractionalFit } from "./pkg/react.js";
        const onRecoverableError = (error) => console.error(error);
        const page = createElement(FractionalFit, ${JSON.stringify(props)});
        hydrateRoot(document.querySelector("#root"), page, { onRecoverableError });`,
      resolveDir: root,
    },
  });
  return outputFiles[0].text;
}

const TOLD = `<script>
  globalThis.told = [];
  console.error = (...given) => told.push(given.join(" "));
</script>`;

export const serverRendered = [
  {
    fault: 17,
    name: "the first question in a page that React rendered on a server, answered before React’s script has come",
    expected: "the answer counts, the element stays the one that was there, and React tells of no difference",
    async run({ visit }) {
      const at = await visit({
        head: PAGE.head + TOLD,
        body: `<div id="root">${renderToString(createElement(FractionalFit, props))}</div>`,
        script: "",
        files: { "page.js": await script() },
      });
      await at.ask(async () => {
        window.before = visitor.element();
        (await visitor.until(() => visitor.at("symptoms-capability-gap")?.querySelector("input"))).click();
      });
      await at.ask(comes, "page.js");
      const found = await at.ask(async () => {
        await visitor.ready();
        await visitor.frames(10);
        const { checked } = visitor.at("symptoms-capability-gap").querySelector("input");
        return [checked, visitor.element() === window.before, globalThis.told];
      });
      assert.deepEqual(found, [true, true, []]);
      await at.isRight();
      await at.isQuiet();
    },
  },
];
