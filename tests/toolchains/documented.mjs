/** The tests that `www/docs/testing.md` shows, each with the tool that it is for, as it stands there. */

import { execFileSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { PATIENCE_MS } from "../pace.mjs";
import { here, module, quietly } from "./projects.mjs";

export const DOCUMENTED = `${here}documented/`;
const document = await readFile(new URL("../../www/docs/testing.md", import.meta.url), "utf8");
const where = (program) => execFileSync("bash", ["-c", `command -v ${program}`], { encoding: "utf8" }).trim();
const snippet = (heading) => new RegExp(`### ${heading}\n[^]*?\`\`\`js\n([^]*?)\`\`\``).exec(document)[1];

const LAUNCH = { executablePath: where("chromium"), args: ["--no-sandbox", "--disable-gpu"] };
const CAPABILITIES = {
  browserName: "chrome",
  "goog:chromeOptions": { binary: LAUNCH.executablePath, args: ["--headless", ...LAUNCH.args] },
};
const withCapabilities = (text, more = {}) => {
  const plain = '{ browserName: "chrome" }';
  if (!text.includes(plain)) throw new Error(`no ${plain}`);
  return text.replace(plain, JSON.stringify({ ...CAPABILITIES, ...more }));
};
/** Playwright's own limits are for quicker machines. */
const PATIENT = { timeout: PATIENCE_MS, expect: { timeout: PATIENCE_MS } };
const vitest = (...before) => [...before, module("vitest/vitest.mjs"), "run", "--root", "."];
const inSimulation = (environment) => () => ({
  files: {
    "page.test.js": snippet("Vitest with jsdom or happy-dom").replace(
      "environment jsdom",
      `environment ${environment}`,
    ),
    "vitest.config.js": `export default { test: { testTimeout: ${PATIENCE_MS} } };\n`,
  },
  args: vitest(),
});
const IN_BROWSER = `import { playwright } from "@vitest/browser-playwright";
const provider = playwright({ launchOptions: ${JSON.stringify(LAUNCH)} });
const browser = { enabled: true, headless: true, provider, instances: [{ browser: "chromium" }], screenshotFailures: false };
const isMeant = {
  name: "is-meant",
  buildStart() {
    const { viteVersion } = this.meta;
    if (!viteVersion.startsWith(process.env.VITE)) throw new Error(\`Vite \${viteVersion}\`);
  },
};
export default { cacheDir: "./.vite", plugins: [isMeant], test: { browser, testTimeout: ${PATIENCE_MS} } };
`;
const inBrowser = (major, before) => () => ({
  files: { "page.test.js": snippet("Vitest in a browser"), "vitest.config.js": IN_BROWSER },
  args: vitest(...before),
  env: { VITE: major },
});

/** By what they are run with; each gives its files, and what to run. */
const TOOLS = {
  "Vitest with jsdom": inSimulation("jsdom"),
  "Vitest with happy-dom": inSimulation("happy-dom"),
  "Vitest in a browser, on Vite 8": inBrowser("8", []),
  "Vitest in a browser, on Vite 7": inBrowser("7", ["--import", `${here}vite7.mjs`]),
  Jest: () => ({
    files: { "page.test.js": snippet("Jest"), "jest.config.js": "export default {};\n" },
    args: ["--experimental-vm-modules", "--no-warnings", module("jest/bin/jest.js"), "--rootDir", "."],
  }),
  Playwright: (baseURL) => ({
    files: {
      "page.spec.js": snippet("Playwright"),
      "playwright.config.js": `export default ${JSON.stringify({ ...PATIENT, outputDir: "./results", use: { baseURL, launchOptions: LAUNCH }, workers: 1 })};\n`,
    },
    args: [module("@playwright/test/cli.js"), "test"],
  }),
  WebdriverIO: (PAGE) => {
    const driver = { "wdio:chromedriverOptions": { binary: where("chromedriver") } };
    const files = { "page.mjs": withCapabilities(snippet("WebdriverIO"), driver) };
    return { files, args: ["--test", "page.mjs"], env: { PAGE, WDIO_LOG_LEVEL: "error" } };
  },
  Selenium: (PAGE) => ({
    files: { "page.mjs": withCapabilities(snippet("Selenium")) },
    args: ["--test", "page.mjs"],
    env: { PAGE, SE_CHROMEDRIVER: where("chromedriver"), SE_OFFLINE: "true" },
  }),
  "Cypress, its types": () => ({
    files: {
      "page.cy.js": snippet("Cypress"),
      "tsconfig.json": JSON.stringify({
        compilerOptions: {
          ...{ allowJs: true, checkJs: true, noEmit: true, strict: true, skipLibCheck: true },
          ...{
            target: "es2022",
            lib: ["es2022", "dom"],
            module: "esnext",
            moduleResolution: "bundler",
            types: ["cypress"],
          },
        },
        files: ["page.cy.js"],
      }),
    },
    args: [module("typescript/bin/tsc"), "-p", "."],
  }),
};
export const TOOL_NAMES = Object.keys(TOOLS);

/** Fails with what the tool says; else gives that. `page` is one to visit. */
export async function runDocumented(tool, page) {
  const { files, args, env } = /** @type {{ files: Record<string, string>, args: string[], env?: object }} */ (
    TOOLS[tool](page)
  );
  const folder = `${DOCUMENTED}${tool.replaceAll(/\W+/g, "-")}/`;
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(folder + name, text);
  return quietly(args, folder, env);
}
