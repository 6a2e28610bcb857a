import { render } from "preact";
import { Right } from "./right";

render(<Right />, document.body);
