import { createSSRApp } from "vue";
import { renderToString } from "vue/server-renderer";
import Page from "./Page.vue";

// A server may meet the import, and has to stay as it is.
import "fractional-fit";

export const html = await renderToString(createSSRApp(Page));
