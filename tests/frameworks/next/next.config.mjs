/** @type {import("next").NextConfig} */
export default {
  output: "export",
  // The packages stand in the folder above.
  turbopack: { root: new URL("..", import.meta.url).pathname },
};
