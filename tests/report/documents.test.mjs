/** What is taken along from the advice: for which verdict there is what, and the
 * same words on the page, as text and as Markdown, in all languages. */

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { marked } from "marked";
import { engine, modules, sources, viewOf, wordsOf } from "./reports.mjs";

const { briefDocument, documentMarkdown, documentText, kitDocument, nextDocument, planDocument, documentHtml } =
  modules;

const FIT = {
  symptoms: ["capability-gap", "underperforming-vendors"],
  aiDecisions: "yes",
  realCost: "yes",
  primaryNeed: "leadership",
  phase: "platform-evaluation",
  durationMonths: 9,
  availability: "part-time",
  fullTimeCase: ["budget"],
  internalOwner: "clear",
  readiness: "ready",
  openness: "welcomes-pushback",
  regulated: "no",
};
/** One way of answering for each verdict. */
const VERDICTS = {
  "fractional-fit": FIT,
  "fractional-if-fixed": { ...FIT, internalOwner: "none" },
  "bridge-to-hire": { ...FIT, fullTimeCase: ["scale", "budget", "role-clarity"] },
  "not-yet": { ...FIT, readiness: "not-ready" },
  "hire-full-time": { ...FIT, availability: "full-time" },
  "hire-practitioners": { ...FIT, primaryNeed: "implementation" },
  "start-with-practitioners": { ...FIT, realCost: "no" },
};
const LANGUAGES = ["en", "de", "fr", "es", "pl", "ar"];
const scenario = () => engine.defaults("US").scenario;
const view = (answers, options = {}, spoken) => {
  const made = viewOf(options.scenario ?? scenario(), answers, spoken);
  return { ...made, state: { ...made.state, costsSeen: false, ranges: {}, ...options } };
};
const section = (document, title) => document.sections.find((one) => one.title === title);
const factsOf = ({ blocks }) => Object.fromEntries(blocks.flatMap(({ facts = [] }) => facts.map(Object.values)));
const textIn = (part) => JSON.stringify(part.blocks);
const brief = (answers, options) => briefDocument(view(answers, options));

const along = {};
before(async () => {
  for (const language of LANGUAGES) along[language] = await wordsOf(language);
});

test("each verdict has what belongs to it, and nothing else", () => {
  const has = (answers) => {
    const made = view(answers);
    const { plan, interviewKit, verdict } = made.state.assessment;
    return [
      verdict,
      [plan && "plan", briefDocument(made) && "brief", kitDocument(interviewKit, made) && "kit"]
        .concat(nextDocument(made.state.assessment, made) ? "next" : [])
        .filter(Boolean)
        .join(" "),
    ];
  };
  assert.deepEqual(
    Object.entries(VERDICTS).map(([, answers]) => has(answers)),
    [
      ["fractional-fit", "plan brief kit"],
      ["fractional-if-fixed", "plan brief kit"],
      ["bridge-to-hire", "plan brief kit"],
      ["not-yet", "next"],
      ["hire-full-time", "kit next"],
      ["hire-practitioners", "kit next"],
      ["start-with-practitioners", "next"],
    ],
  );
});

test("what would bring the visitor back fits the advice and the answers", () => {
  const next = (answers) => {
    const made = view(answers);
    return documentText(nextDocument(made.state.assessment, made));
  };
  const sign = /A vendor misses a second deadline in a row/;
  // Who sees the signs already comes back once they cost something.
  assert.match(next(VERDICTS["start-with-practitioners"]), /once one of these costs you money or opportunities:/);
  assert.match(next({ ...FIT, symptoms: [], aiDecisions: "no" }), /if you notice one of these/);
  assert.match(next(VERDICTS["start-with-practitioners"]), sign);
  const hire = next(VERDICTS["hire-full-time"]);
  assert.match(hire, /1\. Sort out what is still missing from the case for a full-time hire\./);
  assert.match(hire, /if the search drags on/);
  assert.doesNotMatch(hire, sign);
  assert.doesNotMatch(
    next({ ...VERDICTS["hire-full-time"], fullTimeCase: ["scale", "budget", "role-clarity"] }),
    /lacks/,
  );
});

describe("the brief", () => {
  test("says why, in which shares, for how long, and with whom", () => {
    const made = brief(FIT);
    assert.equal(made.title, "Engagement brief: fractional CTO");
    assert.match(
      textIn(section(made, "Why we are looking")),
      /lacks the know-how.*Vendors deliver less.*\[your estimate\]/,
    );
    const shares = Object.keys(factsOf(section(made, "Where the work is")));
    const { focus } = engine.assess(/** @type {any} */ (FIT));
    assert.deepEqual(
      shares.map((name) => Number(/(\d+)%$/.exec(name)[1])),
      Object.values(focus).sort((one, other) => other - one),
    );
    const terms = factsOf(section(made, "Time and contract"));
    assert.deepEqual(terms, { Time: "2 days a week", Length: "9 months", "Minimum term": "3 months" });
    assert.match(factsOf(section(made, "Who you will work with"))["Internal owner"], /has time set aside/);
    assert.match(textIn(section(made, "How it ends")), /From month \d+ on, you hand over/);
  });

  test("speaks of peaks, of a due decision, of regulation and of a missing owner only where they are", () => {
    const plain = documentText(brief(FIT));
    const other = documentText(
      brief({
        ...FIT,
        availability: "part-time-with-peaks",
        realCost: "at-stake",
        regulated: "yes",
        internalOwner: "named-without-time",
      }),
    );
    for (const words of [
      "Busy periods: An answer within [one working day]",
      "The decision that is due: [What it needs",
      "so governance comes first",
      "rules like ours",
      "once others have taken over these tasks",
    ]) {
      assert.ok(other.includes(words), words);
      assert.ok(!plain.includes(words), words);
    }
  });

  test("measures each stage by the plan's criteria, without a gap between the months", () => {
    for (const durationMonths of [1, 3, 9, 30]) {
      const made = brief({ ...FIT, durationMonths });
      const stages = Object.keys(factsOf(section(made, "How we measure success")));
      const months = stages.flatMap((name) => name.split(":")[0].match(/\d+/g).map(Number));
      assert.equal(months[0], 1);
      assert.equal(Math.max(...months), Math.max(durationMonths, 1), stages.join());
    }
  });

  test("measures by sentences that stand alone: “you” is the candidate, and whatever is spoken of is named", () => {
    const phases = ["ai-initiative", "platform-evaluation", "team-buildout", "other-defined"];
    for (const phase of phases)
      for (const answers of [VERDICTS["fractional-if-fixed"], VERDICTS["bridge-to-hire"]]) {
        const told = textIn(section(brief({ ...answers, phase, regulated: "yes" }), "How we measure success"));
        assert.doesNotMatch(told, /\byou\b|\byour\b|that person|keeps it/i);
      }
  });

  test("of a bridge ends with the hire, and an audit with its report", () => {
    const bridge = brief(VERDICTS["bridge-to-hire"]);
    assert.match(bridge.title, /until our full-time CTO starts/);
    assert.match(
      factsOf(section(bridge, "Time and contract")).Length,
      /9 months, or until the full-time CTO has taken over/,
    );
    assert.match(textIn(section(bridge, "How it ends")), /When our full-time CTO has taken over/);
    assert.match(
      textIn(section(bridge, "Budget")),
      /Calculated for 9 months\. It is less if the full-time CTO takes over sooner/,
    );
    const audit = brief({ ...FIT, durationMonths: 2 });
    assert.match(textIn(section(audit, "How it ends")), /With a report/);
    assert.doesNotMatch(textIn(section(audit, "How it ends")), /\[one month’s\] notice/);
    const short = brief({ ...FIT, durationMonths: 3 });
    assert.doesNotMatch(textIn(section(short, "How it ends")), /notice/, "the minimum term is all there is");
  });

  test("of a bridge is taken over by the hire, in the plan too", () => {
    const told = (answers) => {
      const made = view(answers);
      return documentText(planDocument(made.state.assessment, made)) + documentText(briefDocument(made));
    };
    assert.match(told(VERDICTS["bridge-to-hire"]), /Let the full-time CTO decide alone/);
    assert.doesNotMatch(told(VERDICTS["bridge-to-hire"]), /internal owner (decide|keeps)/);
    assert.match(told(FIT), /Let the internal owner decide alone/);
    assert.doesNotMatch(told(FIT), /full-time CTO/);
  });

  test("and the plan take what is to be settled first as settled", () => {
    for (const one of [{ internalOwner: "none" }, { phase: "none" }, { realCost: "unsure" }]) {
      const { state, ...rest } = view({ ...FIT, ...one });
      const told = documentText(briefDocument({ ...rest, state })) + documentText(planDocument(state.assessment, rest));
      assert.equal(state.assessment.verdict, "fractional-if-fixed");
      assert.doesNotMatch(told, /Name the internal owner|Define a project|first task|part of the work/);
    }
  });
});

describe("the budget", () => {
  const budgetOf = (answers, options) => section(brief(answers, options), "Budget");
  const costOf = (dayRateMinor, months, of = /** @type {any} */ (scenario())) => {
    const { fractional } = engine.compare({
      ...of,
      horizonMonths: months,
      fractional: { ...of.fractional, dayRateMinor, startLagMonths: 0 },
    });
    return fractional.totalMinor + fractional.committedBeyondHorizonMinor;
  };
  const rough = (minor) =>
    new Intl.NumberFormat("en-US", { style: "currency", currency: "USD", maximumSignificantDigits: 3 }).format(
      minor / 100,
    );

  test("is the model's own total from the lowest to the highest price that sources name, and says so", () => {
    const { low, high } = sources.provenanceOf("US", "fractional.dayRateMinor");
    const facts = factsOf(budgetOf(FIT));
    assert.equal(facts["In total"], `${rough(costOf(low, 9))} to ${rough(costOf(high, 9))}`);
    assert.equal(facts["Per month"], `${rough(costOf(low, 9) / 9)} to ${rough(costOf(high, 9) / 9)}`);
    assert.match(textIn(budgetOf(FIT)), /From the calculator’s defaults \(United States\)/);
  });

  test("is of the visitor's figures once the costs were seen, and of nobody else's before", () => {
    const own = scenario();
    own.fractional = { ...own.fractional, dayRateMinor: 123_400, daysPerWeekCenti: 150 };
    const before = budgetOf(FIT, { scenario: own });
    assert.deepEqual(before, budgetOf(FIT));
    const seen = budgetOf(FIT, { scenario: own, costsSeen: true });
    assert.equal(factsOf(seen)["In total"], rough(costOf(123_400, 9, own)));
    assert.match(textIn(seen), /our own cost comparison/);
    assert.doesNotMatch(textIn(seen), /default/);
    const given = budgetOf(FIT, { costsSeen: true, ranges: { "fractional.dayRateMinor": [100_000, 110_000] } });
    assert.equal(factsOf(given)["In total"], `${rough(costOf(100_000, 9))} to ${rough(costOf(110_000, 9))}`);
  });

  test("is of all the months that the brief names, whatever the costs count", () => {
    for (const engagementMonths of [0, 2, null]) {
      const own = scenario();
      own.fractional = { ...own.fractional, engagementMonths };
      assert.deepEqual(budgetOf(FIT, { scenario: own, sourced: own }), budgetOf(FIT));
    }
    assert.doesNotMatch(textIn(budgetOf({ ...FIT, durationMonths: 0 })), /\$0/);
  });

  test("speaks of no costs that a page without them doesn’t show", () => {
    const unpriced = scenario();
    unpriced.fractional = { ...unpriced.fractional, dayRateMinor: null };
    for (const options of [{}, { scenario: unpriced, sourced: unpriced }])
      for (const durationMonths of [1, 9])
        assert.doesNotMatch(documentText(brief({ ...FIT, durationMonths }, options)), /in the costs/i);
  });

  test("counts the minimum term where the engagement is shorter", () => {
    const facts = factsOf(budgetOf({ ...FIT, durationMonths: 1 }));
    const { low } = sources.provenanceOf("US", "fractional.dayRateMinor");
    assert.ok(facts["In total"].startsWith(rough(costOf(low, 1))), facts["In total"]);
    assert.equal(facts["Per month"], undefined, "what is paid for months without work is no price of a month");
    assert.match(textIn(budgetOf({ ...FIT, durationMonths: 1 })), /covers a minimum term of 3 months/);
    const terms = factsOf(section(brief({ ...FIT, durationMonths: 1 }), "Time and contract"));
    assert.match(terms["Minimum term"], /3 months, which is longer than this engagement/);
    assert.ok(
      costOf(low, 1) > costOf(low, 1, { ...scenario(), fractional: { ...scenario().fractional, minCommitMonths: 0 } }),
    );
  });

  test("asks for a price where no country's default is known", () => {
    const { scenario: dutch } = engine.defaults("NL");
    const made = view(FIT, {});
    const told = section(
      briefDocument({ ...made, state: { ...made.state, country: "NL", scenario: null, sourced: dutch } }),
      "Budget",
    );
    assert.match(textIn(told), /There is no default price \(Netherlands\)/);
    assert.deepEqual(factsOf(told), {});
  });
});

const documentsOf = (answers, language) => {
  const made = view(answers, {}, along[language]);
  const { assessment } = made.state;
  return [
    planDocument(assessment, made),
    briefDocument(made),
    kitDocument(assessment.interviewKit, made),
    nextDocument(assessment, made),
  ].filter(Boolean);
};
const lettersOf = (text) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !/^\d+$/.test(word));
const shown = (html) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, sign) => ({ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" })[sign]);

test("page, text and Markdown say the same words in the same order, in six languages", () => {
  for (const language of LANGUAGES)
    for (const answers of Object.values(VERDICTS))
      for (const made of documentsOf(answers, language)) {
        const words = lettersOf(shown(documentHtml(made)));
        assert.ok(words.length > 40, made.title);
        assert.deepEqual(lettersOf(documentText(made)), words, `${language} ${made.title} as text`);
        assert.deepEqual(
          lettersOf(shown(marked.parse(documentMarkdown(made)))),
          words,
          `${language} ${made.title} as Markdown`,
        );
      }
});

test("no language leaves a word of code, a hole or an English sentence", () => {
  const english = new Set(
    Object.values(VERDICTS).flatMap((answers) =>
      documentsOf(answers, "en").flatMap((made) =>
        documentText(made)
          .split("\n")
          .filter((line) => /\p{L}{3}.{20}/u.test(line)),
      ),
    ),
  );
  for (const language of LANGUAGES)
    for (const answers of Object.values(VERDICTS))
      for (const made of documentsOf(answers, language)) {
        const text = documentText(made);
        assert.doesNotMatch(text, /undefined|null|NaN|\{|\}|[a-z]+-[a-z]+-[a-z]+-/, `${language}: ${text}`);
        if (language !== "en")
          for (const line of text.split("\n")) assert.ok(!english.has(line), `${language}: ${line}`);
      }
});

test("Markdown keeps what would be markup as text, and its lists are lists", () => {
  const made = {
    title: "A *title* with <b>",
    blocks: [{ text: "under_score and `code`" }],
    colon: ": ",
    sections: [
      {
        title: "Part",
        blocks: [{ items: [{ text: "one", details: [{ name: "Name", value: "v*l*e" }] }], isOrdered: true }],
      },
    ],
  };
  const html = /** @type {string} */ (marked.parse(documentMarkdown(made)));
  assert.match(html, /<h1>A \*title\* with &lt;b&gt;<\/h1>/);
  assert.match(html, /<p>under_score and `code`<\/p>/);
  assert.match(html, /<ol>\s*<li>one\s*<ul>\s*<li><strong>Name<\/strong>: v\*l\*e<\/li>/);
});
