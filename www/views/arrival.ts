/** Where a visitor's step leads: its heading takes the focus, so that the keyboard
 * and a screen reader go on from there, and so that it is in sight. */

import { useLayoutEffect, useRef } from "preact/hooks";
import { useView } from "./context.ts";

/** @param isThere whether there is a heading already: one that was waited for takes the focus when it comes */
export function useArrival(isThere = true) {
  const { moves } = useView().state;
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the paint, so that a key pressed at once meets what is new. What is there from the start must not pull the
  // host page down to it, and who moves between the parts or enters figures stays where they are.
  useLayoutEffect(() => {
    const held = (heading.current?.getRootNode() as ShadowRoot | undefined)?.activeElement;
    if (isThere && moves > 0 && !held?.closest(".steps, .figures")) heading.current?.focus();
  }, [moves, isThere]);
  return heading;
}
