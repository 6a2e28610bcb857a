/** What was wrong with the link that opened the page. What it says is text, never markup. */

import { useEffect, useState } from "preact/hooks";
import type { EmbedWords } from "../locales/catalogue.ts";
import { useView } from "./context.ts";

const MOST = 5;
const LONGEST = 40;

export function Notices({ words }: { words: EmbedWords }) {
  const { look } = useView();
  // Its place is there before its text, so that a screen reader hears it.
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  return (
    <div class="notice" part="notice" role="status" data-testid="link-notice">
      {(isThere ? look.notices : []).map((notice) => (
        <p key={notice.code}>
          {words.notices[notice.code]} {notice.code === "refused" && <bdi>{named(notice.names)}</bdi>}
        </p>
      ))}
    </div>
  );
}

const named = (names: readonly string[]): string =>
  names
    .slice(0, MOST)
    .map((name) => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name))
    .join(", ") + (names.length > MOST ? ", …" : "");
