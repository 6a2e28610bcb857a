/** What a screen reader reads out as it comes: its region is there before it, as what comes together with its region
 * isn't heard in Firefox. */

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useView } from "../context.ts";

/** It's seen a frame before it's heard, so that nothing moves. */
export function Live({ children, ...rest }: JSX.IntrinsicElements["p"]) {
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  return (
    <p role="status" {...rest}>
      {isThere ? children : <span aria-hidden="true">{children}</span>}
    </p>
  );
}

/** In the place of what is still loaded, or can't be. */
export function Awaited({ failed }: { failed: boolean }) {
  const { words } = useView();
  return (
    <p class="notice">
      {!failed && words.loading}
      <span role="status">{failed && words.engineFailed}</span>
    </p>
  );
}
