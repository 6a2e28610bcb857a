/** What the build and Node give that the browser's types don't know. */

/** A style sheet, as its text. */
declare module "*.css" {
  const text: string;
  export default text;
}

/** Countries whose employer contributions are known, each with its file of `src/defaults/data/`, which is loaded when
 * that country is wanted. The build lists the files; the countries' names come from `Intl`. */
declare module "#countries" {
  export const DATA: Readonly<Record<string, () => Promise<{ default: import("./session/costs/sources.ts").Region }>>>;
}

declare module "node:fs/promises" {
  export function readFile(path: URL): Promise<Uint8Array<ArrayBuffer>>;
}
