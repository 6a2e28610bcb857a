import { createApp } from "vue";
import Right from "./Right.vue";

createApp(Right).mount(document.body);
