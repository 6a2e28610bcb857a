import { afterEach, expect, test, vi } from "vitest";
import { copyText } from "./clipboard.ts";

afterEach(() => vi.unstubAllGlobals());

/** A clipboard, and what was put on it. */
function clipboard(refuses = false) {
  const put: unknown[] = [];
  const take = async (what: unknown) => {
    if (refuses) throw new Error("not allowed");
    put.push(what);
  };
  vi.stubGlobal("navigator", { clipboard: { writeText: take, write: take } });
  vi.stubGlobal(
    "ClipboardItem",
    class {
      readonly kinds: Readonly<Record<string, Promise<Blob>>>;
      constructor(kinds: Readonly<Record<string, Promise<Blob>>>) {
        this.kinds = kinds;
      }
    },
  );
  return put;
}

test("a text is on the clipboard, also one that is still being made", async () => {
  const put = clipboard();
  expect(await copyText("now")).toBe(true);
  expect(await copyText(Promise.resolve("soon"))).toBe(true);
  const [now, [item]] = put as [string, [{ kinds: Record<string, Promise<Blob>> }]];
  expect(now).toBe("now");
  const blob = await item.kinds["text/plain"];
  expect([blob?.type, await blob?.text()]).toEqual(["text/plain", "soon"]);
});

test("who may not copy is told, and no failure of a text is left to nobody", async () => {
  clipboard(true);
  expect(await copyText("now")).toBe(false);
  expect(await copyText(Promise.reject(new Error("no text")))).toBe(false);
  // A failure that nobody has caught fails the run.
  await new Promise((resolve) => setTimeout(resolve));
  vi.stubGlobal("navigator", {});
  expect(await copyText("now")).toBe(false);
});
