import "fractional-fit/tags/react";

export const mode = <fractional-fit mode="fitt" />;
export const country = <fractional-fit country="Germany" />;
export const phase = <fractional-fit phase="nowhere" />;
export const figure = <fractional-fit figures={{ baseSalry: 1 }} />;
export const verdict = <fractional-fit onfractional-fit-result={({ detail }) => detail.verdict === "never"} />;
