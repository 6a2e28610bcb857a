import "fractional-fit";
import { hydrate } from "svelte";
import Page from "./Page.svelte";

hydrate(Page, { target: document.querySelector("#root") });
