/** Has a tool find another Vite than the one that is installed beside it: `node --import`. */

import { registerHooks } from "node:module";

registerHooks({
  resolve: (name, context, next) =>
    next(name === "vite" || name.startsWith("vite/") ? name.replace("vite", "vite7") : name, context),
});
