/** Whether a click on a choice is the end of a tap, by finger, pen or mouse. It reaches the input by way of its label, and
 * in WebKit nothing of it tells it from the click of a key, a screen reader or a program: the press before it does. */

import { useRef } from "preact/hooks";

export function useTap() {
  const pressed = useRef<string | null>(null);
  const release = (): void => {
    pressed.current = null;
  };
  return {
    /** For the label of a choice. */
    on: (choice: string) => ({
      onPointerDown: ({ isPrimary, button }: PointerEvent): void => {
        pressed.current = isPrimary && button === 0 ? choice : null;
      },
      onPointerCancel: release,
      onKeyDown: release,
    }),
    /** To be asked with each click on the input. */
    ends: (choice: string): boolean => {
      const isTap = pressed.current === choice;
      release();
      return isTap;
    },
  };
}
