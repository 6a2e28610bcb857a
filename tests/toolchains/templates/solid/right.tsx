import "fractional-fit/tags/solid";

export const right = () => (
  <fractional-fit
    class="calculator"
    lang="de"
    mode="fit"
    country="DE"
    figures={{ dayRate: 1400 }}
    on:fractional-fit-result={({ detail }) => detail.verdict === "not-yet"}
  >
    <p>Until it is ready</p>
  </fractional-fit>
);
