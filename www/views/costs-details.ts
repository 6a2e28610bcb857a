/** What stands behind disclosures of the costs: loaded after them. */

export { ContributionNote } from "./costs-contributions.tsx";
export { Payslip } from "./costs-payslip.tsx";
export { Told } from "./source-told.tsx";
