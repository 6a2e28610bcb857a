/** Where this page is: of one that is written into a frame (`srcdoc`), the page around it. */
export function address(): Pick<Location, "href" | "hash"> {
  if (location.protocol !== "about:") return location;
  try {
    const { href, hash } = parent.location;
    return { href, hash };
  } catch {
    // A sandbox keeps the page around to itself.
    return { href: document.baseURI, hash: "" };
  }
}
