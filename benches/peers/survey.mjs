/** The same twelve questions in SurveyJS, one at a time as the element asks them. */

import { Model, settings } from "survey-core";
import "survey-js-ui";
import questions from "virtual:questions";
import { show } from "./verdict.mjs";

const place = document.querySelector("#calculator");
const choices = (values) => values.map(([value, text]) => ({ value, text }));

function element({ id, kind, title, help, values, min, max }) {
  const asked = { name: id, title, description: help, isRequired: true };
  if (kind === "one") return { ...asked, type: "radiogroup", choices: choices(values) };
  if (kind === "some") return { ...asked, type: "checkbox", choices: choices(values), showNoneItem: true };
  return { ...asked, type: "text", inputType: "number", min, max };
}

// It would wait 300 ms after each answer.
settings.autoAdvanceDelay = 0;

const survey = new Model({
  elements: questions.map(element),
  questionsOnPageMode: "questionPerPage",
  autoAdvanceEnabled: true,
  autoAdvanceAllowComplete: true,
  showCompletePage: false,
});

survey.onComplete.add(({ data }) => {
  const chosen = (id) => data[id].filter((value) => value !== "none");
  show({ ...data, symptoms: chosen("symptoms"), fullTimeCase: chosen("fullTimeCase") }, place);
});
survey.render(place);
