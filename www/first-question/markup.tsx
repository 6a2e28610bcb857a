/** The first question as a page may hold it before the script has come: what the
 * element would draw, as HTML. Made by the build; no visitor loads this. */

import { renderToString } from "preact-render-to-string";
import { type Language, loadStart } from "../locales/catalogue.ts";
import { PLAIN_LOOK } from "../session/look.ts";
import { Session } from "../session/session.ts";
import { App } from "../views/app.tsx";

export { LANGUAGES } from "../locales/catalogue.ts";

/** A declarative shadow root. The frame is hidden until `style`, a `<link>` or `<style>`, shows it. That comes last:
 * browsers parse no further before a linked sheet is loaded. */
export async function firstQuestion(language: Language, style: string): Promise<string> {
  const drawn = renderToString(
    <App
      session={new Session()}
      locale={{ language, tag: language }}
      words={await loadStart(language)}
      today={new Date(0)}
      look={PLAIN_LOOK}
      onCallToAction={() => true}
      onTaken={() => {}}
      startCosts={async () => {}}
    />,
  );
  const hidden = drawn.replace('<div class="frame"', '<div class="frame" hidden');
  return `<template shadowrootmode="open" shadowrootcustomelementregistry>${hidden}<slot></slot>${style}</template>`;
}
