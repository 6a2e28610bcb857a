/** Where this page is: of one that is written into a frame (`srcdoc`), the page around it. */
export function address(): string {
  if (location.protocol !== "about:") return location.href;
  try {
    return parent.location.href;
  } catch {
    // A sandbox keeps the page around to itself.
    return document.baseURI;
  }
}
