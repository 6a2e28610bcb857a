/** The builder: choose, see, copy. */

import { render } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { version } from "../../pkg/package.json";
import { type Design, emptyDesign, type Group, readDesign, writeDesign } from "./design.ts";
import { Form } from "./form.tsx";
import { Output } from "./output.tsx";
import { Preview } from "./preview.tsx";
import type { Built } from "./snippets.ts";

declare const BUILT: Built;

const START = emptyDesign(new URL(`../fractional-fit/${version}/`, location.href).href);
/** How long somebody types before the address follows. */
const PAUSE_MS = 300;

/** What the calculator has refused, by the name of the field. */
export type Problems = Readonly<Record<string, string>>;

function Builder() {
  const [design, setDesign] = useState<Design>(() => readDesign(location.hash, START));
  const [problems, setProblems] = useState<Problems>({});
  const fragment = useMemo(() => writeDesign(design, START), [design]);
  const written = useRef(location.hash);

  useEffect(() => {
    const timer = setTimeout(() => {
      if (fragment === written.current) return;
      written.current = fragment;
      history.replaceState(null, "", fragment || location.pathname + location.search);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [fragment]);

  useEffect(() => {
    const follow = (): void => {
      written.current = location.hash;
      setDesign(readDesign(location.hash, START));
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);

  const change = (changes: Partial<Design>): void => setDesign((before) => ({ ...before, ...changes }));
  const set = (group: Group, name: string, value: string): void =>
    setDesign((before) => {
      const { [name]: _, ...others } = before[group];
      return { ...before, [group]: value === "" ? others : { ...others, [name]: value } };
    });

  return (
    <>
      <Form design={design} problems={problems} onChange={change} onSet={set} onRestart={() => setDesign(START)} />
      <div class="result">
        <Preview design={design} onProblems={setProblems} />
        <Output design={design} built={BUILT} version={version} onChange={change} />
      </div>
    </>
  );
}

const place = document.querySelector("#builder");
if (place) {
  place.replaceChildren();
  render(<Builder />, place);
}
