import { readFile } from "node:fs/promises";

/** A module of data as one object: the bundler would export every key by its name too. */
export const wholeData = {
  name: "whole-data",
  load: {
    filter: { id: /\/(locales|defaults\/data)\/.*\.json$/ },
    async handler(id) {
      return { code: `export default ${JSON.stringify(JSON.parse(await readFile(id, "utf8")))}`, moduleType: "js" };
    },
  },
};
