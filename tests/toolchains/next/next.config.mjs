import { fileURLToPath } from "node:url";

/** @type {import("next").NextConfig} */
export default {
  // The packages stand in the folder above.
  turbopack: { root: fileURLToPath(new URL("..", import.meta.url)) },
  ...(process.env.CURED && { serverExternalPackages: ["fractional-fit"] }),
};
