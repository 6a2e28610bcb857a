/** The engine without a screen: for workers, servers and tests. */

export type * from "#engine";
export { type Engine, loadEngine } from "./load.ts";
export { type Outcome, type Receipt, type Recomputed, receiptOf, recompute, type Totals } from "./receipt.ts";
