import "fractional-fit/tags/react";

export const right = (
  <fractional-fit class="calculator" lang="de" mode="fit" country="DE" base-salary="165000" cta-label="Talk to us">
    <p>Until it is ready</p>
  </fractional-fit>
);
