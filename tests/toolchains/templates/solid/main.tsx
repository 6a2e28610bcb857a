import { render } from "solid-js/web";
import { Right } from "./right";

render(() => <Right />, document.body);
