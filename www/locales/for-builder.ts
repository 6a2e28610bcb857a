/** The builder's own words. No visitor of a calculator loads them. */

import type { BuilderWords } from "#words";
import type { Language } from "./catalogue.ts";
import { laid } from "./laid.ts";

export type { BuilderWords };

const LOADERS: Readonly<Record<Language, () => Promise<{ readonly default: unknown }>>> = {
  en: () => import("./en/builder.json"),
  "en-GB": async () => {
    const [american, own] = await Promise.all([import("./en/builder.json"), import("./en-GB-builder.json")]);
    return { default: laid(american.default, own.default) };
  },
  de: () => import("./de/builder.json"),
  fr: () => import("./fr/builder.json"),
  es: () => import("./es/builder.json"),
  pl: () => import("./pl/builder.json"),
  ar: () => import("./ar/builder.json"),
};

export const loadBuilder = async (language: Language): Promise<BuilderWords> =>
  (await LOADERS[language]()).default as BuilderWords;
