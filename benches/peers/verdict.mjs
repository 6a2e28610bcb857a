/** The verdict in a few lines, for the pages that the element is compared with. */

export function verdictOf(answers) {
  if (answers.primaryNeed === "implementation") return "hire-practitioners";
  const problem = answers.aiDecisions !== "no" || answers.symptoms.length > 0;
  if (!problem || answers.realCost === "no") return "start-with-practitioners";
  const justified = answers.fullTimeCase.length === 3 && answers.phase === "none";
  if (answers.availability === "full-time" || justified) return "hire-full-time";
  const met = [
    answers.primaryNeed === "leadership",
    (answers.aiDecisions === "yes" || answers.symptoms.length > 0) && answers.realCost === "yes",
    answers.availability === "part-time",
    answers.readiness === "ready",
    answers.openness === "welcomes-pushback",
    answers.phase !== "none",
    answers.durationMonths >= 3,
    answers.internalOwner === "clear",
  ];
  const unmet = met.filter((one) => !one).length;
  if (answers.readiness === "not-ready" || answers.openness === "wants-validation" || unmet >= 4) return "not-yet";
  return unmet > 0 ? "fractional-if-fixed" : "fractional-fit";
}

export function show(answers, place) {
  const verdict = document.createElement("p");
  verdict.id = "verdict";
  verdict.dataset.verdict = verdictOf(answers);
  verdict.textContent = verdict.dataset.verdict;
  place.replaceChildren(verdict);
}
