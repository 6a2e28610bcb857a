/** What stands behind disclosures of the costs: loaded after them. */

export { SourceText } from "../../source-text.tsx";
export { ContributionNote } from "./contributions.tsx";
export { Payslip } from "./payslip.tsx";
