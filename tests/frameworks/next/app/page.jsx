import { FractionalFit } from "fractional-fit/react";
import { Listening } from "./listening.jsx";

/** A component of the server, which takes the calculator as it is; and one of the browser. */
export default function Page() {
  return (
    <main>
      <Listening />
      <FractionalFit id="plain" mode="cost" country="FR" figures={{ baseSalary: 130000 }} />
    </main>
  );
}
