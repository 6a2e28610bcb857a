"use client";

import { FractionalFit } from "fractional-fit/react";
import { useState } from "react";

export function Listening() {
  const [country, setCountry] = useState("DE");
  const [told, setTold] = useState("");
  return (
    <>
      <button type="button" onClick={() => setCountry("GB")}>
        {country}
      </button>
      <FractionalFit
        mode="fit"
        country={country}
        answers={{ regulated: "yes" }}
        onResult={({ detail }) => setTold(`${country} ${detail.verdict}`)}
      >
        <p>Until it is ready</p>
      </FractionalFit>
      <output>{told}</output>
    </>
  );
}
