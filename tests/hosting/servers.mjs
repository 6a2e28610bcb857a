/** nginx and Apache on loopback, with the examples of `hosting/` as they are. */

import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "../free-port.mjs";
import { PATIENCE_MS } from "../pace.mjs";

const repository = fileURLToPath(new URL("../..", import.meta.url));
export const RELEASE = join(repository, "dist/release");

/** One worker; `more` goes into its `server` block. */
export const nginx = (more = "") =>
  start("nginx", (folder, port) => {
    const built = execFileSync("bash", ["-c", "nginx -V 2>&1"], { encoding: "utf8" });
    const module = join(/--modules-path=(\S+)/.exec(built)[1], "ngx_http_brotli_static_module.so");
    if (!existsSync(module)) throw new Error(`nginx has no ${module}: apt-get install libnginx-mod-http-brotli-static`);
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
      .join(" ");
    return {
      arguments: ["-p", folder, "-e", "stderr", "-c", join(folder, "configuration")],
      configuration: `
        daemon off; pid ${folder}/pid; error_log stderr warn; worker_processes 1;
        ${process.getuid() === 0 ? "user root;" : ""}
        load_module ${module};
        events { worker_connections 1024; }
        http {
          access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=1000; ${temporary}
          server {
            listen 127.0.0.1:${port}; root "${RELEASE}";
            include "${repository}hosting/nginx.conf";
            ${more}
          }
        }`,
    };
  });

const APACHE_MODULES = ["mpm_event", "authz_core", "dir", "env", "headers", "mime", "rewrite", "setenvif"];

export const apache = () =>
  start("apache2", (folder, port) => ({
    arguments: ["-X", "-f", join(folder, "configuration")],
    configuration: `
      ServerRoot ${folder}
      ServerName localhost
      PidFile ${folder}/pid
      DefaultRuntimeDir ${folder}
      ErrorLog "|/bin/cat >&2"
      Listen 127.0.0.1:${port}
      ${APACHE_MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n")}
      TypesConfig /etc/mime.types
      DocumentRoot "${RELEASE}"
      <Directory "${RELEASE}">
        Require all granted
        AllowOverride FileInfo Options=MultiViews
      </Directory>`,
  }));

async function start(program, make) {
  const folder = await mkdtemp(join(tmpdir(), `fractional-fit-${program}-`));
  const port = await freePort();
  const { arguments: given, configuration } = make(folder, port);
  await writeFile(join(folder, "configuration"), configuration);
  const server = spawn(program, given, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  server.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const ended = new Promise((resolve) => server.once("close", resolve));
  const url = `http://127.0.0.1:${port}/`;
  const until = Date.now() + PATIENCE_MS;
  while (!(await fetch(url).catch(() => undefined))) {
    if (Date.now() > until || server.exitCode !== null) throw new Error(`${program} doesn't answer: ${said}`);
    await sleep(50);
  }
  return {
    url,
    close: async () => {
      server.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
