import { FractionalFitElement } from "fractional-fit";
import { loadEngine } from "fractional-fit/engine";

document.addEventListener("fractional-fit:result", ({ detail }) => detail.verdict === "never");
new FractionalFitElement().figures = { baseSalry: 165000 };
export const { scenario } = (await loadEngine()).defaults("Germany");
