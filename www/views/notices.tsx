/** What was wrong with the link that opened the page. What it says is text, never markup. */

import type { EmbedWords } from "../locales/catalogue.ts";
import { useView } from "./context.ts";

const MOST = 5;
const LONGEST = 40;

export function Notices({ words }: { words: EmbedWords }) {
  const { look } = useView();
  return (
    <div class="notice" part="notice" role="status" data-testid="link-notice">
      {look.notices.map((notice) => (
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
