/** What a visitor takes away: a link that restores everything, and a receipt
 * from which the result can be computed again. Nothing is written to the address
 * by itself: the page's own router may rely on it. */

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { EmbedWords } from "../locales/catalogue.ts";
import { copyText } from "../session/clipboard.ts";
import { linkTo } from "../session/outside/link.ts";
import { useView } from "./context.ts";

export function Keep({ words: { keep: words } }: { words: EmbedWords }) {
  const { session, startCosts, look } = useView();
  const [outcome, setOutcome] = useState<"copied" | "failed" | null>(null);
  const [byHand, setByHand] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    if (byHand) field.current?.select();
  }, [byHand]);

  const copy = async (text: Promise<string>): Promise<void> => {
    setOutcome(null);
    setByHand("");
    if (await copyText(text)) setOutcome("copied");
    // Not allowed here: in a frame, say, or without https.
    else await text.then(setByHand, () => setOutcome("failed"));
  };
  // The figures belong to both; without them, the answers are worth keeping.
  const complete = () => startCosts().catch(() => {});
  const copyLink = () => copy(complete().then(() => linkTo(session.state, look.page)));
  const receipt = async () => {
    await complete();
    const made = await session.receipt();
    if (!made) throw new Error("nothing is computed");
    return JSON.stringify(made, null, 2);
  };
  const copyReceipt = () => copy(receipt());
  return (
    <section class="keep" data-testid="keep">
      <h3>{words.title}</h3>
      <p class="help">{words.help}</p>
      <div class="actions">
        <button type="button" onClick={copyLink} data-testid="copy-link">
          {words.link}
        </button>
        <button type="button" onClick={copyReceipt} data-testid="copy-receipt">
          {words.receipt}
        </button>
      </div>
      <p class="help" role="status">
        {outcome && words[outcome]}
      </p>
      {byHand && (
        <label>
          {words.byHand}
          <textarea ref={field} readOnly rows={4} value={byHand} data-testid="copy-by-hand" />
        </label>
      )}
    </section>
  );
}
