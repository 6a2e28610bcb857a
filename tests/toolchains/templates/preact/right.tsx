import "fractional-fit/tags/preact";
import { useState } from "preact/hooks";

export function Right() {
  const [country, setCountry] = useState<"DE" | "GB">("DE");
  const [told, setTold] = useState("");
  return (
    <>
      <button type="button" onClick={() => setCountry("GB")}>
        {country}
      </button>
      <fractional-fit
        class="calculator"
        lang="de"
        debug
        mode="full"
        country={country}
        base-salary={165000}
        cta-label="Talk to us"
        figures={{ dayRate: 1400 }}
        onfractional-fit-result={({ detail }) => detail.verdict === "hire-practitioners" && setTold(`${country} heard`)}
      >
        <p>Until it is ready</p>
      </fractional-fit>
      <output>{told}</output>
    </>
  );
}
