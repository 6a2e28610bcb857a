/** The React component: what the builder writes, rendered on a server, taken over in a browser, and changed there. */

import assert from "node:assert/strict";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { clickToVerdict } from "../element/person.mjs";
import { hosts } from "./hosts.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const work = `${root}dist/react-trial/`;
const { folder, openBuilder, openHost } = hosts();

/** The package as an embedder's bundler finds it; the element's own files stay where they are served. */
const asInstalled = (element) => ({
  name: "as-installed",
  setup({ onResolve }) {
    onResolve({ filter: /^fractional-fit\/react$/ }, () => ({ path: `${root}pkg/react.js` }));
    onResolve({ filter: /^\.\/index\.js$/ }, () => ({ path: element, external: true }));
  },
});

const PAGE = `
  import { useRef, useState } from "react";
  import { Calculator } from "./calculator.jsx";
  import { FractionalFit } from "fractional-fit/react";
  export function Page() {
    const [country, setCountry] = useState("DE");
    const [told, setTold] = useState("");
    const second = useRef(null);
    return <main>
      <Calculator />
      <button onClick={() => setCountry("GB")}>{country}</button>
      <FractionalFit id="second" ref={second} lang="en-GB" data-place="main" aria-label="Calculator"
        onClick={() => second.current.setAttribute("data-clicked", "")} country={country} mode="fit" answers={{ regulated: "yes" }} className="wide"
        style={{ "--fractional-fit-accent": "rebeccapurple" }}
        onResult={({ detail }) => setTold(country + " " + detail.verdict)} onError={({ detail }) => setTold(detail.field)}>
        <p>Until it is ready</p>
      </FractionalFit>
      <output>{told}</output>
    </main>;
  }`;

/** Once for both tests; not before them, as the hosts aren't there then. */
let made;
const trial = () => {
  made ??= makeTrial();
  return made;
};
async function makeTrial() {
  await mkdir(work, { recursive: true });
  const { page, close } = await openBuilder(
    "#build?way=react&mode=cost&country=FR&day-rate=1450.5&base-salary=130000&symptoms=none&duration-months=6&accent=navy",
  );
  await writeFile(`${work}calculator.jsx`, await page.getByTestId("snippet-module").innerText());
  await close();
  await writeFile(`${work}page.jsx`, PAGE);
  /** @type {import("esbuild").BuildOptions & { write: false }} */
  const common = { bundle: true, format: "esm", jsx: "automatic", tsconfigRaw: {}, write: false, absWorkingDir: work };
  const server = await build({
    ...common,
    stdin: {
      contents: `import { renderToString } from "react-dom/server";
        import { Page } from "./page.jsx";
        export const html = renderToString(<Page />);`,
      loader: "jsx",
      resolveDir: work,
    },
    external: ["react", "react-dom", "react/jsx-runtime"],
    plugins: [asInstalled(`${root}pkg/fractional-fit.js`)],
    platform: "node",
  });
  await writeFile(`${work}server.mjs`, server.outputFiles[0].text);
  const { html } = await import(`${work}server.mjs`);
  const browser = await build({
    ...common,
    stdin: {
      contents: `import { hydrateRoot } from "react-dom/client";
        import { Page } from "./page.jsx";
        hydrateRoot(document.querySelector("#root"), <Page />, { onRecoverableError: (error) => console.error(error) });`,
      loader: "jsx",
      resolveDir: work,
    },
    define: { "process.env.NODE_ENV": '"development"' },
    plugins: [asInstalled(`${folder()}fractional-fit.js`)],
  });
  return { html, script: browser.outputFiles[0].text };
}
after(() => rm(work, { recursive: true, force: true }));

test("a server writes the tag with its settings and what stands inside", async () => {
  const { html } = await trial();
  assert.match(html, /<fractional-fit[^>]* country="DE"[^>]*><p>Until it is ready<\/p><\/fractional-fit>/);
  assert.match(html, /mode="cost"[^>]*country="FR"|country="FR"[^>]*mode="cost"/);
  assert.ok(!html.includes("undefined") && !html.includes("[object"), html);
});

test("a browser takes it over without a difference, and props and events work", async () => {
  const { html, script } = await trial();
  const { page, told, faults, close } = await openHost({
    body: `<div id="root">${html}</div><script type="module">${script.replaceAll("</script", "<\\/script")}</script>`,
  });
  const [first, second] = [page.locator("fractional-fit").first(), page.locator("#second")];
  await first.getByTestId("costs").waitFor();
  assert.equal(await first.getByTestId("figure-fractional.dayRateMinor").inputValue(), "1,450.5");
  assert.equal(await first.evaluate((element) => element.style.getPropertyValue("--fractional-fit-accent")), "navy");
  await second.getByTestId("question-symptoms").waitFor();
  assert.equal(await second.evaluate((element) => element.answers.regulated), "yes");
  assert.equal(await second.getAttribute("class"), "wide");
  for (const [name, value] of [
    ["lang", "en-GB"],
    ["data-place", "main"],
    ["aria-label", "Calculator"],
  ])
    assert.equal(await second.getAttribute(name), value);
  await second.getByRole("heading").first().click();
  assert.equal(await second.getAttribute("data-clicked"), "", "what it is given hears of clicks, and has the element");
  await page.locator("main > button").click();
  assert.equal(await second.getAttribute("country"), "GB");
  await clickToVerdict(second);
  // The listener is the latest one: it knows the country that was set later.
  await page.locator("output", { hasText: "GB hire-practitioners" }).waitFor();
  assert.ok((await told()).some(([type, who]) => type === "result" && who === "second"));
  assert.deepEqual(faults(), []);
  await close();
});
