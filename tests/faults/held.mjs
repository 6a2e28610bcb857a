/** What a page holds on to: scripts that count it from the start, and mounts that should leave nothing. */

/** Listeners of what outlives an element, observers and intervals, in `held`. */
export const COUNTED = `<script>
  globalThis.held = 0;
  for (const target of [Window, Document, MediaQueryList].map((one) => one.prototype).concat(EventTarget.prototype)) {
    const { addEventListener: add, removeEventListener: remove } = target;
    const isGlobal = (one) => !(one instanceof Element) && !(one instanceof ShadowRoot);
    target.addEventListener = function (...given) { if (isGlobal(this ?? window)) held += 1; return add.apply(this, given); };
    target.removeEventListener = function (...given) { if (isGlobal(this ?? window)) held -= 1; return remove.apply(this, given); };
  }
  for (const name of ["ResizeObserver", "MutationObserver", "IntersectionObserver"]) {
    globalThis[name] = class extends globalThis[name] {
      observe(...given) { if (!this.counted) held += 1; this.counted = true; super.observe(...given); }
      disconnect() { if (this.counted) held -= 1; this.counted = false; super.disconnect(); }
    };
  }
  const { setInterval: start, clearInterval: stop } = globalThis;
  globalThis.setInterval = (...given) => { held += 1; return start(...given); };
  globalThis.clearInterval = (id) => { held -= 1; stop(id); };
</script>`;
/** Keeps every memory that an engine gets, in `memories`. */
export const MEMORIES = `<script>
  globalThis.memories = [];
  const keep = ({ exports }) => {
    const memory = Object.values(exports).find((one) => one instanceof WebAssembly.Memory);
    if (memory) memories.push(new WeakRef(memory));
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await real.apply(WebAssembly, given);
      keep(made.instance ?? made);
      return made;
    };
  }
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct(real, given) {
      const made = Reflect.construct(real, given);
      keep(made);
      return made;
    },
  });
</script>`;

/** In the page: pages of WebAssembly that are still there. */
export const wasmPages = () =>
  globalThis.memories
    .map((memory) => memory.deref())
    .filter((memory) => memory !== undefined)
    .reduce((sum, { buffer }) => sum + buffer.byteLength / 65_536, 0);

/** In the page: puts so many elements in and takes them out, each when it is ready, every so many when it has shown
 * the costs, the very first when it has shown all; keeps weak references in `mounted`. */
export async function mount(many, start, every) {
  window.mounted ??= [];
  for (let time = start; time < start + many; time++) {
    document.body.append(document.createElement("fractional-fit"));
    if (time % every === 0) {
      await visitor.wholeWay({ primaryNeed: "implementation" });
      // Whoever removes it sooner may stop short of the memory that a forecast takes.
      if (time === 0) await visitor.allDrawn();
    } else {
      const isReady = () => visitor.found.events.some(({ name }) => name === "ready") && visitor.question();
      while (!isReady()) await new Promise((resolve) => setTimeout(resolve));
    }
    // In a function of its own: what runs on here holds nothing of it.
    (() => {
      const element = document.querySelector("fractional-fit");
      window.mounted.push(new WeakRef(element));
      element.remove();
    })();
    visitor.found.events.length = 0;
  }
}
