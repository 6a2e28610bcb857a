import { expect, test } from "vitest";
import { ALL_FIGURES, type NumberFigure } from "../../session/figures.ts";
import { readFigure } from "../../session/paths.ts";
import type { Session } from "../../session/session.ts";
import { draw, settled } from "../testing.tsx";
import { FigureField } from "./field.tsx";

const PATH = "fullTime.baseMinor";
const SALARY = ALL_FIGURES.find(({ path }) => path === PATH) as NumberFigure;
const FIELD = `figure-${PATH}`;
const salaryIn = ({ state }: Session) => state.entered && readFigure(state.entered, PATH);

test("a figure is read and shown by the signs of the visitor's language", async () => {
  const { session, named, type } = await draw(<FigureField figure={SALARY} />, { language: "de", country: "DE" });
  const field = named<HTMLInputElement>(FIELD);
  await type(field, "123.456,70");
  expect(salaryIn(session)).toBe(12_345_670);
  field.blur();
  await settled();
  expect(field.value).toBe("123.456,7");
});

test("a refused entry stays in its field with the reason, and the result stays as it was", async () => {
  const { session, root, named, type } = await draw(<FigureField figure={SALARY} />);
  const { comparison } = session.state;
  const field = named<HTMLInputElement>(FIELD);
  await type(field, "plenty");
  field.blur();
  await settled();
  expect(field.value).toBe("plenty");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  const described = field.getAttribute("aria-describedby")?.split(" ") ?? [];
  const reason = described.map((id) => root.getElementById(id)).find((one) => one?.role === "alert");
  expect(reason?.textContent).not.toBe("");
  expect(session.state.comparison).toBe(comparison);
});

test("what is missing is asked for calmly, and has no slider to guess with", async () => {
  const { root, named } = await draw(<FigureField figure={SALARY} />, { country: "NL" });
  const field = named<HTMLInputElement>(FIELD);
  expect([field.value, field.getAttribute("aria-required"), field.hasAttribute("aria-invalid")]).toEqual([
    "",
    "true",
    false,
  ]);
  expect(root.querySelector("[role=alert]")).toBeNull();
  expect(root.querySelector("input[type=range]")).toBeNull();
});

test("a slider has room on both sides of a sourced figure, whatever the currency", async () => {
  for (const country of ["US", "PL", "AE"]) {
    const { session, named } = await draw(<FigureField figure={SALARY} />, { country });
    const { min, max } = named<HTMLInputElement>(`slider-${PATH}`);
    const salary = Number(salaryIn(session));
    expect(salary).toBeGreaterThan(0);
    expect([Number(min) < salary, Number(max) >= 1.5 * salary], country).toEqual([true, true]);
  }
});

test("the slider ends what was being typed", async () => {
  const { session, named, type } = await draw(<FigureField figure={SALARY} />);
  await type(named<HTMLInputElement>(FIELD), "x");
  const slider = named<HTMLInputElement>(`slider-${PATH}`);
  await type(slider, slider.min);
  expect(named<HTMLInputElement>(FIELD).value).not.toBe("x");
  expect(salaryIn(session)).toBe(Number(slider.min));
  expect(session.state.problems).toEqual({});
});
