import "fractional-fit";
import { FractionalFitElement } from "fractional-fit";
import { loadEngine } from "fractional-fit/engine";

document.addEventListener("fractional-fit:result", ({ detail }) => detail.verdict === "not-yet");
new FractionalFitElement().figures = { baseSalary: 165000 };
export const { scenario } = (await loadEngine()).defaults("DE");
