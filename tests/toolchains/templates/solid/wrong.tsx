import "fractional-fit/tags/solid";

export const mode = () => <fractional-fit mode="fitt" />;
export const country = () => <fractional-fit country="Germany" />;
export const figure = () => <fractional-fit figures={{ baseSalry: 1 }} />;
export const verdict = () => <fractional-fit on:fractional-fit-result={({ detail }) => detail.verdict === "never"} />;
export const never = () => <fractional-fit ctaLabel="never" />;
