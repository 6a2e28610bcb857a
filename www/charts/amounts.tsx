/** Amounts in a sentence, marked as not to be translated: a browser that translates the page would write them anew. */

const SYMBOL = "(?:[A-Z]{0,2}\\p{Sc}|[A-Z]{3}|zł|kr|د\\.إ\\.)";
const NUMBER = "\\p{Nd}(?:[\\p{Nd}.,٬٫’'\\u00a0\\u202f]*\\p{Nd})?";
const BETWEEN = "[\\u00a0\\u202f\\u200e\\u200f]*";
const AMOUNT = new RegExp(`([-−]?(?:${SYMBOL}${BETWEEN}${NUMBER}|${NUMBER}${BETWEEN}${SYMBOL}))`, "u");

export function Amounts({ children }: { children: string }) {
  return (
    <>
      {children.split(AMOUNT).map((part, index) =>
        index % 2 === 1 ? (
          <span key={index} translate={false}>
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}
