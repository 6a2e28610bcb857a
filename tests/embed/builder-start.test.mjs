/** How the builder begins: in whose language, where the files are, and an example to start from; and colours that are
 * mended. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { unzipSync } from "fflate";
import { hosts } from "./hosts.mjs";
import { SITE } from "./pages.mjs";

const { openBuilder } = hosts();
const link = (design) => `#build?${new URLSearchParams(design)}`;
const codeOf = (page, name) => page.getByTestId(`snippet-${name}`).textContent();

test("each place has its steps, and the ways that are possible there", async () => {
  const { page, faults, close } = await openBuilder();
  for (const [host, ways, said] of /** @type {[string, string[], RegExp][]} */ ([
    ["wordpress", ["shortcode"], /Upload Plugin/],
    ["server", ["script", "frame", "cms"], /public_html/],
    ["npm", ["npm", "react"], /isn’t on npm yet.*fractional-fit-0\.1\.0\.tgz/],
    ["cdn", ["script", "cms"], /isn’t on npm yet, so this address doesn’t work today/],
  ])) {
    await page.getByTestId(`host-${host}`).check();
    assert.match(await page.getByTestId("steps").innerText(), said);
    const offered = await page
      .locator("[data-testid^=way-]")
      .evaluateAll((all) => all.map((one) => one.dataset.testid));
    assert.deepEqual(
      offered,
      ways.map((way) => `way-${way}`),
    );
  }
  assert.match(
    await codeOf(page, "page"),
    /src="https:\/\/cdn\.jsdelivr\.net\/npm\/fractional-fit@0\.1\.0\/fractional-fit\.js"/,
  );
  assert.match(
    await page.getByTestId("policy").textContent(),
    /^script-src https:\/\/cdn\.jsdelivr\.net 'wasm-unsafe-eval'; connect-src https:\/\/cdn\.jsdelivr\.net$/,
  );
  assert.deepEqual(faults, []);
  await close();
});

test("what is handed out is there: the folder and the plugin, as zips", async () => {
  const { page, close } = await openBuilder();
  for (const [host, wanted] of [
    ["server", "fractional-fit/0.1.0/fractional-fit.js"],
    ["wordpress", "fractional-fit/app/0.1.0/fractional-fit.js"],
  ]) {
    await page.getByTestId(`host-${host}`).check();
    const address = await page.getByTestId("download").evaluate((one) => one.href);
    const files = unzipSync(await readFile(SITE + new URL(address).pathname));
    assert.ok(files[wanted]?.length > 0, wanted);
    // What each server has to be told is in it.
    assert.ok(
      Object.keys(files).some((name) => /\.htaccess$|htaccess\.txt$/.test(name)),
      host,
    );
  }
  await close();
});

test("an address that only this computer knows is told, at its field and at the code", async () => {
  for (const folder of [
    "http://127.0.0.1:4173/fit/",
    "http://localhost/fit/",
    "http://192.168.0.7/fit/",
    "https://nas.local/",
  ]) {
    const { page, close } = await openBuilder(link({ folder }));
    await page.getByTestId("snippet-page").waitFor();
    assert.equal(await page.getByText("Only your own computer or network knows this address").count(), 2, folder);
    await close();
  }
  const { page, close } = await openBuilder(link({ folder: "https://www.example.com/fit/" }));
  const local = page.getByText("Only your own computer or network knows this address");
  await page.getByTestId("snippet-page").waitFor();
  assert.equal(await local.count(), 0);
  for (const file of ["file:///home/me/fit/", "C:\\fit\\"]) {
    await page.getByTestId("field-folder").fill(file);
    await page.locator(".steps .problem", { hasText: "Only your own computer" }).waitFor();
    assert.equal(await page.getByTestId("field-folder").getAttribute("aria-invalid"), "true");
  }
  await close();
});

test("a shortcode holds nothing that would end it", async () => {
  const { page, close } = await openBuilder(
    link({ host: "wordpress", mode: "fit", "cta-label": '[a] "b"', "data-layer": "true", accent: "#123456" }),
  );
  assert.equal(
    await codeOf(page, "page"),
    '[fractional_fit mode="fit" cta_label="&#91;a&#93; &quot;b&quot;" data_layer][/fractional_fit]',
  );
  assert.match(await codeOf(page, "styles"), /^\[data-fractional-fit\] \{\s+--fractional-fit-accent: #123456;\s+\}$/);
  await close();
});

test("it speaks the browser's language, and another when asked, from right to left too", async () => {
  const { page, faults, close } = await openBuilder("", { locale: "de-AT" });
  await page.getByText("Wo liegen die Dateien des Rechners?").first().waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "de");
  assert.equal(await page.locator("h1").innerText(), "Setzen Sie den Rechner auf Ihre Website");
  // Amounts are read as in the language.
  await page.getByText("Ihre eigenen Zahlen").click();
  await page.getByTestId("field-day-rate").fill("1.450,50");
  assert.match(await codeOf(page, "page"), /day-rate="1450\.50?"/);
  await page.getByTestId("field-speech").selectOption("ar");
  await page.locator("html[dir=rtl]").waitFor();
  assert.equal(await page.title(), "ضعوا Fractional Fit في موقعكم");
  assert.match(await codeOf(page, "page"), /day-rate="1450\.50?"/);
  await page.waitForFunction(() => location.hash.includes("speech=ar"));
  assert.deepEqual(faults, []);
  await close();
});

test("an example sets wording, and neither rules nor amounts; another takes its place", async () => {
  const { page, close } = await openBuilder(link({ "cta-href": "https://example.com/", "day-rate": "1500" }));
  await page.getByTestId("field-preset").selectOption("agency");
  const agency = await codeOf(page, "page");
  assert.match(agency, /cta-label-hire-practitioners="Find engineers with us"/);
  assert.match(agency, /practitioner-mode="contractor"/);
  await page.getByTestId("field-preset").selectOption("own");
  const own = await codeOf(page, "page");
  assert.match(own, /cta-label="Talk to me"/);
  assert.match(own, /cta-href="https:\/\/example\.com\/"/);
  assert.match(own, /day-rate="1500"/);
  assert.doesNotMatch(own, /practitioner-mode|with us/);
  await page.getByTestId("field-preset").selectOption("");
  assert.doesNotMatch(await codeOf(page, "page"), /cta-label/);
  await close();
});

test("a colour that can't be read is mended by one button, and then it can", async () => {
  for (const [design, name, wanted] of /** @type {[Record<string, string>, string, RegExp][]} */ ([
    [{ accent: "#ffcc00", theme: "light" }, "accent", /^#[0-9a-f]{6}$/],
    [{ accent: "#7a1fa2" }, "accent", /^light-dark\(#7a1fa2, #[0-9a-f]{6}\)$/],
    [{ text: "#999", theme: "light" }, "text", /^#[0-9a-f]{6}$/],
  ])) {
    const { page, close } = await openBuilder(link(design));
    await page.getByTestId(`mend-${name}`).press("Enter");
    await page.getByTestId(`mend-${name}`).waitFor({ state: "detached" });
    assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), `field-${name}`);
    const value = await page.getByTestId(`field-${name}`).inputValue();
    assert.match(value, wanted);
    const ratios = (await page.getByTestId(`ratio-${name}`).innerText()).match(/[\d.]+(?= to 1)/g);
    assert.ok(ratios.length > 0 && ratios.every((one) => Number(one) >= 4.5), `${value}: ${ratios}`);
    await close();
  }
});
