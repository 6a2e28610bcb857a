/** Text in a scaled drawing would shrink with it: charts are drawn in the pixels
 * that they have. */

import { useEffect, useRef, useState } from "preact/hooks";

const NARROWEST = 240;

export function useWidth() {
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(320);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(NARROWEST, Math.floor(entry.contentRect.width)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [frame, width] as const;
}
