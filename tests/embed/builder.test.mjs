/** The builder, and what it writes, pasted into bare pages of another site. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "../element/states.mjs";
import { calculator, hosts, piecesOf, wholeWay } from "./hosts.mjs";

const { folder, openBuilder, openHost } = hosts();

/** Where the files are comes first: it decides which ways there are. */
async function chooseWay(page, way) {
  const host = way === "npm" || way === "react" ? "npm" : way === "shortcode" ? "wordpress" : "server";
  await page.getByTestId(`host-${host}`).check();
  await page.getByTestId(`way-${way}`).check();
}

/** Chooses as a person would. */
async function design(page) {
  await page.getByTestId("field-country").selectOption("DE");
  await page.getByTestId("field-theme").selectOption("light");
  await page.getByTestId("field-accent").fill("rebeccapurple");
  await page.getByTestId("field-cta-label").fill('Talk to "us" & <them>');
  await page.getByTestId("field-cta-href").fill("https://example.com/contact?a=1&b=2");
  await page.getByText("Your own figures").click();
  await page.getByTestId("field-day-rate").fill("1450.50");
}

for (const way of ["script", "frame", "cms"]) {
  test(`pasted: ${way}`, async () => {
    const builder = await openBuilder();
    await design(builder.page);
    await builder.page.getByTestId(`way-${way}`).check();
    const { page: body, head } = await piecesOf(builder.page);
    assert.ok(body.includes(way === "cms" ? "data-fractional-fit" : folder()), body);
    await builder.close();

    const host = await openHost({ body, head });
    const at = calculator(host.page, way);
    const [verdict, total] = await wholeWay(at);
    assert.equal(verdict, "hire-practitioners");
    assert.match(total, /^€/);
    const [, changed] = /changed (\d+) of/.exec(await at.getByTestId("disclosure").innerText()) ?? [];
    assert.equal(changed, "1");
    const cta = at.getByTestId("cta").first();
    assert.equal(await cta.innerText(), 'Talk to "us" & <them>');
    assert.equal(await cta.getAttribute("href"), "https://example.com/contact?a=1&b=2");
    assert.equal(await cta.evaluate((link) => getComputedStyle(link).backgroundColor), "rgb(102, 51, 153)");
    const types = new Set((await host.told()).map(([type, who]) => `${type} ${who}`));
    assert.ok(types.has(`result ${way === "frame" ? "iframe" : "fractional-fit"}`), `${[...types]}`);
    assert.deepEqual(host.faults(), []);
    await host.close();
  });
}

const questionPasted = (style) => async () => {
  const builder = await openBuilder("#build?locale=de&theme=dark");
  await builder.page.getByTestId("field-early").selectOption(style);
  const { page: body } = await piecesOf(builder.page);
  await builder.close();
  let come;
  const gate = new Promise((resolve) => {
    come = resolve;
  });
  const host = await openHost(
    { body },
    {
      prepare: async (page) => {
        await page.route("**/fractional-fit.js", async (route) => {
          await gate;
          await route.continue();
        });
        const go = page.goto.bind(page);
        page.goto = (url) => go(url, { waitUntil: "commit" });
      },
    },
  );
  await host.page.getByText("Was davon beobachten Sie").waitFor();
  await host.page.getByTestId("symptoms-none").click();
  come();
  for (const answer of ["aiDecisions-no", "primaryNeed-implementation"]) await host.page.getByTestId(answer).click();
  await host.page.getByTestId("verdict").waitFor();
  assert.equal(await host.page.locator("fractional-fit .frame").getAttribute("lang"), "de");
  assert.deepEqual(host.faults(), []);
  await host.close();
};

test(
  "pasted with the first question: it is there before the script, in the language that is chosen",
  questionPasted("true"),
);
test("so it is with its style as a file", questionPasted("file"));

test("no question is pasted that wouldn't be the first", async () => {
  for (const set of ["mode=cost", "primary-need=both", "locale=sv"]) {
    const { page, close } = await openBuilder(`#build?early=true&${set}`);
    assert.doesNotMatch((await piecesOf(page)).page, /template|style/);
    await close();
  }
});

test("what is pasted for npm and React says the same", async () => {
  const { page, close } = await openBuilder();
  await design(page);
  await chooseWay(page, "npm");
  const npm = await piecesOf(page);
  assert.equal(npm.shell, "npm install fractional-fit@0.1.0");
  assert.match(npm.page, /day-rate="1450\.50"/);
  await page.getByTestId("way-react").check();
  const { module } = await piecesOf(page);
  assert.match(module, /figures=\{\{ dayRate: 1450\.5 \}\}/);
  assert.match(module, /ctaLabel=\{"Talk to \\"us\\" & <them>"\}/);
  await close();
});

test("a frame is named in the language that it speaks, and knows the page whose links it copies", async () => {
  const { page, close } = await openBuilder("#build?way=frame&locale=de-AT&page=https%3A%2F%2Fexample.com%2Fcto%23top");
  const { page: frame, address } = await piecesOf(page);
  assert.match(frame, /title="Brauchen Sie einen Fractional CTO\?"/);
  assert.equal(new URL(address).searchParams.get("page-href"), "https://example.com/cto");
  await close();
});

test("its state is a link, and comes back from one", async () => {
  const { page, faults, close } = await openBuilder();
  await design(page);
  await page.getByTestId("way-cms").check();
  await page.waitForFunction(() => location.hash.includes("way=cms") && location.hash.includes("day-rate=1450.50"));
  const before = await piecesOf(page);
  const again = await openBuilder(new URL(page.url()).hash);
  assert.deepEqual(await piecesOf(again.page), before);
  assert.deepEqual([...faults, ...again.faults], []);
  await again.close();
  await close();
});

test("a link for a prospect fills in the calculator on every kind of page", async () => {
  const { page, close } = await openBuilder();
  await page.getByText("Pre-filled answers").click();
  await page.getByTestId("field-primary-need").selectOption("implementation");
  await page.getByTestId("field-page").fill("https://example.com/cto#top");
  const { link } = await piecesOf(page);
  assert.equal(link, "https://example.com/cto#ff?primaryNeed=implementation&v=1");
  // Not in the snippets that are tried: only the link fills it in.
  await page.getByTestId("field-primary-need").selectOption("");
  for (const way of ["script", "frame", "cms"]) {
    await page.getByTestId(`way-${way}`).check();
    const { page: body, head } = await piecesOf(page);
    const host = await openHost({ body, head, fragment: link.slice(link.indexOf("#")) });
    await calculator(host.page, way).getByTestId("show-result").click();
    const verdict = calculator(host.page, way).getByTestId("verdict");
    assert.equal(await verdict.getAttribute("data-verdict"), "hire-practitioners", way);
    assert.deepEqual(host.faults(), [], way);
    await host.close();
  }
  await close();
});

/** What stands at a field beside it, as it is read out. */
const said = (page, name) =>
  page.getByTestId(`field-${name}`).evaluate((field) =>
    (field.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? "")
      .join(" "),
  );
const leftOut = (page) => page.getByTestId("left-out").innerText();
const link = (design) => `#build?${new URLSearchParams(design)}`;

test("a figure may be written as in the calculator: what it was taken for is told, and one tap takes the other reading", async () => {
  const { page, close } = await openBuilder(link({ "day-rate": "1.400", "base-salary": "$180,000" }));
  await page.getByText("Your own figures").click();
  assert.match(await said(page, "day-rate"), /Used as 1400/);
  assert.match(await said(page, "base-salary"), /Used as 180000/);
  const snippet = page.locator("[data-testid^=snippet-]").first();
  assert.match(
    await snippet.textContent(),
    /day-rate="1400" base-salary="180000"|base-salary="180000" day-rate="1400"/,
  );
  await page.getByTestId("other-day-rate").click();
  assert.equal(await page.getByTestId("field-day-rate").inputValue(), "1.4");
  assert.match(await snippet.textContent(), /day-rate="1.4"/);
  await close();
});

test("what can't be used is told at its field and at the end, and isn't copied", async () => {
  const { page, faults, close } = await openBuilder(
    link({
      "cta-href": "javascript:alert(1)",
      accent: "notacolour",
      radius: "10",
      "day-rate": "plenty",
      "duration-months": "99",
      mode: "everything",
      folder: "javascript:alert(2)//",
      page: "localhost",
      nonsense: "1",
    }),
  );
  await page.getByText("Your own figures").click();
  for (const [name, sentence] of /** @type {[string, RegExp][]} */ ([
    ["cta-href", /A button can’t link to this.*https:/],
    ["accent", /isn’t a color/],
    ["radius", /isn’t a length/],
    ["day-rate", /isn’t a plain number/],
    ["duration-months", /between 0 and 60/],
    ["mode", /from the list/],
    ["folder", /isn’t a web address/],
    ["page", /isn’t a web address/],
  ])) {
    assert.match(await said(page, name), sentence);
    assert.equal(await page.getByTestId(`field-${name}`).getAttribute("aria-invalid"), "true");
  }
  for (const label of ["Link", "Accent color", "Corner radius", "Day rate", "Sections", "Folder"])
    assert.ok((await leftOut(page)).includes(label), label);
  for (const way of ["script", "frame", "cms", "shortcode", "npm", "react"]) {
    await chooseWay(page, way);
    const all = Object.values(await piecesOf(page)).join("\n");
    assert.doesNotMatch(all, /javascript:|notacolour|radius|1,500|duration|everything|localhost/, way);
  }
  const rate = page.getByTestId("field-day-rate");
  await rate.fill("1500");
  assert.doesNotMatch(await said(page, "day-rate"), /number/);
  assert.match((await piecesOf(page)).module, /dayRate: 1500/);
  await page.getByTestId("restart").click();
  assert.equal(await rate.inputValue(), "");
  assert.equal(await page.getByTestId("left-out").count(), 0);
  assert.deepEqual(faults, []);
  await close();
});

test("what only the calculator can check is told and left out, too", async () => {
  const { page, close } = await openBuilder("#build?fail-window-months=0&day-rate=1500");
  await page.getByTestId("left-out").waitFor();
  assert.match(await leftOut(page), /“Early” means within/);
  assert.match(await said(page, "fail-window-months"), /together with the other figures/);
  const { page: body } = await piecesOf(page);
  assert.match(body, /day-rate="1500"/);
  assert.doesNotMatch(body, /fail-window/);
  await close();
});

test("a colour that would swallow what follows, or add to it, is none", async () => {
  const { page, close } = await openBuilder();
  const field = page.getByTestId("field-accent");
  for (const colour of ["rgb(1 2 3", "red/*", "red; top: 0", "red} b {color: red", '"', "url(", "10px"]) {
    await field.fill(colour);
    assert.match(await said(page, "accent"), /isn’t a color/, colour);
    assert.doesNotMatch((await piecesOf(page)).page, /style/, colour);
  }
  for (const colour of ["rebeccapurple", "oklch(40% 0.1 200)", "var(--brand, red)", "light-dark(#123, #fed)"]) {
    await field.fill(colour);
    assert.ok((await piecesOf(page)).page.includes(`--fractional-fit-accent: ${colour};`), colour);
  }
  await close();
});

test("text that can't be read is told at the colour, with its contrast", async () => {
  for (const [design, name, sentence] of /** @type {[Record<string, string>, string, RegExp | null][]} */ ([
    [{ background: "#000" }, "background", /devices set to light: text 1\.\d to 1.*“Always dark”/],
    [{ background: "#000", theme: "dark" }, "background", null],
    [{ text: "#777777", background: "white", theme: "light" }, "text", /: text 4\.4 to 1/],
    [{ text: "#767676", background: "white", theme: "light" }, "text", null],
    [{ text: "rgb(0 0 0 / 50%)", theme: "light" }, "text", /text (3\.9|4) to 1/],
    [{ accent: "yellow", theme: "light" }, "accent", /links 1 to 1, text on the accent 1 to 1/],
    [{ accent: "yellow", "on-accent": "black", theme: "light" }, "on-accent", null],
    [{ text: "var(--brand)", background: "white" }, "text", null],
  ])) {
    const { page, close } = await openBuilder(link(design));
    const about = JSON.stringify(design);
    assert.match(await said(page, name), sentence ?? /^(Contrast: .*)?$/, about);
    assert.ok((await piecesOf(page)).page.includes(`--fractional-fit-${name}: ${design[name]};`), about);
    await close();
  }
});

test("an address without its beginning gets one, and says so", async () => {
  const { page, close } = await openBuilder();
  const field = page.getByTestId("field-cta-href");
  for (const [typed, taken] of [
    ["example.com/contact?a=1", "https://example.com/contact?a=1"],
    ["sales@example.com", "mailto:sales@example.com"],
    ["+1 (202) 555-0100", "tel:+12025550100"],
  ]) {
    await field.fill(typed);
    assert.ok((await said(page, "cta-href")).includes(`Used as ${taken}`));
    assert.ok((await piecesOf(page)).page.includes(`cta-href="${taken}"`));
    assert.equal(await field.inputValue(), typed);
  }
  for (const whole of ["https://example.com/", "/contact", "contact.html"]) {
    await field.fill(whole);
    assert.doesNotMatch(await said(page, "cta-href"), /Used/);
    assert.ok((await piecesOf(page)).page.includes(`cta-href="${whole}"`));
  }
  const folder = page.getByTestId("field-folder");
  await folder.fill("");
  await folder.pressSequentially("cdn.example.com/fit");
  assert.ok((await piecesOf(page)).page.includes('src="https://cdn.example.com/fit/fractional-fit.js"'));
  await close();
});

test("where there is no link, it is told what is missing", async () => {
  const { page, close } = await openBuilder();
  const missing = page.getByTestId("link-missing");
  assert.match(await missing.innerText(), /address of your page and an answer, a figure or a country/);
  await page.getByTestId("field-page").fill("example.com/cto");
  assert.doesNotMatch(await missing.innerText(), /address/);
  await page.getByTestId("field-country").selectOption("DE");
  assert.equal(await missing.count(), 0);
  assert.equal((await piecesOf(page)).link, "https://example.com/cto#ff?country=DE&v=1");
  await close();
});

test("a figure shows its currency, and what counts where it is left empty", async () => {
  const { page, close } = await openBuilder();
  await page.getByText("Your own figures").click();
  await page.getByText("All other figures").click();
  assert.equal(await page.getByLabel("Day rate, fractional CTO ($)").getAttribute("placeholder"), "Default: 2000");
  assert.equal(await page.getByLabel("Annual raise (%)").first().getAttribute("placeholder"), "Default: 3");
  assert.equal(await page.getByTestId("field-start-month").locator("option").first().innerText(), "Default: January");
  await page.getByTestId("field-country").selectOption("SE");
  assert.equal(
    await page.getByLabel("Day rate, fractional CTO (SEK)").getAttribute("placeholder"),
    "The visitor is asked",
  );
  await close();
});

test("on a phone, its parts are within reach, and the address keeps the design", async () => {
  const { page, close } = await openBuilder("#build?theme=dark", { viewport: { width: 360, height: 740 } });
  for (const [label, part] of [
    ["Copy", "copy"],
    ["Choose", "choose"],
    ["Preview", "preview"],
  ]) {
    await page.getByRole("navigation").getByRole("button", { name: label, exact: true }).click();
    const [top, focus] = await page.evaluate(
      (id) => [document.getElementById(id).getBoundingClientRect().top, document.activeElement.id],
      part,
    );
    assert.equal(focus, part);
    assert.ok(top >= 44 && top < 120, `${part} at ${top}`);
  }
  assert.equal(new URL(page.url()).hash, "#build?theme=dark");
  // Back through the form by keyboard, no field hides below what stays at the top.
  await page.getByTestId("restart").focus();
  const below = await page.locator(".jumps").evaluate((jumps) => jumps.offsetHeight);
  for (let step = 0; step < 15; step++) {
    await page.keyboard.press("Shift+Tab");
    const top = await page.evaluate(() => document.activeElement.getBoundingClientRect().top);
    assert.ok(top >= below, `step ${step} at ${top}`);
  }
  await close();
});

test("a box stands beside all of its text, and can be hit", async () => {
  for (const width of [360, 1280]) {
    const { page, close } = await openBuilder("", { viewport: { width, height: 800 } });
    await page.getByText("Pre-filled answers").click();
    const found = await page.evaluate(() =>
      [...document.querySelectorAll(".form .check")]
        .filter((check) => check.checkVisibility())
        .map((check) => {
          const [box, text] = [...check.children].map((child) => child.getBoundingClientRect());
          return [text.left - box.right, check.offsetHeight];
        }),
    );
    assert.equal(found.length, 11);
    for (const [gap, height] of found) assert.ok(gap >= 8 && height >= 44, `${gap}, ${height}, ${width} px`);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll(".builder :is(button, select, summary, .field input:not([type=checkbox]))")]
        .filter((one) => one.checkVisibility() && one.offsetHeight < 44)
        .map((one) => `${one.outerHTML.slice(0, 60)}: ${one.offsetHeight}`),
    );
    assert.deepEqual(small, []);
    await close();
  }
});

test("it works on a phone, and for everybody", async () => {
  for (const [width, colorScheme] of /** @type {[number, "light" | "dark"][]} */ ([
    [360, "light"],
    [1280, "dark"],
  ])) {
    const { page, faults, close } = await openBuilder("#build?theme=dark&way=cms", {
      viewport: { width, height: 800 },
      colorScheme,
      bypassCSP: true,
    });
    for (const closed of await page.locator("summary:visible").all()) await closed.click();
    await page.getByText("All other figures").click();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(faults, []);
    await close();
  }
});
