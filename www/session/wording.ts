/** The names of what an embedder may set; part of the package's types. */

export type Mode = "full" | "fit" | "cost";
export type Theme = "auto" | "light" | "dark";
/** What a visitor takes along, and in which form. */
export type Taken = "report" | "brief" | "kit";
export type TakenAs = "print" | "text" | "markdown" | "csv" | "workbook" | "json";
/** The words that may be replaced. */
export type LabelName = "fit" | "cost" | "next" | "back" | "restart" | "toCosts";
