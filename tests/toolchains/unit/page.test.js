/** A page's test without a browser, in jsdom and in happy-dom: the element computes as it does in a page. */

import { ResultEvent } from "fractional-fit";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

let element;

beforeEach(() => {
  vi.spyOn(console, "warn");
  document.body.innerHTML = "<fractional-fit><p>Own</p></fractional-fit><output></output>";
  element = document.querySelector("fractional-fit");
  document.addEventListener("fractional-fit:result", ({ detail }) => {
    document.querySelector("output").textContent = detail.verdict;
  });
});
afterEach(() => element.remove());

const named = (name) => element.shadowRoot.querySelector(`[data-testid="${name}"]`);

test("a visitor answers until there is a verdict, and the page hears of it", async () => {
  const ready = new Promise((done) => element.addEventListener("fractional-fit:ready", done));
  element.answers = { symptoms: [], aiDecisions: "no", realCost: "no" };
  await ready;
  await vi.waitFor(() => named("primaryNeed-implementation").querySelector("input").click());
  await vi.waitFor(() => named("continue").click());
  await vi.waitFor(() => expect(element.assessment?.verdict ?? named("show-result")?.click()).toMatch(/\w/));
  expect(document.querySelector("output").textContent).toBe(element.assessment.verdict);
  expect(console.warn).not.toHaveBeenCalled();
});

test("or the page's test tells it so itself", () => {
  element.dispatchEvent(new ResultEvent({ verdict: "not-yet" }));
  expect(document.querySelector("output").textContent).toBe("not-yet");
});
