/** The page inside a frame: one calculator, set by the address of the frame, that
 * tells the page around it how high it is and what happens. */

import { EVENT_TYPES } from "../element/event-types.ts";
import { kebabCase } from "../element/names.ts";
import { LINK_PREFIX } from "../session/link-prefix.ts";
import { type FromFrame, type FromPage, HELLO, isQuestion, isWelcome, type Welcome } from "./protocol.ts";

/** Custom properties that the address may set, and the CSS property whose values they take. */
const LOOK = {
  accent: "color",
  "on-accent": "color",
  text: "color",
  background: "color",
  font: "font-family",
  "display-font": "font-family",
  radius: "border-radius",
} as const;

/** Keeps outlines at the edge from being cut. */
const SHEET = "body { display: flow-root; margin: 0; padding: 4px; } .in-page { overflow-y: hidden; }";

const sheet = new CSSStyleSheet();
sheet.replaceSync(SHEET);
document.adoptedStyleSheets = [sheet];

const calculator = document.createElement("fractional-fit");
let port: MessagePort | undefined;
let sent = 0;

// Systems that write an address as HTML twice leave `&amp;` or `&#038;` in it.
const [query] = (location.search + location.hash).replace(/&(?:amp;|#0*38;)/g, "&").split("#");
for (const [name, value] of new URLSearchParams(query)) set(kebabCase(name), value);
document.documentElement.lang = calculator.dataset.locale ?? navigator.language;
// What is written in the page is what is shown where the calculator can't be.
calculator.append(...document.body.childNodes);
document.body.append(calculator);

// Its own height, not the window's, which follows it.
new ResizeObserver(sendHeight).observe(calculator);
for (const type of EVENT_TYPES) {
  calculator.addEventListener(type, (event) => send({ event: type, detail: (event as CustomEvent).detail }));
}

if (parent !== window) {
  addEventListener("message", hear);
  greet();
}

/** Settings as `data-` attributes, which do nothing by themselves. */
function set(name: string, value: string): void {
  const property = Object.hasOwn(LOOK, name) ? LOOK[name as keyof typeof LOOK] : null;
  if (property === null) {
    if (/^[a-z][a-z-]*$/.test(name)) calculator.setAttribute(`data-${name}`, value);
  } else if (CSS.supports(property, value)) calculator.style.setProperty(`--fractional-fit-${name}`, value);
}

function hear({ source, data, ports: [offered] }: MessageEvent): void {
  if (source !== parent) return;
  if (isQuestion(data)) greet();
  else if (isWelcome(data) && offered) connect(data, offered);
}

/** Says nothing that a stranger could use. */
function greet(): void {
  parent.postMessage(HELLO, "*");
}

function connect(data: Welcome, offered: MessagePort): void {
  port?.close();
  port = offered;
  port.onmessage = (message: MessageEvent<FromPage>) => follow(message.data?.fragment);
  document.documentElement.classList.add("in-page");
  if (!calculator.dataset.locale && typeof data.lang === "string" && data.lang) calculator.lang = data.lang;
  if (!calculator.dataset.pageHref && typeof data.page === "string") calculator.setAttribute("page-href", data.page);
  follow(data.fragment);
  sent = 0;
  sendHeight();
}

/** In place of the address that there is: the visitor's Back leads out of the page, not through frames. */
function follow(fragment: unknown): void {
  if (typeof fragment === "string" && fragment.startsWith(LINK_PREFIX)) location.replace(fragment);
}

function sendHeight(): void {
  const height = Math.ceil(calculator.getBoundingClientRect().height) + 8;
  if (height !== sent && port) send({ height });
  if (port) sent = height;
}

function send(message: FromFrame): void {
  port?.postMessage(message);
}
