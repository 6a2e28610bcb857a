/** Serves the demo site on this machine: `make start`. */

import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const files = sirv(fileURLToPath(new URL("../dist/site", import.meta.url)), { dev: true });
const server = createServer(files);
const wanted = Number(process.env.PORT ?? 4173);

server.on("error", (error) => {
  if (error.code !== "EADDRINUSE" || process.env.PORT) throw error;
  server.listen(0, "127.0.0.1");
});
server.on("listening", () => {
  console.log(`Fractional Fit: http://127.0.0.1:${server.address().port}/  (Ctrl+C ends it)`);
});
server.listen(wanted, "127.0.0.1");
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
