/** The entry of the costs' chunk, without what other chunks share. */

export { Costs } from "./costs/costs.tsx";
