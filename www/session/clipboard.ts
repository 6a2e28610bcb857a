/** Puts text on the clipboard; tells whether it worked: a frame, a browser or a person may refuse it. A text that is still
 * being made is promised: WebKit refuses who asks only once it is there, long after the tap. */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  try {
    const { clipboard } = navigator;
    if (typeof text === "string") await clipboard.writeText(text);
    else await clipboard.write([new ClipboardItem({ "text/plain": text.then(plain) })]);
    return true;
  } catch {
    return false;
  }
}

const plain = (text: string): Blob => new Blob([text], { type: "text/plain" });
