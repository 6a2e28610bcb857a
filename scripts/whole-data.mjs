import { readJson } from "./project.mjs";

/** A module of data as one object: the bundler would export every key by its name too. */
export const wholeData = {
  name: "whole-data",
  load: {
    filter: { id: /\/(locales|defaults\/data)\/.*\.json$/ },
    handler: (id) => ({ code: `export default ${JSON.stringify(readJson(id))}`, moduleType: "js" }),
  },
};
