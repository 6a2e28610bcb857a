import { render } from "preact";
import { expect, test } from "vitest";
import { OfRule } from "./source-text.tsx";

function drawn(isForeign: boolean): HTMLElement {
  const root = document.createElement("div");
  const text = "Made-up levy";
  render(<OfRule name={{ text, isForeign }}>{`${text}: 2% von 1.000 €`}</OfRule>, root);
  return root;
}

test("a rule’s name that nobody has translated is marked as English, and the rest isn’t", () => {
  const root = drawn(true);
  expect(root.querySelector("[lang=en]")?.textContent).toBe("Made-up levy");
  expect(root.textContent).toBe("Made-up levy: 2% von 1.000 €");
});

test("a name in the reader’s language needs no mark", () => {
  const root = drawn(false);
  expect(root.querySelector("[lang]")).toBeNull();
  expect(root.textContent).toBe("Made-up levy: 2% von 1.000 €");
});
