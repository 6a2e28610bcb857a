/** Addresses as people write them. */

/** `example.com/cto`, not `contact.html`, which is a file beside the page. */
const DOMAIN = /^[\p{L}\d-]+(\.[\p{L}\d-]+)*\.(?!(?:html?|php|aspx?)\b)\p{L}{2,}(?=[:/?#]|$)/iu;
const MAIL = /^[^\s@:/?#]+@[\p{L}\d.-]+\.\p{L}{2,}$/u;
const PHONE = /^\+?\d[\d\s()/-]{4,}$/;

/** With the beginning that was left out: browsers take a bare `example.com` for a file of the page's own site. */
export function completed(address: string): string {
  const text = address.trim();
  if (DOMAIN.test(text)) return `https://${text}`;
  if (MAIL.test(text)) return `mailto:${text}`;
  return PHONE.test(text) ? `tel:${text.replace(/[^+\d]/g, "")}` : text;
}

const LOCAL_HOST =
  /^(localhost|.*\.(localhost|local|test|internal)|0\.0\.0\.0|(127|10)(\.\d+){3}|192\.168\.\d+\.\d+|172\.(1[6-9]|2\d|3[01])\.\d+\.\d+|\[::1\])$/;

/** Whether nobody but this computer or its network can reach it. */
export function isLocal(address: string): boolean {
  try {
    const { protocol, hostname } = new URL(address, location.href);
    return protocol === "file:" || /^[a-z]:[\\/]/i.test(address) || LOCAL_HOST.test(hostname);
  } catch {
    return false;
  }
}

/** Whether it leads into the web, from the page that is open. */
export function isWeb(address: string, base?: string): boolean {
  try {
    return /^https?:$/.test(new URL(address, base).protocol);
  } catch {
    return false;
  }
}
