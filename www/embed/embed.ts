/** For pages that can't have the element as it is: fills each
 * `<div data-fractional-fit>`, and lets frames grow with what they show.
 *
 * A classic script, as some systems strip `type="module"`; it works deferred,
 * delayed, put in later, and twice. */

import { EVENT_TYPES } from "../element/event-types.ts";
import { kebabCase } from "../element/names.ts";
import { pushEvent } from "../element/push.ts";
import { pageOf } from "../session/link-prefix.ts";
import { received } from "../session/link-received.ts";
import { foundFolder, knownFolder } from "./folder.ts";
import { type FromFrame, type FromPage, isHello, WHO, welcome } from "./protocol.ts";

const PLACES = "[data-fractional-fit]";
/** Higher than anything that is shown. */
const HIGHEST = 50_000;
/** A frame that has loaded says hello at once. */
const HELLO_MS = 5_000;

function start(from: string): void {
  const already = Symbol.for(`fractional-fit ${from}`);
  if (Reflect.get(window, already)) return;
  Reflect.set(window, already, true);
  const ports = new Map<HTMLIFrameElement, MessagePort>();
  const fill = (): void => {
    // An open port keeps the whole page of a frame that is gone.
    for (const [calculator, port] of ports) {
      if (!calculator.isConnected && ports.delete(calculator)) port.close();
    }
    for (const place of document.querySelectorAll<HTMLElement>(PLACES)) {
      if (!place.querySelector("fractional-fit, iframe"))
        (place.dataset.fractionalFit === "frame" ? frame : element)(place, from, ports);
    }
  };
  // Pages that are built by scripts put their places in later.
  new MutationObserver(fill).observe(document, { childList: true, subtree: true });
  fill();
  addEventListener("message", ({ source, origin, data }) => {
    if (!isHello(data)) return;
    const asking = framesOf(from).find((one) => one.contentWindow === source);
    if (asking && isOwn(origin, asking, from)) connect(asking, from, ports);
  });
  addEventListener("hashchange", () => {
    const next: FromPage = { fragment: ourFragment() };
    for (const port of ports.values()) port.postMessage(next);
  });
  // Frames that were there before this script have said hello to nobody.
  for (const one of framesOf(from)) one.contentWindow?.postMessage(WHO, "*");
}

/** The element in the place; what stands in the place becomes what it shows until it is ready. */
function element(place: HTMLElement, from: string): void {
  const calculator = document.createElement("fractional-fit");
  for (const [name, value] of settingsOf(place)) calculator.setAttribute(name, value);
  calculator.append(...place.childNodes);
  // Editors that strip `slot` keep `data-slot`, and may have put it into a paragraph.
  for (const part of calculator.querySelectorAll<HTMLElement>("[data-slot]")) {
    part.slot = part.dataset.slot ?? "";
    calculator.append(part);
  }
  place.append(calculator);
  void import(`${from}fractional-fit.js`).catch(() => {
    const isOther = new URL(from).origin !== location.origin;
    const allowed = isOther ? ", and may this page load it? Its server has to send Access-Control-Allow-Origin: *" : "";
    console.warn(`Fractional Fit: ${from}fractional-fit.js could not be loaded. Is it there${allowed}?`);
  });
}

function frame(place: HTMLElement, from: string, ports: ReadonlyMap<HTMLIFrameElement, MessagePort>): void {
  const settings = settingsOf(place).map(([name, value]) => [name.slice("data-".length), value] as [string, string]);
  const calculator = document.createElement("iframe");
  calculator.src = `${from}frame.html?${new URLSearchParams(settings)}`;
  calculator.title = place.title || "Fractional Fit";
  calculator.loading = "lazy";
  calculator.allow = "clipboard-write";
  calculator.style.cssText = "display: block; width: 100%; border: 0; min-height: 560px";
  const own = [...place.childNodes];
  place.replaceChildren(calculator);
  // A server shows its own page for a file that isn't there: that page never says hello.
  calculator.addEventListener("load", () => setTimeout(giveBack, HELLO_MS));
  function giveBack(): void {
    if (ports.has(calculator) || !calculator.isConnected) return;
    // It stays, unseen, as an empty place would be filled again.
    calculator.style.display = "none";
    place.prepend(...own);
    console.warn(`Fractional Fit: ${from}frame.html isn't the calculator. Is the whole folder there?`);
  }
}

/** Attributes that do nothing by themselves, whoever may write into the page. */
const settingsOf = (place: HTMLElement): [string, string][] =>
  [...place.attributes]
    .filter(({ name }) => name.startsWith("data-") && name !== "data-fractional-fit")
    .map(({ name, value }) => [name, value]);

const framesOf = (from: string): HTMLIFrameElement[] =>
  [...document.querySelectorAll("iframe")].filter(({ src }) => src.split(/[?#]/)[0] === `${from}frame.html`);

/** A frame may have been led elsewhere. In a sandbox it has no origin. */
const isOwn = (origin: string, { sandbox }: HTMLIFrameElement, from: string): boolean =>
  origin === new URL(from).origin ||
  (origin === "null" && sandbox.length > 0 && !sandbox.contains("allow-same-origin"));

function connect(calculator: HTMLIFrameElement, from: string, ports: Map<HTMLIFrameElement, MessagePort>): void {
  const { port1, port2 } = new MessageChannel();
  ports.get(calculator)?.close();
  ports.set(calculator, port1);
  // In a line of text, margins wouldn't centre it.
  if (getComputedStyle(calculator).display === "inline") calculator.style.display = "block";
  port1.onmessage = ({ data }: MessageEvent<FromFrame>) => hear(calculator, data);
  // A sandbox has no origin that could be named.
  const isOpaque = calculator.sandbox.length > 0 && !calculator.sandbox.contains("allow-same-origin");
  const { lang } = document.documentElement;
  const target = isOpaque ? "*" : new URL(from).origin;
  calculator.contentWindow?.postMessage(welcome(lang, pageOf(location.href), ourFragment()), target, [port2]);
}

function hear(calculator: HTMLIFrameElement, data: FromFrame | null): void {
  if (typeof data !== "object" || data === null) return;
  if ("height" in data) {
    const { height } = data;
    if (Number.isInteger(height) && height > 0 && height <= HIGHEST) calculator.style.height = `${height}px`;
  } else if (EVENT_TYPES.some((type) => type === data.event)) {
    for (const type of [data.event, data.event.replace(":", "-")])
      calculator.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail: data.detail }));
    // The frame's own data layer is one that nobody reads.
    if (wantsDataLayer(calculator)) pushEvent(calculator, data.event, data.detail);
  }
}

/** Of the page's address, where it is a link to the calculator. */
const ourFragment = (): string => received(location.href);

const wantsDataLayer = ({ src }: HTMLIFrameElement): boolean =>
  [...new URL(src).searchParams].some(
    ([name, value]) => kebabCase(name) === "data-layer" && (value === "" || value === "true"),
  );

const hasPlaces = (): boolean => document.querySelector(`${PLACES}, iframe[src*="/frame.html"]`) !== null;

/** Looks for the folder once there is something to fill. */
function search(): void {
  if (!hasPlaces()) return;
  waiting.disconnect();
  void foundFolder().then((found) => {
    if (found) start(found);
    else
      console.warn(
        "Fractional Fit: embed.js was moved out of its folder, and the folder can't be found. Exclude embed.js wherever " +
          "scripts are minified or combined (Autoptimize, LiteSpeed Cache, WP Rocket, …), or name the folder: " +
          '<script data-fractional-fit-folder="https://…/fractional-fit/0.1.0/" src="…">.',
      );
  });
}

const waiting = new MutationObserver(search);
const known = knownFolder();
if (known) start(known);
else {
  waiting.observe(document, { childList: true, subtree: true });
  search();
}
