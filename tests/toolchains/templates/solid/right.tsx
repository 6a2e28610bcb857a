import "fractional-fit/tags/solid";
import { createSignal } from "solid-js";

export function Right() {
  const [country, setCountry] = createSignal<"DE" | "GB">("DE");
  const [told, setTold] = createSignal("");
  return (
    <>
      <button type="button" onClick={() => setCountry("GB")}>
        {country()}
      </button>
      <fractional-fit
        class="calculator"
        lang="de"
        debug={country() === "GB"}
        mode="full"
        country={country()}
        cta-label="Talk to us"
        figures={{ baseSalary: 165000, dayRate: 1400 }}
        on:fractional-fit-result={({ detail }) =>
          detail.verdict === "hire-practitioners" && setTold(`${country()} heard`)
        }
      >
        <p>Until it is ready</p>
      </fractional-fit>
      <output>{told()}</output>
    </>
  );
}
