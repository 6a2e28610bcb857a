import "fractional-fit/tags/react";
import type { FractionalFitElement } from "fractional-fit";
import { useRef, useState } from "react";

export function Right() {
  const element = useRef<FractionalFitElement>(null);
  const [country, setCountry] = useState<"DE" | "GB">("DE");
  const [told, setTold] = useState("");
  return (
    <>
      <button type="button" onClick={() => setCountry("GB")}>
        {country}
      </button>
      <fractional-fit
        ref={element}
        lang="de"
        data-place="main"
        aria-label="CTO"
        debug
        mode="full"
        country={country}
        base-salary={165000}
        duration-months="6"
        ctaLabel="Talk to us"
        figures={{ dayRate: 1400 }}
        onClick={() => element.current?.assessment}
        onfractional-fit-result={({ detail }) => detail.verdict === "hire-practitioners" && setTold(`${country} heard`)}
      >
        <p>Until it is ready</p>
      </fractional-fit>
      <output>{told}</output>
    </>
  );
}
