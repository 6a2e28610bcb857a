/** The builder: choose, see, copy. */

import { render } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { version } from "../../pkg/package.json";
import type { Built } from "./built.ts";
import { checked, without } from "./check.ts";
import { type Design, emptyDesign, type Group, readDesign, type Values, writeDesign } from "./design.ts";
import { Form } from "./form.tsx";
import { Jumps } from "./jumps.tsx";
import { Output } from "./output.tsx";
import { Preview } from "./preview.tsx";

declare const BUILT: Built;

const START = emptyDesign(new URL(`../fractional-fit/${version}/`, location.href).href);
/** How long somebody types before the address follows. */
const PAUSE_MS = 300;

function Builder() {
  const [design, setDesign] = useState<Design>(() => readDesign(location.hash, START));
  const [refused, setRefused] = useState<Values>({});
  const { accepted, problems, notes, others } = useMemo(() => checked(design, START, BUILT), [design]);
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

  const told = { problems: { ...refused, ...problems }, notes, others };
  return (
    <>
      <Jumps />
      <Form {...{ design, told, built: BUILT }} onChange={change} onSet={set} onRestart={() => setDesign(START)} />
      <div class="result">
        <Preview design={accepted} onRefused={setRefused} />
        <Output {...{ design, told, built: BUILT, version }} accepted={without(accepted, refused)} onChange={change} />
      </div>
    </>
  );
}

const place = document.querySelector("#builder");
if (place) {
  place.replaceChildren();
  render(<Builder />, place);
}
