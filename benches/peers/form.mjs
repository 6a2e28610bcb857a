/** The script of the plain form: the verdict when it is sent. */

import { show } from "./verdict.mjs";

const form = document.querySelector("#calculator form");

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const data = new FormData(form);
  const chosen = (id) => data.getAll(id).filter((value) => value !== "none");
  show(
    {
      ...Object.fromEntries(data),
      durationMonths: Number(data.get("durationMonths")),
      symptoms: chosen("symptoms"),
      fullTimeCase: chosen("fullTimeCase"),
    },
    form.parentElement,
  );
});

// Sent any sooner, it would go to a server.
form.querySelector("button").disabled = false;
