import "fractional-fit/tags/preact";

export const right = (
  <fractional-fit
    class="calculator"
    lang="de"
    mode="fit"
    country="DE"
    base-salary={165000}
    figures={{ dayRate: 1400 }}
    onfractional-fit-result={({ detail }) => detail.verdict === "not-yet"}
  >
    <p>Until it is ready</p>
  </fractional-fit>
);
