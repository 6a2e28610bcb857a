/** The languages, and where their words are. A visitor loads the own language
 * only; the first words of English are in the entry, for when nothing else loads. */

import type {
  CostWords,
  DetailWords,
  EmbedWords,
  ForecastWords,
  ReasonWords,
  ReportWords,
  ShortAdviceWords,
  StartWords,
  TakeAlongWords,
} from "#words";
import english from "./en/index.ts";

export type {
  CostWords,
  DetailWords,
  EmbedWords,
  ForecastWords,
  ReportWords,
  ShortAdviceWords,
  StartWords,
  TakeAlongWords,
};

/** The advice in short, and the reasons behind it. */
export type AdviceWords = ShortAdviceWords & ReasonWords;

/** A report tells the advice and the costs again, and what goes along with them. */
export interface WordsForReport {
  readonly advice: AdviceWords;
  readonly cost: CostWords & DetailWords;
  readonly report: ReportWords;
  readonly along: TakeAlongWords;
}

const LOADERS = {
  en: async () => ({ default: english }),
  "en-GB": async () => ({ default: (await import("./en-GB.ts")).over(english) }),
  de: () => import("./de/index.ts"),
  fr: () => import("./fr/index.ts"),
  es: () => import("./es/index.ts"),
  pl: () => import("./pl/index.ts"),
  ar: () => import("./ar/index.ts"),
} as const;

export type Language = keyof typeof LOADERS;

export const LANGUAGES = Object.keys(LOADERS) as readonly Language[];

export const isLanguage = (code: string): code is Language => Object.hasOwn(LOADERS, code);

export const directionOf = (language: Language): "ltr" | "rtl" => (language === "ar" ? "rtl" : "ltr");

/** English can always be shown; British English starts with the same words. */
const first = english.start as unknown as StartWords;
const started = new Map<Language, StartWords>([
  ["en", first],
  ["en-GB", first],
]);

const filesOf = async (language: Language) => (await LOADERS[language]()).default;

// The test of the catalogues holds every file to the shape of the English one,
// from which the types are made. Each rejects where the network fails.

export async function loadStart(language: Language): Promise<StartWords> {
  const words = (await filesOf(language)).start as unknown as StartWords;
  started.set(language, words);
  return words;
}

/** Without a wait, where they have been loaded. */
export const startWords = (language: Language): StartWords | undefined => started.get(language);

/** What is read first of an advice. */
export const loadShortAdvice = async (language: Language): Promise<ShortAdviceWords> =>
  (await (await filesOf(language)).advice()).default as unknown as ShortAdviceWords;

export async function loadAdvice(language: Language): Promise<AdviceWords> {
  const { reasons } = await filesOf(language);
  const [short, rest] = await Promise.all([loadShortAdvice(language), reasons()]);
  return { ...short, ...(rest.default as unknown as ReasonWords) };
}

export const loadCosts = async (language: Language): Promise<CostWords> =>
  (await (await filesOf(language)).costs()).default as unknown as CostWords;

/** What stands behind disclosures of the costs. */
export const loadDetails = async (language: Language): Promise<DetailWords> =>
  (await (await filesOf(language)).details()).default as unknown as DetailWords;

/** What a visitor takes along from the advice. */
const loadTakeAlong = async (language: Language): Promise<TakeAlongWords> =>
  (await (await filesOf(language)).takeAlong()).default as unknown as TakeAlongWords;

export const loadEmbed = async (language: Language): Promise<EmbedWords> =>
  (await (await filesOf(language)).embed()).default as unknown as EmbedWords;

export async function loadForReport(language: Language): Promise<WordsForReport> {
  const files = await filesOf(language);
  const [advice, costs, details, report, along] = await Promise.all([
    loadAdvice(language),
    loadCosts(language),
    loadDetails(language),
    files.report(),
    loadTakeAlong(language),
  ]);
  return { advice, cost: { ...costs, ...details }, report: report.default as unknown as ReportWords, along };
}

export const loadForecast = async (language: Language): Promise<ForecastWords> =>
  (await (await filesOf(language)).forecast()).default as unknown as ForecastWords;
