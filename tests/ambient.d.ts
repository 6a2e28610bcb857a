/** What tests and scripts know that the types of browsers and Node don't. */

/** `JSON.parse` makes text of bytes by itself. */
interface JSON {
  parse(text: Uint8Array): any;
}

/** Tests say by a selector what they want, and know what that is; of an event, what was sent. */
interface ParentNode {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}
interface EventTarget {
  [name: string]: any;
}
interface Event {
  readonly detail: any;
}
/** A shift of the layout has more to tell than the types know. */
interface PerformanceEntry {
  [name: string]: any;
}

/** What tests leave in a page for themselves. */
declare var visitor: any;
declare var told: any;
declare var shifts: any;
declare var configurations: any;

/** What is waited for may have nothing to say. */
interface PromiseConstructor {
  new <Value = any>(executor: (resolve: (value?: any) => void, reject: (reason?: any) => void) => void): Promise<Value>;
}

/** Of `benches/peers` and `tests/contributions`, which have packages of their own. */
declare module "publicodes";
declare module "modele-social";
declare module "@quri/squiggle-lang";

declare module "*.css" {
  const text: string;
  export default text;
}
