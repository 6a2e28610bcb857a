/** What reviewers of WordPress's directory, their Plugin Check and the coding standards refuse, as far as it can be seen
 * in a plugin's files without WordPress. The sniffs themselves run in `make hosts`. */

const SLUG = "fractional-fit";
const REFUSED_FILES =
  /(^|\/)\.|[\s!@#$%^&*()+=[\]{};:"'<>,?\\|`~]|\.(zip|gz|tgz|rar|tar|7z|phar|bin|exe|iso|dmg|so|o|obj|sh|dist)$/i;
/** Each with what is said of it. @type {[RegExp, string][]} */
const REFUSED_CODE = [
  [/\b(?:echo|print|printf|vprintf|print_r|var_dump|var_export|error_log|wp_die)\b|<\?=/, "prints"],
  [/\$_(?:GET|POST|REQUEST|COOKIE|SERVER|FILES|SESSION)\b|\bphp:\/\/input/, "reads a request"],
  [/\b(?:eval|assert|create_function|extract|base64_decode|str_rot13|gzinflate|unserialize|goto)\b/, "hides code"],
  [/\b(?:exec|shell_exec|system|passthru|proc_open|popen|move_uploaded_file)\s*\(|`/, "runs programs"],
  [/<<</, "has a heredoc"],
  [
    /\b(?:fopen|fwrite|file_put_contents|unlink|rename|mkdir|rmdir|chmod|curl_\w+|fsockopen)\s*\(/,
    "goes past WordPress",
  ],
  [/\b(?:add|update|delete)_(?:site_)?option\b|_transient\b|\$wpdb\b|\bsetcookie\b/, "stores something"],
  [/\bini_set\b|\berror_reporting\b|\bset_time_limit\b|\bdate_default_timezone_set\b/, "changes PHP's settings"],
  [/\bALLOW_UNFILTERED_UPLOADS\b|\bWPLANG\b|\bPLUGINDIR\b/, "uses constants of WordPress that it should not"],
  [/\bget_bloginfo\( 'wpurl'|\bwp_make_link_relative_uri\b|\bscreen_icon\b|\bget_settings\b/, "is deprecated"],
  [/(?:[^=!<>]==[^=]|!=[^=])/, "compares loosely"],
  [/(?:[$\w\])]\s*\?:)/, "has a short ternary"],
];
const WORDS = /\b(_[_xn]|_nx|esc_html_[_ex]|esc_attr_[_ex]|_e|_ex)\(\s*/g;

/** Each as "file: what is wrong"; `files` are the plugin's own, as text, by name. */
export function refused(files) {
  const faults = [];
  for (const [name, text] of Object.entries(files)) {
    const say = (fault) => faults.push(`${name}: ${fault}`);
    if (REFUSED_FILES.test(name)) say("is no name or kind for a file");
    if (name.endsWith(".php")) refusedPhp(text, say);
    if (/\.(php|js)$/.test(name)) refusedWords(text, say);
  }
  refusedHead(files["fractional-fit.php"], files["readme.txt"], (fault) => faults.push(fault));
  refusedBlock(JSON.parse(files["block/block.json"]), (fault) => faults.push(`block/block.json: ${fault}`));
  return faults;
}

const withoutComments = (code) => code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
const withoutStrings = (code) => code.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "''");

function refusedPhp(text, say) {
  if (!text.startsWith("<?php\n/**\n")) say("doesn't begin with what it is");
  if (/\?>|<\?(?!php\n)/.test(text)) say("ends PHP, or begins it in a short way");
  const code = withoutComments(text);
  const bare = withoutStrings(code);
  for (const [pattern, fault] of REFUSED_CODE) if (pattern.test(bare)) say(fault);
  if (!/^<\?php\s+namespace FractionalFit;\s+defined\( 'ABSPATH' \) \|\| exit;/.test(code))
    say("can be called by itself, or has names that others may have");
  if (/https?:\/\/|\/\/[a-z]+\.|localhost|127\.0\.0\.1/.test(code)) say("has an address");
  for (const [, call, rest] of code.matchAll(/\b(wp_remote_\w+|wp_safe_remote_\w+|file_get_contents|fopen)(\(.*)/g))
    if (!call.startsWith("wp_remote_retrieve") && !rest.startsWith("( address( ")) say(`${call} asks others`);
  for (const [, name] of bare.matchAll(/^(?:foreach \( .* as )?\$(\w+)/gm))
    if (!name.startsWith("fractional_fit")) say(`the global $${name} has no prefix`);
  for (const [, call, name] of code.matchAll(
    /\b(add_shortcode|do_action|apply_filters|register_setting)\(\s*'([^']*)/g,
  ))
    if (!name.startsWith("fractional_fit")) say(`${call} of ${name} has no prefix`);
  for (const [, given] of code.matchAll(/\bwp_(?:register|enqueue)_script\(((?:[^()]|\([^()]*\))*)\)/g)) {
    const parts = given.replace(/\([^()]*\)/g, "").split(",");
    if (parts.length > 1 && parts.at(-1)?.trim() !== "true") say("has a script that isn't in the footer");
    if (!/^\s*(?:'fractional-fit|SCRIPT)/.test(given)) say("has a script whose name has no prefix");
  }
  if (/\bwp_(?:register|enqueue)_(?:script|style)\(\s*'[^']*',\s*'/.test(code)) say("loads a file by a fixed address");
}

function refusedWords(text, say) {
  for (const call of text.matchAll(WORDS)) {
    const behind = text.slice(call.index + call[0].length);
    const [whole, , said, domain] = /^(["'])((?:(?!\1).)*)\1(?:,\s*["']([^"']*)["'])?\s*\)/s.exec(behind) ?? [];
    if (whole === undefined) say(`${call[1]} of something else than a text`);
    else if (domain !== SLUG) say(`“${said}” is in the domain ${domain}`);
    else if (/%/.test(said) && !/translators:[^\n]*\n\s*$/.test(text.slice(0, call.index)))
      say(`translators aren't told what stands in “${said}”`);
  }
}

const field = (text, name) => new RegExp(`^(?: \\* )?${name}: +(.*)$`, "m").exec(text)?.[1];

function refusedHead(head, readme, say) {
  const both = ["Requires at least", "Requires PHP", "License", "License URI"];
  for (const name of ["Plugin Name", "Description", "Version", "Author", "Text Domain", "Domain Path", ...both])
    if (!field(head, name)) say(`the plugin's head lacks ${name}`);
  for (const name of ["Contributors", "Tags", "Tested up to", "Stable tag", ...both])
    if (!field(readme, name)) say(`the readme lacks ${name}`);
  for (const name of both) if (field(head, name) !== field(readme, name)) say(`two values of ${name}`);
  if (!readme.startsWith(`=== ${field(head, "Plugin Name")} ===\n`)) say("the readme has another name");
  if (field(readme, "Stable tag") !== field(head, "Version")) say("the stable tag isn't the version");
  if (!readme.includes(`= ${field(head, "Version")} =`)) say("the changelog lacks the version");
  if (!/^[a-z0-9.-]+$/i.test(field(head, "Version") ?? "")) say("the version has odd characters");
  if (field(head, "License") !== "GPL-2.0-or-later") say("the license isn't the GPL's");
  if (field(head, "Text Domain") !== SLUG) say("the text domain isn't the folder's name");
  for (const name of ["Requires at least", "Tested up to"])
    if (!/^\d+\.\d+$/.test(field(readme, name) ?? "")) say(`${name} isn't a version such as 6.1`);
  const tags = (field(readme, "Tags") ?? "").split(",");
  if (tags.length > 5 || tags.some((tag) => /^\s*(tag\d|wordpress|plugin)\s*$/.test(tag))) say("the tags are too many");
  const [, short = ""] = /^License URI: .*\n\n(.*)\n\n== Description ==/m.exec(readme) ?? [];
  if (!short || short.length > 150) say(`the short description has ${short.length} characters`);
  if (!/^== Changelog ==$/m.test(readme) || !/^== Installation ==$/m.test(readme)) say("the readme lacks a section");
}

function refusedBlock(block, say) {
  if (block.apiVersion < 3) say("its version keeps the editor from having a frame");
  if (block.textdomain !== SLUG) say("another text domain");
  if (!block.name.startsWith(`${SLUG}/`)) say("its name has no prefix");
  for (const name of ["title", "category", "icon", "description", "attributes"]) if (!block[name]) say(`lacks ${name}`);
}
