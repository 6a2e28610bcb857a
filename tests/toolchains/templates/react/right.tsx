import "fractional-fit/tags/react";
import type { FractionalFitElement } from "fractional-fit";
import { useRef } from "react";

export function Right() {
  const element = useRef<FractionalFitElement>(null);
  return (
    <fractional-fit
      ref={element}
      lang="de"
      data-place="main"
      aria-label="CTO"
      debug
      mode="fit"
      country="DE"
      base-salary={165000}
      duration-months="6"
      ctaLabel="Talk to us"
      figures={{ dayRate: 1400 }}
      onClick={() => element.current?.assessment}
      onfractional-fit-result={({ detail }) => detail.verdict === "not-yet"}
    >
      <p>Until it is ready</p>
    </fractional-fit>
  );
}
