/** The report's link as a square code, for paper. */

import { encode } from "uqr";

/** A printed module that any phone reads: about a third of a millimetre. */
const MODULE_PT = 1;
const SMALLEST_PT = 62;
/** Clear space around a code, in modules, that readers rely on. */
const QUIET = 4;
/** A code with more modules takes too much of the page. */
const MOST_MODULES = 97;

interface CodeProps {
  readonly text: string;
  readonly label: string;
}

export function QrCode({ text, label }: CodeProps) {
  const code = encoded(text);
  if (!code) return null;
  const side = code.size + 2 * QUIET;
  const width = `${Math.max(SMALLEST_PT, side * MODULE_PT)}pt`;
  const path = code.data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : "")))
    .join("");
  return (
    <svg
      class="code"
      width={width}
      height={width}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shape-rendering="crispEdges"
    >
      <path class="ground" d={`M0 0h${side}v${side}H0z`} />
      <path d={path} />
    </svg>
  );
}

/** Null where the text is too long. */
function encoded(text: string) {
  try {
    const code = encode(text, { ecc: "M", border: 0 });
    return code.size <= MOST_MODULES ? code : null;
  } catch {
    return null;
  }
}
