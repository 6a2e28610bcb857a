/** The question that a page has brought along, before the script came. */

/** Ends what was shown until now, which may be a question that the page has brought along. What was ticked and tapped
 * in it is done again, by what it gives, in what is drawn in its place. */
export function takeOver(root: ShadowRoot): () => void {
  for (const node of root.querySelectorAll("link, style, slot")) node.remove();
  const ticked = root.querySelectorAll<HTMLInputElement>(":checked");
  const tapped = root.querySelector<HTMLElement>("button:focus:not(:focus-visible)");
  return () => {
    for (const box of ticked) {
      box.checked = false;
      box.click();
    }
    // Once what was ticked is drawn.
    if (tapped) setTimeout(() => tapped.click());
  };
}
