import { afterEach, expect, test, vi } from "vitest";
import { address } from "./address.ts";

afterEach(() => vi.unstubAllGlobals());

test("the address is the page’s own, or of the page around one that is written into a frame", () => {
  vi.stubGlobal("location", { protocol: "https:", href: "https://example.org/cto#top" });
  expect(address()).toBe("https://example.org/cto#top");
  vi.stubGlobal("location", { protocol: "about:", href: "about:srcdoc" });
  vi.stubGlobal("parent", { location: { href: "https://example.org/around" } });
  expect(address()).toBe("https://example.org/around");
  vi.stubGlobal("parent", {
    get location() {
      throw new Error("another origin");
    },
  });
  vi.stubGlobal("document", { baseURI: "https://example.org/base" });
  expect(address()).toBe("https://example.org/base");
});
