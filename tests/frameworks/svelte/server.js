import { render } from "svelte/server";
import Page from "./Page.svelte";

// A server may meet the import, and has to stay as it is.
import "fractional-fit";

export const html = render(Page).body;
