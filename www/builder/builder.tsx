/** The builder: choose, see, copy. */

import { render } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { version } from "../../pkg/package.json";
import type { Built } from "./built.ts";
import { checked, without } from "./check.ts";
import { type Design, emptyDesign, folderOf, type Group, readDesign, type Values, writeDesign } from "./design.ts";
import { Form } from "./form.tsx";
import { Jumps } from "./jumps.tsx";
import { Languages } from "./languages.tsx";
import { Output } from "./output.tsx";
import { Preview } from "./preview.tsx";
import { ownTag, type Speech, SpeechContext, useWords } from "./speech.ts";
import { Where } from "./where.tsx";

declare const BUILT: Built;

const START = emptyDesign(new URL(`../fractional-fit/${version}/`, location.href).href, ownTag());
/** How long somebody types before the address follows. */
const PAUSE_MS = 300;

function Builder() {
  const [design, setDesign] = useState<Design>(() => readDesign(location.hash, START));
  const speech = useWords(design.speech);
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

  return (
    speech && (
      <SpeechContext.Provider value={speech}>
        <Sections {...{ design, setDesign, speech }} />
      </SpeechContext.Provider>
    )
  );
}

interface SectionsProps {
  readonly design: Design;
  readonly setDesign: (next: (before: Design) => Design) => void;
  readonly speech: Speech;
}

function Sections({ design, setDesign, speech }: SectionsProps) {
  const [refused, setRefused] = useState<Values>({});
  const { accepted, ...checks } = useMemo(() => checked(design, START, BUILT, speech), [design, speech]);
  const change = (changes: Partial<Design>): void => setDesign((before) => ({ ...before, ...changes }));
  const set = (group: Group, name: string, value: string): void =>
    setDesign((before) => {
      const { [name]: _, ...others } = before[group];
      return { ...before, [group]: value === "" ? others : { ...others, [name]: value } };
    });
  const restart = (): void => setDesign(({ speech: chosen }) => ({ ...START, speech: chosen }));

  const shown = { ...checks, problems: { ...refused, ...checks.problems } };
  const pasted = { ...without(accepted, refused), folder: folderOf(accepted, version) };
  return (
    <>
      <Jumps />
      <Languages tag={design.speech} onChange={change} />
      <Where {...{ design, accepted, checks: shown, version }} onChange={change} />
      <Form {...{ design, checks: shown, built: BUILT }} onChange={change} onSet={set} onRestart={restart} />
      <div class="result">
        <Preview design={accepted} onRefused={setRefused} />
        <Output {...{ design, checks: shown, built: BUILT, version }} accepted={pasted} onChange={change} />
      </div>
    </>
  );
}

const place = document.querySelector("#builder");
if (place) {
  place.replaceChildren();
  render(<Builder />, place);
}
