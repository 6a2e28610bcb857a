/** What moves the difference most, one figure at a time. */

import { Twin } from "../../charts/costs/twin.tsx";
import { TornadoChart } from "../../charts/tornado.tsx";
import { directionOf } from "../../locales/catalogue.ts";
import { unitOf } from "../../session/figures.ts";
import { useView } from "../context.ts";
import { useCosts } from "../costs/context.ts";
import { labelOf } from "../figures/labels.ts";
import { useForecast } from "./context.ts";

/** More bars than these say little. */
const MOST_BARS = 8;

export function Moves() {
  const { words: costWords, formats, fill, language } = useCosts();
  const { words: shared } = useView();
  const { words, tornado } = useForecast();
  const rows = tornado.rows.map((row) => {
    const { from, to } = formats.range(row.low, row.high, unitOf(row.input));
    return {
      ...row,
      name: labelOf(costWords, row.input),
      range: fill(words.tornado.range, { low: from, high: to }),
    };
  });
  if (rows.length === 0) return null;
  return (
    <>
      <TornadoChart
        title={words.tornado.title}
        help={words.tornado.help}
        base={tornado.baseMinor}
        bars={rows.slice(0, MOST_BARS)}
        ends={{ low: words.tornado.low, high: words.tornado.high }}
        rightToLeft={directionOf(language) === "rtl"}
        axisMoney={formats.compactMoney}
      />
      <Twin
        open={words.tornado.table}
        caption={words.tornado.title}
        head={[words.tornado.figure, words.tornado.atLow, words.tornado.atHigh, words.tornado.swing]}
        rows={() =>
          rows.map(({ name, range, atLowMinor, atHighMinor, swingMinor }) => [
            fill(shared.labelled, { label: name, text: range }),
            ...[atLowMinor, atHighMinor, swingMinor].map(formats.wholeMoney),
          ])
        }
        testId="tornado"
      />
    </>
  );
}
