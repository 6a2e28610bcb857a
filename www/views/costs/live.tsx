/** Text that screen readers announce when it changes. Its region comes first: in Firefox, a text that comes together with
 * its region isn't announced. */

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useView } from "../context.ts";

/** Everybody sees the text at once, so that nothing moves; screen readers get it a frame later. */
export function Live({ children, ...rest }: JSX.IntrinsicElements["p"]) {
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  return (
    <p role="status" {...rest}>
      {isThere ? children : <span aria-hidden="true">{children}</span>}
    </p>
  );
}

/** What a visitor should know of the totals, or nothing. */
export const LiveNotice = ({ name, text }: { name: string; text: string | false }) => (
  <Live class={text ? "notice" : "unseen"} data-testid={name}>
    {text}
  </Live>
);

/** Shown while a part is loading, or if it can't be loaded. */
export function Awaited({ failed }: { failed: boolean }) {
  const { words } = useView();
  return (
    <p class="notice">
      {!failed && words.loading}
      <span role="status">{failed && words.engineFailed}</span>
    </p>
  );
}
