/** Colours as a screen shows them, and how far two are apart for the eye. */

export const SCHEMES = ["light", "dark"] as const;
export type Scheme = (typeof SCHEMES)[number];

const UNKNOWN = /var\(|currentcolor|^(inherit|initial|unset|revert)/im;

/** Null where only the page that it is pasted into knows the colour. */
export function contrast(front: string, back: string, scheme: Scheme): number | null {
  if (UNKNOWN.test(`${front}\n${back}`)) return null;
  const ground = [scheme === "light" ? "white" : "black", back];
  const [one, other] = [luminance(painted(ground, scheme)), luminance(painted([...ground, front], scheme))];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** As `#0b5d56`, as pickers have it. */
export function hexOf(colour: string, scheme: Scheme): string {
  const [red = 0, green = 0, blue = 0] = painted(["white", colour], scheme);
  return `#${[red, green, blue].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** The same hue, lighter or darker in small steps: the nearest that passes. */
export function nearest(colour: string, scheme: Scheme, passes: (colour: string) => boolean): string | null {
  if (UNKNOWN.test(colour)) return null;
  const from = hexOf(colour, scheme);
  for (let step = 0; step <= 100; step++) {
    for (const sign of ["-", "+"]) {
      const found = hexOf(`oklch(from ${from} calc(l ${sign} ${step / 100}) c h)`, scheme);
      if (passes(found)) return found;
    }
  }
  return null;
}

const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });

/** One over the other: red, green, blue, from 0 to 255. */
function painted(colours: readonly string[], scheme: Scheme): readonly number[] {
  if (!context) return [];
  const probe = document.body.appendChild(document.createElement("span"));
  probe.style.colorScheme = scheme;
  for (const colour of colours) {
    probe.style.color = colour;
    context.fillStyle = getComputedStyle(probe).color;
    context.fillRect(0, 0, 1, 1);
  }
  probe.remove();
  return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}

function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  const linear = (byte: number) => (byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
