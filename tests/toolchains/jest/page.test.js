/** In Jest's jsdom, which has no style sheets made by scripts, the element shows the page's own content, and the page's
 * test tells what happened. */

import { ResultEvent } from "fractional-fit";

test("the page hears of a verdict, and nothing is thrown", () => {
  document.body.innerHTML = "<fractional-fit><p>Own</p></fractional-fit>";
  const element = document.querySelector("fractional-fit");
  const told = [];
  document.addEventListener("fractional-fit:result", ({ detail }) => told.push(detail.verdict));
  element.dispatchEvent(new ResultEvent({ verdict: "not-yet" }));
  expect(told).toEqual(["not-yet"]);
  expect(element.shadowRoot).toBe(null);
});

test("it may be gone before anything has come", () => {
  document.body.innerHTML = "<fractional-fit></fractional-fit>";
});
