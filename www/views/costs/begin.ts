/** The costs as they are loaded, apart from what others share with them. */

export { Costs } from "./costs.tsx";
