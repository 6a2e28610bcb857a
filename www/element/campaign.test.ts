import { afterEach, expect, test, vi } from "vitest";
import { withCampaign } from "./campaign.ts";

afterEach(() => vi.unstubAllGlobals());
const at = (href: string) => vi.stubGlobal("location", { protocol: "https:", href });
const SHOP = "https://shop.example/talk";

test("the campaign of the page, or of a link to it, goes on to the next step, and nothing else does", () => {
  at("https://example.org/cto?utm_source=news&phase=none#ff?phase=none&v=1&gclid=7");
  expect(withCampaign(SHOP, null)).toBe(`${SHOP}?utm_source=news&gclid=7`);
  expect(withCampaign(`${SHOP}?utm_source=own&a=1#top`, null)).toBe(`${SHOP}?utm_source=own&a=1&gclid=7#top`);
  at("https://example.org/cto?utm_source=news#ff?gclid=7&v=1");
  expect(withCampaign("http://shop.example/", null)).toBe("http://shop.example/?utm_source=news&gclid=7");
});

test("in a frame, it is also the campaign of the page that links open, after the frame's own", () => {
  at("https://frames.example/frame.html?utm_source=frame");
  expect(withCampaign(SHOP, "https://example.org/cto?utm_source=news&utm_medium=email")).toBe(
    `${SHOP}?utm_source=frame&utm_medium=email`,
  );
  expect(withCampaign(SHOP, null)).toBe(`${SHOP}?utm_source=frame`);
});

test("other protocols and places in this very page stay as they are", () => {
  at("https://example.org/cto?utm_source=news");
  expect(withCampaign("https://example.org/cto?a=1", null)).toBe("https://example.org/cto?a=1&utm_source=news");
  at("https://example.org/cto#ff?gclid=7&v=1");
  expect(withCampaign("https://example.org/cto#talk", null)).toBe("https://example.org/cto#talk");
  at("https://example.org/cto?utm_source=news");
  for (const href of ["mailto:me@example.org", "xhttp:a", "https-x:a", "https://example.org/cto?utm_source=news#talk"])
    expect(withCampaign(href, null)).toBe(href);
});
