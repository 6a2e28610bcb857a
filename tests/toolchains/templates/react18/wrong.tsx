import "fractional-fit/tags/react";

export const mode = <fractional-fit mode="fitt" />;
