/** A total taken apart like a good payslip: what it is paid for, how each amount
 * comes about, and what stands beside it in no total. */

import { useMemo } from "preact/hooks";
import type { Component, Part } from "#engine";
import type { DetailWords } from "../../../locales/catalogue.ts";
import { OfRule } from "../../source-text.tsx";
import { useWholeEngine } from "../../whole-engine.ts";
import { useCosts } from "../context.ts";
import { Awaited } from "../live.tsx";
import type { ComparedProps } from "../options.ts";
import { ruleName } from "../rule-name.ts";
import { Apart } from "./apart.tsx";
import { sentence } from "./sentences.ts";

export function Payslip({ option, comparison, words }: ComparedProps & { words: DetailWords }) {
  const { state, formats } = useCosts();
  const { engine, failed } = useWholeEngine(true);
  const { scenario } = state;
  const explained = useMemo(() => scenario && engine?.explain(scenario), [scenario, engine]);
  const { id, cost } = option;
  const parts = new Map(explained?.[id]?.components.map((one) => [one.component, one.parts]));
  const paid = (Object.entries(cost.components) as [Component, number][]).filter(([, amount]) => amount !== 0);
  return (
    <>
      <table class="payslip" data-testid={`components-${id}`}>
        <thead class="unseen">
          <tr>
            <th scope="col">{words.payslip.what}</th>
            <th scope="col">{words.payslip.amount}</th>
          </tr>
        </thead>
        <tbody>
          {paid.map(([component, amount]) => (
            <ComponentRows
              key={component}
              name={words.components[component]}
              amount={amount}
              parts={parts.get(component) ?? []}
              words={words}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{paid.length > 0 ? words.payslip.total : words.payslip.nothing}</th>
            <td translate={false}>{formats.wholeMoney(cost.totalMinor)}</td>
          </tr>
        </tfoot>
      </table>
      {!engine && <Awaited failed={failed} />}
      <Apart option={option} comparison={comparison} words={words} />
    </>
  );
}

interface RowsProps {
  readonly name: string;
  readonly amount: number;
  readonly parts: readonly Part[];
  readonly words: DetailWords;
}

function ComponentRows({ name, amount, parts, words }: RowsProps) {
  const { state, formats, fill, language, sources } = useCosts();
  const known = sources.contributionsOf(state.country);
  const nameOf = ({ rule }: Part) => (rule == null ? null : ruleName(known, rule, language));
  return (
    <>
      <tr class="component">
        <th scope="row">{name}</th>
        <td translate={false}>{formats.wholeMoney(amount)}</td>
      </tr>
      {parts.map((part, index) => {
        const named = nameOf(part);
        return (
          <tr key={index} class="part">
            {/* A single part is the amount above, and leaves its room to the words. */}
            <td colSpan={parts.length > 1 ? 1 : 2}>
              <OfRule name={named}>{sentence(part, named, words, formats, fill)}</OfRule>
            </td>
            {parts.length > 1 && <td translate={false}>{formats.wholeMoney(part.resultMinor)}</td>}
          </tr>
        );
      })}
    </>
  );
}
