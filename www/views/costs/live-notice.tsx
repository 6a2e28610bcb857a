/** What a visitor should know of the totals. Its place is there before its text, so that a screen reader hears it. */

interface LiveNoticeProps {
  readonly name: string;
  readonly text: string | false;
}

export const LiveNotice = ({ name, text }: LiveNoticeProps) => (
  <p class={text ? "notice" : "unseen"} role="status" data-testid={name}>
    {text}
  </p>
);
