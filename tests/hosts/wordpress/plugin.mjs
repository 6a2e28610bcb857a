/** The plugin as `make release` makes it, uploaded to a real WordPress, and used as administrator, editor and author. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch } from "../../element/browser.mjs";
import { wholeWay } from "../../embed/hosts.mjs";
import { PATIENCE_MS } from "../../pace.mjs";
import { timed } from "../visit.mjs";
import { PASSWORD, startWordPress } from "./running.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const { version } = JSON.parse(await readFile(`${root}pkg/package.json`, "utf8"));
const ZIP = `${root}dist/fractional-fit-wordpress-${version}.zip`;

for (const release of ["6.1", "6.6"])
  describe(`WordPress ${release}`, () => {
    /** @type {any} */
    let browser;
    /** @type {any} */
    let wordpress;
    before(async () => {
      execFileSync(process.execPath, [`${root}scripts/release.mjs`]);
      [browser, wordpress] = await Promise.all([launch(), startWordPress(release)]);
      await upload();
    });
    after(async () => {
      await browser?.close();
      await wordpress?.close();
    });

    async function signedIn(user) {
      const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      await page.goto(`${wordpress.url}/wp-login.php`);
      await page.fill("#user_login", user);
      await page.fill("#user_pass", PASSWORD);
      await page.click("#wp-submit");
      await page.waitForURL(/wp-admin/);
      return { page, close: () => context.close() };
    }

    /** As whoever has nothing but wp-admin does it. */
    async function upload() {
      const { page, close } = await signedIn("administrator");
      await page.goto(`${wordpress.url}/wp-admin/plugin-install.php?tab=upload`);
      await page.setInputFiles("#pluginzip", ZIP);
      await page.click("#install-plugin-submit");
      await page.click('a[href*="action=activate"]');
      await page.locator('tr[data-slug="fractional-fit"].active').waitFor();
      await close();
    }

    /** Deactivated and deleted, so that it can be installed again. */
    async function stop(slug) {
      php(`require_once ABSPATH . 'wp-admin/includes/plugin.php'; require_once ABSPATH . 'wp-admin/includes/file.php';
      deactivate_plugins('${slug}/${slug}.php'); delete_plugins(array('${slug}/${slug}.php'));`);
      await assert.rejects(readFile(`${wordpress.site}/wp-content/plugins/${slug}/readme.txt`));
    }

    /** Publishes a post of blocks, which `make` gives in the editor's page; gives its address and what the editor shows. */
    async function published(page, make, look = async () => {}) {
      await page.goto(`${wordpress.url}/wp-admin/post-new.php`);
      await page.waitForFunction(() => window.wp?.data?.select("core/editor")?.getCurrentPostId());
      await page.evaluate(() => window.wp.data.dispatch("core/edit-post").toggleFeature?.("welcomeGuide"));
      await page.evaluate(make);
      await look();
      await page.evaluate(async () => {
        const editor = window.wp.data.dispatch("core/editor");
        await editor.editPost({ title: "Calculator", status: "publish" });
        await editor.savePost();
      });
      return page.evaluate(() => window.wp.data.select("core/editor").getPermalink());
    }

    /** What a visitor has, who isn't signed in. */
    async function visited(address) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-US" });
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      const faults = [];
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("console", (message) => {
        if (/Fractional Fit|fractional-fit/.test(message.text())) faults.push(message.text());
      });
      page.on("request", (request) => {
        // WordPress's own emoji have a worker.
        if (![wordpress.url, `blob:${wordpress.url}`, "data:"].some((own) => request.url().startsWith(own)))
          faults.push(request.url());
      });
      await page.goto(address);
      return { page, faults, close: () => context.close() };
    }

    test("with wp-admin alone: from the zip to a page that works, by clicks and keys", async () => {
      await stop("fractional-fit");
      const began = Date.now();
      await upload();
      const { page, close } = await signedIn("administrator");
      await page.goto(`${wordpress.url}/wp-admin/post-new.php?post_type=page`);
      // What WordPress greets with.
      const greeting = page.getByRole("dialog");
      await greeting.first().waitFor();
      while (await greeting.count()) {
        await page.keyboard.press("Escape");
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      }
      const inFrame = await page.locator('iframe[name="editor-canvas"]').count();
      const canvas = inFrame ? page.frameLocator('iframe[name="editor-canvas"]') : page;
      await canvas.getByLabel("Add title").click();
      await page.keyboard.type("Do you need a CTO?");
      await page.keyboard.press("Enter");
      await page.keyboard.type("/fractional");
      await page.getByRole("option", { name: "Fractional Fit" }).waitFor();
      await page.keyboard.press("Enter");
      await canvas.frameLocator('iframe[title="Preview of the calculator"]').getByTestId("question-symptoms").waitFor();
      await page.getByRole("button", { name: "Publish", exact: true }).first().click();
      await page.locator(".editor-post-publish-panel").getByRole("button", { name: "Publish", exact: true }).click();
      const address = await page.locator(".post-publish-panel__postpublish-buttons a").first().getAttribute("href");
      await close();
      const visitor = await visited(address);
      await visitor.page.getByTestId("question-symptoms").waitFor();
      timed(`WordPress ${release}, from the zip to a page that works`, began);
      assert.deepEqual(visitor.faults, []);
      await visitor.close();
    });

    for (const role of ["administrator", "editor", "author"]) {
      test(`as ${role}: a block with its settings in the sidebar and a preview, published`, async () => {
        const { page, close } = await signedIn(role);
        const address = await published(
          page,
          () => {
            const { blocks, data } = window.wp;
            const block = blocks.createBlock("fractional-fit/calculator", {
              country: "GB",
              dayRate: "1400",
              ctaLabel: 'Talk "to" us & them',
              ctaHref: "https://example.com/contact?a=1&b=2",
              fallback: "Text",
            });
            data.dispatch("core/block-editor").insertBlocks(block);
          },
          async () => {
            const canvas = page.frameLocator('iframe[name="editor-canvas"]');
            const preview = (await page.locator('iframe[name="editor-canvas"]').count()) ? canvas : page;
            await preview
              .frameLocator('iframe[title="Preview of the calculator"]')
              .getByTestId("question-symptoms")
              .waitFor();
            await page.getByLabel("Sections").waitFor();
            assert.equal(await page.getByLabel("Country").locator("option:checked").innerText(), "United Kingdom");
            const dayRate = page.getByLabel("Day rate, fractional CTO");
            await dayRate.fill("1.400");
            await page.getByText("Write it in digits only, such as 1400.").waitFor();
            await dayRate.fill("1400");
            await page.getByText("Leave it empty for the calculator’s own default.").waitFor();
          },
        );
        await close();
        const visitor = await visited(address);
        const [verdict, total] = await wholeWay(visitor.page);
        assert.equal(verdict, "hire-practitioners");
        assert.match(total, /^£/);
        const cta = visitor.page.getByTestId("cta").first();
        assert.equal(await cta.innerText(), 'Talk "to" us & them');
        assert.equal(await cta.getAttribute("href"), "https://example.com/contact?a=1&b=2");
        const [calculator, column] = await visitor.page.evaluate(() =>
          ["fractional-fit", ".wp-block-post-content > *"].map((selector) => {
            const { left, right } = document.querySelector(selector).getBoundingClientRect();
            return [left, right].map(Math.round);
          }),
        );
        assert.deepEqual(calculator, column, "it lies in the theme's column");
        assert.deepEqual(visitor.faults, []);
        await visitor.close();
      });

      test(`as ${role}: the shortcode, with the quotation marks of an editor`, async () => {
        const { page, close } = await signedIn(role);
        const address = await published(page, () => {
          const { blocks, data } = window.wp;
          const text =
            "[fractional_fit country=”GB” mode='fit' cta_label=« Parlons-en, l’offre » cta_href=“https://example.com/#a” onclick='x()' frame]Text <b>here</b>[/fractional_fit]";
          data.dispatch("core/block-editor").insertBlocks(blocks.createBlock("core/shortcode", { text }));
        });
        await close();
        const visitor = await visited(address);
        const place = visitor.page.locator("[data-fractional-fit]");
        assert.deepEqual(
          await place.evaluate((one) => [...one.attributes].map(({ name, value }) => `${name}=${value}`)),
          [
            "data-fractional-fit=frame",
            "data-mode=fit",
            "data-country=GB",
            "data-cta-label=Parlons-en, l’offre",
            "data-cta-href=https://example.com/#a",
          ],
        );
        const at = visitor.page.frameLocator("[data-fractional-fit] iframe");
        await at.getByTestId("question-symptoms").waitFor();
        assert.equal(await at.getByTestId("step-cost").count(), 0);
        assert.deepEqual(visitor.faults, []);
        await visitor.close();
      });
    }

    test("the script stands once in the footer, without a query, and asks optimisers to leave it alone", async () => {
      const { page, close } = await signedIn("author");
      const address = await published(page, () => {
        const { blocks, data } = window.wp;
        for (let count = 0; count < 2; count++)
          data.dispatch("core/block-editor").insertBlocks(blocks.createBlock("fractional-fit/calculator"));
      });
      await close();
      const html = await (await fetch(address)).text();
      const scripts = html.match(/<script[^>]*embed\.js[^>]*>/g) ?? [];
      assert.equal(scripts.length, 1);
      for (const part of ["defer", 'data-cfasync="false"', 'data-no-optimize="1"', 'data-noptimize="1"'])
        assert.ok(scripts[0].includes(part), `${part} in ${scripts[0]}`);
      assert.match(scripts[0], /embed\.js["'] /, "without a query");
      assert.ok(html.lastIndexOf("data-fractional-fit") < html.indexOf("embed.js"), "behind the content");
      const other = await (await fetch(wordpress.url)).text();
      assert.doesNotMatch(other.replace(/data-fractional-fit[\s\S]*/, ""), /embed\.js/, "nowhere else");
    });

    const php = (code) =>
      execFileSync("php", ["-d", "error_reporting=0", "-r", `require "wp-load.php"; ${code}`], {
        cwd: wordpress.site,
        encoding: "utf8",
      });

    test("known optimisers are told to leave it alone", () => {
      for (const [filter, given, wanted] of [
        ["autoptimize_filter_js_exclude", "'seal.js'", "seal.js, fractional-fit/app/"],
        ["litespeed_optimize_js_excludes", "array('a')", "a|fractional-fit/app/"],
        ["rocket_exclude_js", "array()", "fractional-fit/app/"],
        ["rocket_delay_js_exclusions", "array()", "fractional-fit/app/"],
        ["sgo_js_minify_exclude", "array()", "fractional-fit"],
      ])
        assert.equal(php(`echo implode('|', (array) apply_filters('${filter}', ${given}));`), wanted, filter);
    });

    test("Site Health says where the server breaks WebAssembly, and how", () => {
      const test = (answer) =>
        php(
          `add_filter('pre_http_request', fn() => ${answer}); $r = FractionalFit\\wasm_test(); echo $r['status'], ' ', $r['label'];`,
        );
      const answer = (type, body, code = 200) =>
        `array('headers' => array('content-type' => '${type}'), 'body' => ${body}, 'response' => array('code' => ${code}), 'cookies' => array())`;
      assert.match(test(answer("application/wasm", '"\\0asm..."')), /^good /);
      assert.match(test(answer("text/plain", '"\\0asm..."')), /^recommended .*another type/);
      assert.match(test(answer("text/html", '"<html>"')), /^recommended .*doesn’t deliver/);
      assert.match(test(answer("text/html", '""', 403)), /^recommended .*doesn’t deliver/);
      assert.match(test("new WP_Error('x', 'y')"), /^recommended .*doesn’t deliver/);
    });

    test("WordPress finds the plugin's words in its own languages, in PHP and in the editor", () => {
      const inGerman = php(`add_filter('determine_locale', fn() => 'de_DE'); add_filter('locale', fn() => 'de_DE');
    unload_textdomain('fractional-fit');
    load_plugin_textdomain('fractional-fit', false, 'fractional-fit/languages');
    echo __('Country', 'fractional-fit'), '|', WP_Block_Type_Registry::get_instance()->is_registered('fractional-fit/calculator'), '|';
    $words = json_decode(load_script_textdomain('fractional-fit-editor', 'fractional-fit', WP_PLUGIN_DIR . '/fractional-fit/languages'), true);
    echo $words['locale_data']['messages']['Always dark'][0];`);
      assert.equal(inGerman, "Land|1|Immer dunkel");
    });

    test("it stores nothing, and PHP has nothing to say of it", async () => {
      assert.equal(
        php(
          "global $wpdb; echo $wpdb->get_var(\"SELECT COUNT(*) FROM {$wpdb->options} WHERE option_name LIKE '%fractional%'\");",
        ),
        "0",
      );
      const said = await readFile(`${wordpress.site}/debug.log`, "utf8").catch(() => "");
      assert.deepEqual(
        said.split("\n").filter((line) => line.includes("plugins/fractional-fit")),
        [],
      );
      const rules = await readFile(`${wordpress.site}/wp-content/plugins/fractional-fit/app/.htaccess`, "utf8");
      assert.match(rules, /AddType application\/wasm wasm/);
    });
  });
