/** Puts text on the clipboard; tells whether it worked: a frame, a browser or a person may refuse it. A text that is still
 * being made is promised: WebKit refuses who asks only once it is there, long after the tap. */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  try {
    const { clipboard } = navigator;
    if (typeof text === "string") await clipboard.writeText(text);
    else {
      const promised = text.then(plain);
      // A browser that refuses at once never looks at what was promised, and a failure there would be nobody's.
      promised.catch(() => false);
      await clipboard.write([new ClipboardItem({ "text/plain": promised })]);
    }
    return true;
  } catch {
    return false;
  }
}

const plain = (text: string): Blob => new Blob([text], { type: "text/plain" });
