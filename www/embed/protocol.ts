/** What a page and the calculator in a frame say to each other. Windows only
 * find each other; all else goes through a port that nobody else holds. */

/** Marks our messages among those of other scripts. */
const KEY = "fractional-fit";

/** The frame is there, and listens. */
export interface Hello {
  readonly [KEY]: "frame";
}

/** A page that came later asks who is there. */
export interface Question {
  readonly [KEY]: "who";
}

/** The page answers, with a port. */
export interface Welcome {
  readonly [KEY]: "page";
  /** The page's language. */
  readonly lang: string;
  /** The page's address without its fragment: what links open. */
  readonly page: string;
  /** Of the page's address, where it is a link of ours; else empty. */
  readonly fragment: string;
}

/** From the frame, through the port. */
export type FromFrame = { readonly height: number } | { readonly event: string; readonly detail: unknown };

/** From the page, through the port: another link has come. */
export interface FromPage {
  readonly fragment: string;
}

export const HELLO: Hello = { [KEY]: "frame" };
export const WHO: Question = { [KEY]: "who" };
export const welcome = (lang: string, page: string, fragment: string): Welcome => ({
  [KEY]: "page",
  lang,
  page,
  fragment,
});

const isFrom = (data: unknown, who: string): boolean =>
  typeof data === "object" && data !== null && Reflect.get(data, KEY) === who;

export const isHello = (data: unknown): data is Hello => isFrom(data, "frame");
export const isQuestion = (data: unknown): data is Question => isFrom(data, "who");
export const isWelcome = (data: unknown): data is Welcome => isFrom(data, "page");
