/** What stands behind disclosures of the costs: loaded after them. */

export { Told } from "../source-told.tsx";
export { ContributionNote } from "./contributions.tsx";
export { Payslip } from "./payslip.tsx";
