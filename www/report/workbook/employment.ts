/** Columns of pay and what comes with it, the same for a hire and for engineers:
 * the annual amounts, their months, contributions by rule, benefits, overhead. */

import { ruleName } from "../../views/costs/rule-name.ts";
import type { ReportView } from "../view.ts";
import { type Known, ofYear, paid } from "./columns.ts";
import type { Column } from "./month-sheet.ts";
import { dueOn, rulesOf, takenOff, whileHeld } from "./rules.ts";

interface Terms {
  /** Where the inputs stand: their names begin with it. */
  readonly of: "fullTime" | "practitioners";
  /** The column that counts the months of employment; 0 where there is none. */
  readonly employed: string;
  /** Part of the bonus that is paid, in millionths. */
  readonly payout: string;
  /** How many people. */
  readonly people: string;
}

export function employment({ of, employed, payout, people }: Terms, known: Known, view: ReportView) {
  const { state, words, language, sources } = view;
  const labels = words.report.sheet.columns;
  const contributions = sources.contributionsOf(state.country);
  const rules = rulesOf(view);
  const each = people === "1" ? "" : `${people}*`;
  const columns: Column[] = [
    {
      key: "ofYear",
      title: labels.ofYear,
      style: "count",
      formula: ({ cell }) => `IF(${cell(employed)}=0,0,MOD(${cell(employed)}-1,12)+1)`,
    },
    {
      key: "annualBase",
      title: labels.annualBase,
      style: "count",
      formula: ({ cell, before }) => {
        const raised = `ROUND(${before("annualBase")}*(1000000+${of}_raisePpm)/1000000,0)`;
        return `IF(${cell(employed)}=0,0,IF(${cell(employed)}=1,${of}_baseMinor,IF(${cell("ofYear")}=1,${raised},${before("annualBase")})))`;
      },
    },
    {
      key: "annualBonus",
      title: labels.annualBonus,
      style: "count",
      formula: ({ cell }) => `ROUND(${cell("annualBase")}*(${of}_bonusPpm*${payout})/1E+12,0)`,
    },
    {
      key: "payBase",
      title: labels.payBase,
      style: "count",
      formula: ({ cell }) => ofYear(cell("annualBase"), cell("ofYear")),
    },
    {
      key: "payBonus",
      title: labels.payBonus,
      style: "count",
      formula: ({ cell }) => ofYear(cell("annualBonus"), cell("ofYear")),
    },
    {
      key: "paidBefore",
      title: labels.paidBefore,
      style: "count",
      formula: ({ cell, before, month }) => {
        const isFirst = `OR(${cell(employed)}<=1,MOD(startCalendarMonth+${month}-2,12)=0)`;
        return `IF(${isFirst},0,${before("paidBefore")}+${before("payBase")}+${before("payBonus")})`;
      },
    },
    paid("base", words.cost.components.base, known.component("base"), ({ cell }) => each + cell("payBase")),
    paid("bonus", words.cost.components.bonus, known.component("bonus"), ({ cell }) => each + cell("payBonus")),
    ...rules.map(
      (one, index): Column => ({
        key: `rule${index + 1}`,
        title: ruleName(contributions, one.key, language).text,
        style: "money",
        isSummed: true,
        formula: ({ cell, month }) => {
          const rule = `rule${index + 1}`;
          const pay = `(${cell("payBase")}+${cell("payBonus")})`;
          const before = cell("paidBefore");
          const cumulative = `${dueOn(rule, `${before}+${pay}`, "1000000")}-${dueOn(rule, before, "1000000")}`;
          const prorata = dueOn(rule, `12*${pay}`, "12000000");
          const monthly = rules.slice(0, index).map((_, earlier) => `rule${earlier + 1}`);
          const soFar = monthly.map((earlier) => `IF(${earlier}_mode="cumulative-year",0,${cell(earlier)})`).join("+");
          const due =
            one.mode === "reduction"
              ? `-MIN(${each}${takenOff(rule, `(12*${pay})`, pay)}/minorPerMajor,${soFar || "0"})`
              : `${each}IF(${rule}_mode="prorata",${prorata},${cumulative})/minorPerMajor`;
          const held = whileHeld(one, rule, `(startCalendarMonth+${month}-1)`, due);
          return `IF(${cell(employed)}=0,0,${held})`;
        },
      }),
    ),
    {
      key: "contributions",
      title: words.cost.components.contributions,
      style: "money",
      isSummed: true,
      values: known.component("contributions"),
      formula: ({ cell }) => rules.map((_, index) => cell(`rule${index + 1}`)).join("+") || "0",
    },
    paid("benefits", words.cost.components.benefits, known.component("benefits"), ({ cell }) => {
      const fixed = ofYear(`${of}_benefitsFixedAnnualMinor`, cell("ofYear"));
      const grown = `ROUND(${cell("payBase")}*${of}_benefitsPpmOfBase/1000000,0)`;
      return `IF(${cell(employed)}=0,0,${each}(${fixed}+${grown}))`;
    }),
    paid("overhead", words.cost.components.overhead, known.component("overhead"), ({ cell }) => {
      const months = ofYear(`${of}_overheadAnnualMinor`, cell("ofYear"));
      return `IF(${cell(employed)}=0,0,${each}(${months}))`;
    }),
  ];
  return columns;
}
