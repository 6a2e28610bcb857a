/** What the build and Node give that the browser's types don't know. */

/** A style sheet, as its text. */
declare module "*.css" {
  const text: string;
  export default text;
}

declare module "node:fs/promises" {
  export function readFile(path: URL): Promise<Uint8Array<ArrayBuffer>>;
}
