/** Text in a scaled drawing would shrink with it: charts are drawn in the pixels
 * that they have. */

import { useLayoutEffect, useRef, useState } from "preact/hooks";

const NARROWEST = 240;

export function useWidth() {
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(320);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setWidth(Math.max(NARROWEST, element.clientWidth));
    measure();
    // Drawing may change sizes that the page observes as well: done among the observers, it is an error to it.
    const observer = new ResizeObserver(() => requestAnimationFrame(measure));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [frame, width] as const;
}
