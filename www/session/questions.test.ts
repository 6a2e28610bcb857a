/** The questions as the engine has them. */

import { expect, test } from "vitest";
import { engineForTests } from "../engine/testing.ts";
import { answersOf, firstUnanswered, isAnswered, QUESTIONS, questionOf } from "./questions.ts";

const engine = await engineForTests();
const taken = (id: string, value: unknown) => {
  try {
    return Boolean(engine.assess({ [id]: value }));
  } catch {
    return false;
  }
};

test("the engine takes every answer that the page offers", () => {
  for (const question of QUESTIONS) {
    const { id } = question;
    const offered =
      question.kind === "months"
        ? [question.min, question.max, ...question.common]
        : question.values.map((value) => (question.kind === "some" ? [value] : value));
    for (const value of offered) expect(taken(id, value), `${id}: ${value}`).toBe(true);
    if (question.kind === "months")
      for (const value of [question.min - 1, question.max + 1]) expect(taken(id, value), `${id}: ${value}`).toBe(false);
  }
});

test("a question is answered once it has a value of its own", () => {
  const before = answersOf({ symptoms: [], aiDecisions: "yes" }, { aiDecisions: null });
  expect(isAnswered(before, "symptoms")).toBe(true);
  for (const id of ["aiDecisions", "phase"] as const) expect(isAnswered(before, id), id).toBe(false);
  expect(isAnswered(Object.create({ phase: "none" }), "phase")).toBe(false);
  expect(firstUnanswered(before)).toBe("aiDecisions");
  expect(firstUnanswered(Object.fromEntries(QUESTIONS.map(({ id }) => [id, 1])))).toBeNull();
  expect(questionOf("durationMonths")).toMatchObject({ kind: "months", common: [2, 3, 6, 9, 12, 24] });
});
