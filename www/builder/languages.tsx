/** In which language the builder speaks, each by its own name. */

import { LANGUAGES } from "../locales/catalogue.ts";
import { localeOf } from "../locales/locale.ts";
import type { Design } from "./design.ts";
import { ChoiceField } from "./fields.tsx";
import { useSpeech } from "./speech.ts";

const nameOf = (code: string): string => new Intl.DisplayNames(code, { type: "language" }).of(code) ?? code;

export function Languages({ tag, onChange }: { tag: string; onChange: (changes: Partial<Design>) => void }) {
  const { words } = useSpeech();
  const { language } = localeOf(document.documentElement, tag);
  return (
    <div class="languages">
      <ChoiceField
        label={words.page.language}
        name="speech"
        value={language}
        choices={LANGUAGES.map((code) => [code, nameOf(code)])}
        onChange={(speech) => onChange({ speech })}
      />
    </div>
  );
}
