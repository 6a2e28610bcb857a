import { mount } from "svelte";
import Right from "./Right.svelte";

mount(Right, { target: document.body });
