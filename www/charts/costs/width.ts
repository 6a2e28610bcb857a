/** Text in a scaled drawing would shrink with it, so charts are drawn in the pixels that they have. If the visitor's text
 * is twice as large as usual, they are drawn in half as many pixels and scaled up: their text is twice as large too. */

import { useLayoutEffect, useRef, useState } from "preact/hooks";

const NARROWEST = 240;
const USUAL_TEXT = 16;

export function useWidth() {
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(320);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const text = Number.parseFloat(getComputedStyle(element).fontSize);
      setWidth(Math.max(NARROWEST, (element.clientWidth * USUAL_TEXT) / text));
    };
    measure();
    // Drawing may change sizes that the page observes as well: done among the observers, it is an error to it.
    const observer = new ResizeObserver(() => requestAnimationFrame(measure));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [frame, width] as const;
}
