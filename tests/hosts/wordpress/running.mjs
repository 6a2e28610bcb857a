/** A real WordPress on loopback: Debian's package or npm's, PHP's own server, and a MariaDB that only it knows. */

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { freePort } from "../../free-port.mjs";
import { servePhp, started, until } from "../starting.mjs";

const DEBIAN = "/usr/share/wordpress";
const NPM = fileURLToPath(new URL("node_modules/@wp-playground/wordpress-builds/", import.meta.url));

/** By release: how its files come into a folder. */
const RELEASES = {
  6.1: (site) =>
    cp(DEBIAN, site, { recursive: true, dereference: true, filter: (name) => !name.endsWith("wp-config.php") }),
  // Programs in a zip, and what browsers load beside it.
  6.6: async (site) => {
    for (const [name, content] of Object.entries(unzipSync(await readFile(`${NPM}src/wordpress/wp-beta.zip`)))) {
      if (name.endsWith("/")) continue;
      await mkdir(dirname(join(site, name)), { recursive: true });
      await writeFile(join(site, name), content);
    }
    await cp(`${NPM}public/wp-beta`, site, { recursive: true });
  },
};
export const PASSWORD = "loopback only";

/** What a page asks for, or the page itself: WordPress as Apache would call it. */
const ROUTER = `<?php
$file = __DIR__ . urldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
if ( is_dir( $file ) ) $file = rtrim( $file, '/' ) . '/index.php';
if ( ! is_file( $file ) ) $file = __DIR__ . '/index.php';
if ( substr( $file, -4 ) !== '.php' ) return false;
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = substr( $file, strlen( __DIR__ ) );
chdir( dirname( $file ) );
require $file;
`;

const configuration = (socket, url) => `<?php
define( 'DB_NAME', 'wordpress' ); define( 'DB_USER', '${userInfo().username}' ); define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' ); define( 'DB_CHARSET', 'utf8mb4' ); define( 'DB_COLLATE', '' );
define( 'WP_HOME', '${url}' ); define( 'WP_SITEURL', '${url}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true ); define( 'AUTOMATIC_UPDATER_DISABLED', true ); define( 'DISABLE_WP_CRON', true );
define( 'FS_METHOD', 'direct' ); define( 'WP_DEBUG', true ); define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', __DIR__ . '/debug.log' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) { define( $name . '_KEY', $name ); define( $name . '_SALT', $name ); }
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

const INSTALL = `<?php
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = 'localhost';
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Host', 'administrator', 'administrator@example.com', false, '', '${PASSWORD}' );
foreach ( array( 'editor', 'author' ) as $role )
  wp_insert_user( array( 'user_login' => $role, 'user_pass' => '${PASSWORD}', 'user_email' => "$role@example.com", 'role' => $role ) );
`;

/** Started, with an administrator, an editor and an author. */
export async function startWordPress(release = "6.1") {
  for (const needed of [DEBIAN, NPM, "/usr/bin/php", "/usr/sbin/mariadbd"])
    if (!existsSync(needed)) throw new Error(`${needed} is missing: make hosts installs it`);
  const folder = await mkdtemp(join(tmpdir(), "fractional-fit-wordpress-"));
  const stops = [];
  const close = async () => {
    for (const stop of stops.reverse()) await stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const [data, socket, site] = ["data", "socket", "site"].map((name) => join(folder, name));
    execFileSync(
      "mariadb-install-db",
      ["--no-defaults", `--datadir=${data}`, "--auth-root-authentication-method=socket"],
      {
        stdio: "ignore",
      },
    );
    const own = [
      "--no-defaults",
      `--datadir=${data}`,
      `--socket=${socket}`,
      "--skip-networking",
      `--pid-file=${folder}/pid`,
    ];
    stops.push(started("/usr/sbin/mariadbd", [...own, `--user=${userInfo().username}`]));
    const sql = (text) =>
      execFileSync("mariadb", ["--no-defaults", `--socket=${socket}`, "-e", text], { stdio: "pipe" });
    await until("MariaDB", () => sql("CREATE DATABASE IF NOT EXISTS wordpress"));
    await RELEASES[release](site);
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    await writeFile(join(site, "wp-config.php"), configuration(socket, url));
    await writeFile(join(site, "router.php"), ROUTER);
    await writeFile(join(site, "install.php"), INSTALL);
    execFileSync("php", ["install.php"], { cwd: site, stdio: "pipe" });
    await rm(join(site, "install.php"));
    stops.push(servePhp(port, ["-t", site, join(site, "router.php")]));
    await until("PHP", () => fetch(`${url}/wp-login.php`));
    return { url, site, close };
  } catch (error) {
    await close();
    throw error;
  }
}
