import { fileURLToPath } from "node:url";

export default {
  root: fileURLToPath(new URL(".", import.meta.url)),
  outDir: fileURLToPath(new URL("../../../../dist/hosts/astro", import.meta.url)),
};
