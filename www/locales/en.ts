/** English. Plain words; a translator edits nothing but this file. */

const months = (count: number): string => `${count} ${count === 1 ? "month" : "months"}`;

export const en = {
  locale: "en",
  title: "Do you need a fractional CTO?",
  steps: { label: "Parts", fit: "Does it fit?", cost: "What does it cost?" },
  none: "None of these",
  next: "Continue",
  back: "Back",
  change: "Change",
  restart: "Start again",
  yourAnswers: "Your answers",
  noAnswersYet: "What you answer stays here, and can be changed. It never leaves this page.",
  questionNumber: (number: number): string => `Question ${number}`,
  stillPossible: (count: number): string => (count === 1 ? "The answer is settled" : `${count} answers still possible`),
  chooseOne: "Choose one answer to go on.",
  enterMonths: (min: number, max: number): string => `Enter a whole number of months from ${min} to ${max}.`,
  engineFailed: "The calculator could not start. Reload the page to try again.",
  loading: "Working it out…",

  questions: {
    primaryNeed: {
      title: "What do you need most?",
      help: "Leading means deciding what to build, buy and stop. Building means doing it.",
      short: "Need",
      values: {
        leadership: "Someone to lead: to decide and set direction",
        both: "Both: to lead and to build",
        implementation: "Hands to build what is already decided",
      },
    },
    aiDecisions: {
      title: "Are decisions about AI at the top being made badly?",
      help: "For example by hype, by one vendor’s pitch, or by not deciding at all.",
      short: "AI decisions made badly",
      values: { yes: "Yes", unsure: "Not sure", no: "No" },
    },
    symptoms: {
      title: "Which of these do you see?",
      help: "Choose all that apply.",
      short: "What you see",
      values: {
        "directionless-investment": "We spend on AI without a clear direction",
        "underperforming-vendors": "Vendors deliver less than they promised",
        "capability-gap": "Our team can’t judge the choices well",
        "ungrounded-commitments": "Leaders promise things without technical ground",
      },
    },
    realCost: {
      title: "Does that cost you real money, or real chances?",
      help: "Projects that failed, contracts that don’t pay off, deals lost.",
      short: "Real cost",
      values: { yes: "Yes", unsure: "Not sure", no: "No" },
    },
    availability: {
      title: "How much of this person’s time do you need?",
      help: "Think of a normal week, not of the worst one.",
      short: "Time",
      values: {
        "part-time": "Some days a week, planned ahead",
        "part-time-with-peaks": "Some days a week, more at busy times",
        "full-time": "Someone who is there every day",
      },
    },
    readiness: {
      title: "Will your leaders act on the advice?",
      help: "Advice that nobody may act on is money lost.",
      short: "Acts on advice",
      values: {
        ready: "Yes, someone with authority will",
        partly: "On some matters",
        "not-ready": "Probably not now",
      },
    },
    openness: {
      title: "How do your leaders take a “no” from outside?",
      help: "Part of the work is to disagree.",
      short: "Open to a “no”",
      values: {
        "welcomes-pushback": "They want to hear it",
        selective: "It depends on the matter",
        "wants-validation": "They mostly want a yes",
      },
    },
    phase: {
      title: "What work lies ahead?",
      help: "This help works best for one piece of work with an end.",
      short: "Work ahead",
      values: {
        "ai-initiative": "A major AI project",
        "platform-evaluation": "Choosing a platform or a vendor",
        "team-buildout": "Building up a team",
        "other-defined": "Something else with a clear end",
        none: "Nothing specific yet",
      },
    },
    durationMonths: {
      title: "For how many months would you want this help?",
      help: "Less than 3 months rarely suffices to know a company well.",
      short: "Months of help",
    },
    internalOwner: {
      title: "Who in the company would work alongside?",
      help: "The work must stay when the adviser goes.",
      short: "Owner inside",
      values: {
        clear: "A named person who has time for it",
        "named-without-time": "A named person without the time",
        none: "Nobody yet",
      },
    },
    fullTimeCase: {
      title: "What speaks for a full-time hire today?",
      help: "Choose all that apply.",
      short: "For a full-time hire",
      values: {
        scale: "Enough work for a full-time leader",
        budget: "The budget for one",
        "role-clarity": "A clear role that will last",
      },
    },
    regulated: {
      title: "Is your industry regulated, or your data sensitive?",
      help: "Such as health, finance, or personal data at scale.",
      short: "Regulated or sensitive",
      values: { yes: "Yes", no: "No" },
    },
  },
  monthsValue: months,

  verdict: {
    label: "Our advice",
    refine: "Answer the rest",
    refineHelp: (count: number): string =>
      `The advice is settled. ${count} more ${count === 1 ? "answer" : "answers"} would complete the picture.`,
    toCosts: "See what each way costs",
    fixes: "What would make it a yes",
    warnings: "Keep in mind",
  },
  verdicts: {
    "fractional-fit": {
      title: "A fractional CTO fits.",
      text: "All eight conditions for work that pays off are met.",
    },
    "fractional-if-fixed": {
      title: "A fractional CTO fits, after a fix.",
      text: "Most conditions are met. Put the rest right first, and it is likely to pay off.",
    },
    "not-yet": {
      title: "Not yet.",
      text: "Started like this, the money would likely be lost. Below is what turns it into a yes.",
    },
    "hire-full-time": {
      title: "Hire a full-time CTO.",
      text: "The work needs someone who is there every day, or a lasting seat that you can fill.",
    },
    "hire-practitioners": {
      title: "Hire people who build.",
      text: "The direction is set, and what is missing is hands. A fractional CTO would be the dearer way to get them.",
    },
    "start-with-practitioners": {
      title: "Start with people who build.",
      text: "No problem with decisions at the top shows, or none that costs you. Start small, and see which questions come up.",
    },
  },
  fixes: {
    "split-leadership-and-implementation":
      "Give the building to practitioners, and only the leading to the fractional CTO.",
    "put-figure-on-cost": "Put a figure on what the badly made decisions cost you.",
    "agree-response-times": "Agree in the contract on response times and on days for the peaks.",
    "give-authority-to-act": "Give a named executive the authority to act.",
    "agree-adviser-may-say-no": "Agree before the start that the adviser may say no.",
    "define-phase": "Define a piece of work, and how it ends.",
    "extend-or-audit": "Extend to 3 months, or buy an audit with a fixed end instead.",
    "name-owner": "Name an owner inside the company.",
    "free-owner-time": "Free the owner’s time for this work.",
  },
  warnings: {
    dependency: "More than 24 months makes you dependent. Plan the handover to your own people.",
    "bridge-to-hire": "Size, budget and role would justify a full-time hire. Use the fractional CTO as a bridge to it.",
    "hire-not-yet-justified": "Not everything speaks for a full-time hire yet. Still missing:",
  },
  units: { months: "months" },
};

export type Words = typeof en;
