import { createSSRApp } from "vue";
import "fractional-fit";
import Page from "./Page.vue";

createSSRApp(Page).mount("#root");
