import { createHash } from "node:crypto";

/** Of a file's bytes, as `integrity` attributes and policies take it. */
export const integrityOf = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
