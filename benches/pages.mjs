/** Pages that differ only in what stands in the middle: the element, with and
 * without the first question in the page, the same questions in SurveyJS, and in
 * a plain form. Made from the demo page, so that its text and style weigh alike on
 * all of them. */

import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { rolldown } from "rolldown";
import { compressed } from "../scripts/sizes.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const made = join(root, "target/bench/pages");
const peers = join(root, "benches/peers");

/** Gives the folder that holds the pages `early`, `element`, `survey` and `form`, with brotli beside each file. */
export async function makePages() {
  await rm(made, { recursive: true, force: true });
  const questions = await askedQuestions();
  for (const name of ["early", "element", "survey", "form"]) {
    await cp(join(root, "dist/site"), join(made, name), { recursive: true, filter: (file) => !file.includes("/docs") });
  }
  await change("element", (page) => page.replace(/<template shadowrootmode[\s\S]*<\/template>/, ""));
  await replaceElement("form", plainForm(questions), '<script type="module" src="form.js"></script>');
  await replaceElement(
    "survey",
    "",
    '<link rel="stylesheet" href="survey.css"><script type="module" src="survey.js"></script>',
  );
  await cp(join(peers, "node_modules/survey-core/survey-core.fontless.min.css"), join(made, "survey/survey.css"));
  await Promise.all(["form", "survey"].map((name) => bundle(name, questions)));
  for (const file of await readdir(made, { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name);
    if (file.isFile()) await writeFile(`${path}.br`, compressed(await readFile(path)));
  }
  return made;
}

/** Ids, words and values as the element has them. */
async function askedQuestions() {
  const contents = `
    import words from "./www/locales/en/start.json";
    import { QUESTIONS } from "./www/session/questions.ts";
    export const questions = QUESTIONS.map(({ values, ...rest }) => {
      const { title, help, values: labels } = words.questions[rest.id];
      return { ...rest, title, help, values: values?.map((value) => [value, labels[value]]) };
    });`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: "esm",
    write: false,
  });
  const module = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`;
  return (await import(module)).questions;
}

async function change(name, changed) {
  const file = join(made, name, "index.html");
  await writeFile(file, changed(await readFile(file, "utf8")));
}

async function replaceElement(name, content, head) {
  await change(name, (page) => {
    const other = page
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
      .replace(/<fractional-fit[\s\S]*<\/fractional-fit>/, content)
      .replace(/<(link|script)[^>]*"fractional-fit\/[^>]*>(<\/script>)?/g, "")
      .replace("</head>", `${head}</head>`);
    if (other.includes('"fractional-fit/')) throw new Error(`the page ${name} still loads the element`);
    return other;
  });
  await rm(join(made, name, "fractional-fit"), { recursive: true });
}

function plainForm(questions) {
  const choice = (id, type) => (value, label) =>
    `<p><label><input type="${type}" name="${id}" value="${value}"> ${label}</label></p>`;
  const choices = ({ id, kind, values, min, max }) => {
    if (kind === "months") return `<input type="number" name="${id}" min="${min}" max="${max}" required>`;
    const all = kind === "some" ? [...values, ["none", "None"]] : values;
    return all.map(([value, label]) => choice(id, kind === "one" ? "radio" : "checkbox")(value, label)).join("");
  };
  const fields = questions.map(
    (question) => `<fieldset><legend>${question.title}</legend><p>${question.help}</p>${choices(question)}</fieldset>`,
  );
  return `<form>${fields.join("")}<button disabled>What fits?</button></form>`;
}

async function bundle(name, questions) {
  const words = {
    name: "questions",
    resolveId: (id) => (id === "virtual:questions" ? id : null),
    load: (id) => (id === "virtual:questions" ? `export default ${JSON.stringify(questions)}` : null),
  };
  const bundler = await rolldown({ input: join(peers, `${name}.mjs`), plugins: [words], platform: "browser" });
  await bundler.write({
    file: join(made, name, `${name}.js`),
    format: "esm",
    minify: true,
    comments: { legal: false },
  });
}
