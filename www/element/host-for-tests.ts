/** What the settings read of an element, for tests that have no browser. */

interface Inside {
  /** Of `<script type="application/json">`. */
  readonly block?: string;
  /** Whether the page's own form is in it. */
  readonly hasForm?: boolean;
}

export function hostOf(attributes: Readonly<Record<string, string>>, { block, hasForm = false }: Inside = {}): Element {
  const within: Readonly<Record<string, unknown>> = {
    'script[type="application/json"]': block === undefined ? null : { textContent: block },
    ':scope > [slot="hand-off"]': hasForm ? {} : null,
  };
  return {
    attributes: Object.entries(attributes).map(([name, value]) => ({ name, value })),
    hasAttribute: (name: string) => Object.hasOwn(attributes, name),
    querySelector: (selector: string) => within[selector] ?? null,
  } as unknown as Element;
}
