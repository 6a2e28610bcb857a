/** In the page: opens elements under hostile configurations, and tells what became of each. */

(() => {
  /** An element that text must never become. */
  const NEVER = "img, script, iframe, object, embed, style, link, x-made, [onerror], [onload], [onclick], [onfocus]";

  const own = (object) => Object.getOwnPropertyNames(object).join();
  const prototypesOf = (view) =>
    ["Object", "Array", "String", "Number", "Function"].map((name) => own(view[name].prototype)).join("\n");
  const untouched = prototypesOf(globalThis);
  globalThis.made = () => visitor.found.errors.push("text was run as a program");

  const isDrawn = ({ shadowRoot }) =>
    shadowRoot?.querySelector("form[data-testid^=question-], [data-testid=verdict], [data-testid=costs]");

  async function load(address) {
    const frame = document.createElement("iframe");
    frame.src = address;
    document.body.append(frame);
    let loaded = false;
    frame.addEventListener("load", () => {
      loaded = true;
    });
    await visitor.until(() => loaded);
    return frame;
  }

  /** How an element gets what is set, by channel: in this page, or in one of its own. Browsers let no
   * page change its own address a hundred times in a row. */
  async function open(channel, set) {
    if (channel === "link") return openLink(set);
    if (channel === "message") return openFrame(set);
    const element = document.createElement("fractional-fit");
    set(element);
    document.body.append(element);
    return { view: globalThis, element, again: () => set(element), close: () => element.remove() };
  }

  async function openLink(set) {
    const frame = await load(`frame.html${set()}`);
    const view = frame.contentWindow;
    /** The page is told of its new address in a task of its own. */
    const again = () =>
      new Promise((resolve) => {
        const before = view.location.hash;
        view.addEventListener("hashchange", resolve, { once: true });
        view.location.hash = set();
        if (view.location.hash === before) resolve();
      });
    return { view, element: view.document.querySelector("fractional-fit"), again, close: () => frame.remove() };
  }

  async function openFrame(set) {
    const stranger = await load("stranger.html");
    const greeted = new Set();
    const greet = ({ source, data }) => data["fractional-fit"] === "frame" && greeted.add(source);
    addEventListener("message", greet);
    // With a setting, what reads links is there when the element is ready.
    const frame = await load("fractional-fit/frame.html?theme=light");
    const view = frame.contentWindow;
    await visitor.until(() => greeted.has(view));
    /** What went wrong besides, and how much was ignored. */
    const problems = [];
    let ignored = 0;
    let ours;
    const opened = [];
    function channel(hear) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = hear;
      opened.push(port1);
      return [port1, port2];
    }
    function welcome(
      data,
      /** @type {(event: any) => void} */ hear = ({ data: said }) => problems.push(...oddIn(said)),
    ) {
      const [own, theirs] = channel(hear);
      ours = own;
      view.postMessage(data, "*", [theirs]);
    }
    const send = {
      welcome,
      port: (data) => (ours ? ours.postMessage(data) : welcome({ "fractional-fit": "page", ...data })),
      page: (data) => view.postMessage(data, "*"),
      stranger: (data) => {
        const [, theirs] = channel(() => problems.push("a stranger was answered"));
        stranger.contentWindow.say(view, data, [theirs]);
      },
    };
    const again = () => {
      for (const { by, data } of set()) {
        send[by](data);
        if (by === "page" || by === "stranger") ignored += 1;
      }
    };
    again();
    return {
      view,
      element: view.document.querySelector("fractional-fit"),
      again,
      /** The frame answers a page that says what it should; what was said before, it has heard then. */
      async heard() {
        let answered = false;
        welcome({ "fractional-fit": "page", lang: "", page: "", fragment: "" }, ({ data: { height } }) => {
          answered ||= height > 0;
        });
        await visitor.until(() => answered);
      },
      end() {
        if (view.location.hash.includes("spoofed")) problems.push("what was spoofed was heeded");
        return { problems, ignored };
      },
      close() {
        removeEventListener("message", greet);
        // Else the frame's page stays, and after hundreds of them the browser does nothing else than collect.
        for (const port of opened) port.close();
        frame.remove();
        stranger.remove();
      },
    };
  }

  /** The frame tells heights and events, nothing else. */
  const oddIn = ({ height, event }) =>
    height > 0 || /^fractional-fit:[a-z]+$/.test(event) ? [] : [`the frame said ${height ?? event}`];

  /** WebKit says so in a frame, once in hundreds: it tells a size a frame later. */
  const isNotice = (error) => /^ResizeObserver loop completed/.test(error);

  function problemsIn(view, root, count) {
    const { origin } = view.location;
    const told = [view.visitor, visitor].flatMap(({ found }) => [
      ...found.errors.splice(0),
      ...found.violations.splice(0),
    ]);
    const problems = told.filter((error) => view === window || !isNotice(error));
    count.notices += told.length - problems.length;
    for (const node of root.querySelectorAll(NEVER)) problems.push(`made: ${node.outerHTML.slice(0, 80)}`);
    for (const { protocol, href } of root.querySelectorAll("a[href]"))
      if (!["https:", "mailto:", "tel:"].includes(protocol) && !href.startsWith(origin))
        problems.push(`leads to ${href.slice(0, 80)}`);
    if (prototypesOf(view) !== untouched) problems.push("a prototype is polluted");
    return problems;
  }

  /** What is wrong under one configuration, if anything; counts what became of its parts. */
  async function problemsOf(channel, names, seed, count) {
    const { view, element, again, heard, end, close } = await open(channel, configurations.of(channel, names, seed));
    try {
      const { found } = view.visitor;
      await visitor.until(() => found.events.some(({ name }) => name === "ready") && isDrawn(element));
      const root = element.shadowRoot;
      const isTold = () => root.querySelector("[data-testid=link-notice]");
      const settled = async () => {
        await heard?.();
        await view.visitor.frames(1);
      };
      await settled();
      const ofLink = ({ name, detail }) => name === "error" && detail.message.includes("(link)");
      // Of several messages the last may have put right what the first had wrong: then there is nothing to tell.
      if (found.events.some(ofLink)) await (channel === "link" ? visitor.until(isTold) : view.visitor.frames(6));
      const asText = () => configurations.MARKUP.filter((one) => root.textContent.includes(one)).length;
      count.asText += asText();
      await again();
      await settled();
      const ended = end?.();
      await visitor.until(() => isDrawn(element));
      count.refused += found.events.filter(({ name }) => name === "error").length;
      count.taken += root.querySelectorAll(".given .value, [data-testid=disclosure], [data-testid=cta]").length;
      count.asText += asText();
      found.events.length = 0;
      if (ended) count.ignored = (count.ignored ?? 0) + ended.ignored;
      return problemsIn(view, root, count).concat(ended?.problems ?? []);
    } finally {
      close();
    }
  }

  /** Tries so many configurations, from a number on; gives all that is wrong, and what became of the rest. */
  async function tryAll(channel, names, from, many) {
    const problems = [];
    const count = { refused: 0, taken: 0, asText: 0, notices: 0 };
    for (let seed = from; seed < from + many; seed++) {
      const found = await problemsOf(channel, names, seed, count).catch((error) => [
        `${channel} ${seed}: ${error.message}`,
      ]);
      problems.push(...found);
      document.querySelector("fractional-fit")?.remove();
    }
    return { problems, count };
  }

  globalThis.hostile = Object.freeze({ tryAll });
})();
