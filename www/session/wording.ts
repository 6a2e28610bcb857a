/** The names of what an embedder may set; part of the package's types. */

export type Mode = "full" | "fit" | "cost";
export type Theme = "auto" | "light" | "dark";
/** The words that may be replaced. */
export type LabelName = "fit" | "cost" | "next" | "back" | "restart" | "toCosts";
