/** Ways to take something along, and what is said of how each ended. */

import type { ComponentChild, RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ReportWords } from "../locales/catalogue.ts";
import { copyText } from "../session/clipboard.ts";
import type { Taken, TakenAs } from "../session/wording.ts";
import { useView } from "../views/context.ts";
import { printAlone } from "./print.tsx";
import { saveFile } from "./save.ts";

/** What stands under the buttons. */
interface Ended {
  readonly message: string;
  /** Where the clipboard is refused. */
  readonly toCopy: string | null;
}

/** Each gives what a button does when it is clicked; `name` is the files'. */
export function useWaysOut(what: Taken, name: string, words: ReportWords) {
  const { fill, onTaken } = useView();
  const [ended, setEnded] = useState<Ended>({ message: "", toCopy: null });
  const end = (message: string, toCopy: string | null = null): void => setEnded({ message, toCopy });
  const act = (as: TakenAs, work: () => Promise<void>) => async () => {
    end("");
    onTaken(what, as);
    await work().catch(() => end(words.outcomes.failed));
  };
  return {
    ended,
    print: (paper: () => ComponentChild, title: string, direction: string, beside: RefObject<HTMLElement | null>) =>
      act("print", async () => {
        if (beside.current && !(await printAlone(paper(), title, direction, beside.current)))
          end(words.outcomes.printRefused);
      }),
    copy: (textOf: () => string) =>
      act("text", async () => {
        const text = textOf();
        if (await copyText(text)) end(words.outcomes.copied);
        else end(words.outcomes.copyYourself, text);
      }),
    save: (as: TakenAs, extension: string, type: string, contentOf: () => BlobPart | Promise<BlobPart>) =>
      act(as, async () => {
        const file = `${name}.${extension}`;
        saveFile(file, type, await contentOf());
        end(fill(words.outcomes.saved, { file }));
      }),
  };
}

export function Outcome({ ways: { ended }, label }: { ways: ReturnType<typeof useWaysOut>; label: string }) {
  return (
    <>
      <p role="status" data-testid="said">
        {ended.message}
      </p>
      {ended.toCopy !== null && <TextToCopy label={label} text={ended.toCopy} />}
    </>
  );
}

/** The text, selected. */
function TextToCopy({ label, text }: { label: string; text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return <textarea ref={field} class="text" readOnly aria-label={label} value={text} data-testid="text" />;
}
