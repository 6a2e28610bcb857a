/** The element as a React component: settings are props, its events `on…`. On a
 * server it renders the tag and what stands inside; the browser does the rest. */

import "../index.ts";
import {
  type CSSProperties,
  createElement,
  type ForwardRefExoticComponent,
  forwardRef,
  type HTMLAttributes,
  type ReactNode,
  type RefAttributes,
  useEffect,
  useImperativeHandle,
  useRef,
} from "react";
import type {
  AnswerEvent,
  CallToActionEvent,
  CostsEvent,
  FailureEvent,
  FractionalFitElement,
  ReadyEvent,
  ResultEvent,
  TakenEvent,
} from "../element/index.ts";
import { REFLECTED } from "../element/reflected.ts";
import type { Consent, Objects, Settings } from "../element/template.ts";

interface Listeners {
  readonly onReady?: (event: ReadyEvent) => void;
  readonly onAnswer?: (event: AnswerEvent) => void;
  readonly onResult?: (event: ResultEvent) => void;
  readonly onCosts?: (event: CostsEvent) => void;
  readonly onTaken?: (event: TakenEvent) => void;
  readonly onCta?: (event: CallToActionEvent) => void;
  readonly onError?: (event: FailureEvent) => void;
}

type Own = Settings & Objects & Consent & Listeners;

/** What every element takes (`id`, `lang`, `data-…`, `aria-…`, `onClick`) is passed on. */
export interface FractionalFitProps extends Own, Omit<HTMLAttributes<HTMLElement>, keyof Own | "style"> {
  /** Takes the custom properties `--fractional-fit-…` too. */
  readonly style?: CSSProperties & Readonly<Record<`--fractional-fit-${string}`, string>>;
  /** What visitors see until it is ready, and where it can't work. */
  readonly children?: ReactNode;
}

const OBJECTS = ["answers", "figures", "labels"] as const satisfies readonly (keyof Objects)[];
const LISTENERS = {
  onReady: "fractional-fit:ready",
  onAnswer: "fractional-fit:answer",
  onResult: "fractional-fit:result",
  onCosts: "fractional-fit:costs",
  onTaken: "fractional-fit:taken",
  onCta: "fractional-fit:cta",
  onError: "fractional-fit:error",
} as const satisfies Record<keyof Listeners, string>;

/** Attributes, which a server can write too. */
const attributesOf = (props: Settings): Record<string, string | undefined> =>
  Object.fromEntries(
    [...REFLECTED].map(([name, attribute]) => {
      const value = props[name as keyof Settings];
      return [attribute, typeof value === "boolean" ? (value ? "" : undefined) : value];
    }),
  );

const OWN: ReadonlySet<string> = new Set([
  ...REFLECTED.keys(),
  ...OBJECTS,
  ...Object.keys(LISTENERS),
  "consent",
  "className",
  "children",
]);

const othersOf = (props: FractionalFitProps): object =>
  Object.fromEntries(Object.entries(props).filter(([name]) => !OWN.has(name)));

type Component = ForwardRefExoticComponent<FractionalFitProps & RefAttributes<FractionalFitElement>>;

/** A component of React 18 takes a `ref` in this way alone. */
export const FractionalFit: Component = forwardRef<FractionalFitElement, FractionalFitProps>((props, ref) => {
  const { className, children, consent = false } = props;
  const element = useRef<FractionalFitElement>(null);
  useImperativeHandle(ref, () => element.current as FractionalFitElement, []);
  const latest = useRef(props);

  useEffect(() => {
    latest.current = props;
  });
  // Before the settings, so that what they get wrong is heard.
  useEffect(() => {
    const { current } = element;
    const ended = new AbortController();
    for (const [name, type] of Object.entries(LISTENERS)) {
      const hear = (event: Event): void => {
        const listener = latest.current[name as keyof Listeners] as ((event: Event) => void) | undefined;
        listener?.(event);
      };
      current?.addEventListener(type, hear, { signal: ended.signal });
    }
    return () => ended.abort();
  }, []);
  // By their content: a page may write them anew in each rendering.
  const objects = JSON.stringify(OBJECTS.map((name) => props[name] ?? null));
  useEffect(() => {
    const values: readonly unknown[] = JSON.parse(objects);
    OBJECTS.forEach((name, place) => {
      if (element.current) Reflect.set(element.current, name, values[place]);
    });
  }, [objects]);
  useEffect(() => {
    if (element.current) element.current.consent = consent;
  }, [consent]);

  const attributes = { ...othersOf(props), ...attributesOf(props) };
  return createElement("fractional-fit", { ...attributes, ref: element, class: className }, children);
});
