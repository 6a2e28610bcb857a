import { relative } from "node:path";
import { fileURLToPath } from "node:url";

const released = fileURLToPath(new URL("../../../../dist/site/fractional-fit", import.meta.url));

export default (config) => {
  config.addPassthroughCopy({ [relative(process.cwd(), released)]: "fractional-fit" });
};
