/** In the page: configurations that nobody should write, the same ones of a number
 * in every browser, and what an element has become under each of them. */

(() => {
  /** An element that text must never become. */
  const NEVER = "img, script, iframe, object, embed, style, link, x-made, [onerror], [onload], [onclick], [onfocus]";
  const MARKUP = [
    "<img src=asked-for onerror=made()>",
    '"><script>made()</script><x-made>',
    "<svg/onload=made()><x-made></svg>",
    "</script><x-made onclick=made()>",
    "]]><iframe srcdoc='<x-made>'>",
    "&lt;x-made&gt;",
    "javascript:made()",
    "data:text/html,<x-made>",
    "//elsewhere.invalid/asked-for",
    "{made()} {{made()}} <%= made() %>",
    "{count, plural, one {#} other {# <b>x</b>}}",
    "=HYPERLINK(1)",
  ];
  const ODD = [
    "",
    " ",
    "\u0000",
    "\u202e1\u202c",
    "\ud800",
    "\u2028\u2029",
    "🏴‍☠️",
    "-0",
    "1e308",
    "1.234,5",
    "0x10",
    "-1",
    "99999999999999999999",
    "true",
    "null",
    "none",
    "__proto__",
    "constructor",
    "%E0%A4%A",
    "x".repeat(5_000),
  ];
  /** What is right, so that a configuration gets further. Words may be anything: they are shown. */
  const RIGHT = {
    mode: ["full", "cost", "fit"],
    theme: ["dark"],
    locale: ["en", "de", "ar"],
    country: ["DE", "JP", "US"],
    currency: ["EUR", "USD"],
    ctaHref: ["https://example.com/", "/contact"],
    ctaLabel: MARKUP,
    shareAnswers: ["", "true"],
    dataLayer: [""],
    pricing: ["retainer"],
    searchFeeMode: ["on-start"],
    practitionerMode: ["contractor"],
  };
  const NAMES = [
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "answers",
    "figures",
    "labels",
    "class",
    "slot",
    "v",
  ];
  const GROUPS = ["answers", "figures", "labels"];
  const LABELS = ["fit", "cost", "next", "back", "restart", "toCosts"];

  /** Numbers from 0 to 1, the same ones for a seed (mulberry32). */
  function generator(seed) {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
  }

  /** What only a program can hand over. */
  const OBJECTS = [
    () => Number.NaN,
    () => Number.POSITIVE_INFINITY,
    () => -0,
    () => 1e308,
    () => 0.1,
    () => 2 ** 53,
    () => [],
    () => ["yes", MARKUP[0], null],
    () => new Array(10_000).fill("x"),
    () => JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'),
    () => {
      let deep = {};
      for (let level = 0; level < 1_000; level++) deep = { answers: deep };
      return deep;
    },
    () => null,
    () => true,
  ];
  /** What also comes through in a message. */
  const CLONED = [
    () => 10n,
    () => {
      const around = {};
      around.answers = around;
      return around;
    },
    () => new Date(0),
    () => new Map([["fractional-fit", "page"]]),
    () => new Error(MARKUP[0]),
  ];
  const FOREIGN = [
    ...CLONED,
    () => Symbol("made"),
    () => () => MARKUP[0],
    () => ({
      get baseSalary() {
        throw new Error("trap");
      },
    }),
    () =>
      new Proxy(
        {},
        {
          ownKeys() {
            throw new Error("trap");
          },
        },
      ),
    () => ({ toString: () => MARKUP[0], valueOf: () => 6 }),
    () => document.body,
  ];
  /** What only messages say that nobody may heed. */
  const SPOOFED = "#ff?spoofed=1&v=1";

  /** What is chosen at random for a configuration, of the names that there are. */
  function choices(seed, names) {
    const random = generator(seed);
    const pick = (list) => list[Math.floor(random() * list.length)];
    const times = (most) => Math.floor(random() * most) + 1;
    const text = () => pick(random() < 0.5 ? MARKUP : ODD);
    const isAnswer = (name) => Object.hasOwn(visitor.ALL_MET, name);
    const among = {
      answers: names.filter(isAnswer),
      figures: names.filter((name) => !isAnswer(name) && (!Object.hasOwn(RIGHT, name) || /pricing|Mode/.test(name))),
      labels: LABELS,
      // What is shown comes more often than its one name in eighty.
      all: [...names, ...Array.from({ length: 3 }, () => ["ctaLabel", "ctaLabel", "mode"]).flat()],
    };
    /** A name of a group, or now and then one that nobody knows. */
    const name = (group = "all") => pick(random() < 0.9 ? among[group] : NAMES);
    function right(of) {
      if (isAnswer(of)) return `${visitor.ALL_MET[of]}` || "none";
      return Object.hasOwn(RIGHT, of) ? pick(RIGHT[of]) : pick(["6", "12", "0"]);
    }
    const value = (of) => {
      if (LABELS.includes(of)) return pick(MARKUP);
      return random() < 0.5 ? right(of) : text();
    };
    return { random, pick, text, times, name, value };
  }

  const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

  /** How each channel hands over: before the element is in the page, and once more when it works. */
  const CHANNELS = {
    attribute({ random, times, name, value }) {
      return (element) => {
        for (let time = times(10); time > 0; time--) {
          const one = name();
          if (random() < 0.1) element.removeAttribute(kebab(one));
          else element.setAttribute(kebab(one), value(one));
        }
      };
    },
    property({ random, pick, times, name, value }) {
      const odd = (of) => (random() < 0.7 ? value(of) : pick(random() < 0.5 ? OBJECTS : FOREIGN)());
      const group = (of) => {
        const made = {};
        for (let time = times(8); time > 0; time--) {
          const one = name(of);
          made[one] = odd(one);
        }
        return made;
      };
      return (element) => {
        for (let time = times(5); time > 0; time--) {
          const one = pick([...GROUPS, ...GROUPS, ...Object.keys(RIGHT).slice(0, 9), "consent"]);
          if (GROUPS.includes(one)) element[one] = random() < 0.9 ? group(one) : pick([...OBJECTS, ...FOREIGN])();
          else element[one] = value(one);
        }
      };
    },
    json({ random, pick, times, name, value }) {
      const odd = (of) => (random() < 0.8 ? value(of) : pick(OBJECTS)());
      // By hand: an object can't have `__proto__` written into it.
      const entries = (group) =>
        Array.from({ length: times(8) }, () => name(group)).map(
          (one) => `${JSON.stringify(one)}: ${JSON.stringify(odd(one)) ?? 0}`,
        );
      const written = () => {
        const groups = GROUPS.filter(() => random() < 0.7).map(
          (group) => `${JSON.stringify(group)}: {${entries(group).join(", ")}}`,
        );
        const all = `{${[...groups, ...entries()].join(", ")}}`;
        return random() < 0.1 ? all.slice(0, Math.floor(random() * all.length)) : all;
      };
      return (element) => {
        const script = document.createElement("script");
        script.type = "application/json";
        script.append(written());
        element.replaceChildren(script);
      };
    },
    link({ random, pick, times, name, value }) {
      const encoded = (part) => encodeURIComponent(part.replace(/\p{Cs}/gu, ""));
      const pair = () => {
        const one = random() < 0.9 ? name() : pick(MARKUP);
        return random() < 0.5 ? `${encoded(one)}=${encoded(value(one))}` : `${one}=${value(one)}`;
      };
      return () => {
        const pairs = Array.from({ length: times(10) }, pair);
        return `#ff?${pairs.join("&")}${random() < 0.8 ? "&v=1" : pick(["", "&v=2", "&v=", "&v=<x-made>"])}`;
      };
    },
    /** To the calculator in a frame: from the page with a port, through that port, and what has to be
     * ignored: from the page without a port, and from somebody else who knows what is said. */
    message(choice) {
      const { random, pick, text, times } = choice;
      const fragment = CHANNELS.link(choice);
      const odd = () => pick([text, text, text, ...OBJECTS, ...CLONED])();
      const some = (right) => (random() < 0.7 ? right() : odd());
      const welcome = () => ({
        "fractional-fit": "page",
        lang: some(() => pick(RIGHT.locale)),
        page: some(() => pick(["https://example.com/page", "javascript:made()", "//elsewhere.invalid/", "/"])),
        fragment: some(fragment),
      });
      const says = {
        welcome,
        port: () => (random() < 0.8 ? { fragment: some(fragment) } : odd()),
        page: () => pick([{ ...welcome(), fragment: SPOOFED }, { fragment: SPOOFED }, odd()]),
        stranger: () => ({ ...welcome(), fragment: SPOOFED }),
      };
      return () =>
        Array.from({ length: times(4) }, () => pick(Object.keys(says))).map((by) => ({ by, data: says[by]() }));
    },
  };

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
    await new Promise((resolve, reject) => {
      frame.addEventListener("load", resolve, { once: true });
      setTimeout(() => reject(new Error(`${address} never loaded`)), 10_000);
    });
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
    await visitor.until(() => greeted.has(view), 5_000);
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
    function welcome(data, hear = ({ data: said }) => problems.push(...oddIn(said))) {
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
        const { promise, resolve } = Promise.withResolvers();
        welcome({ "fractional-fit": "page", lang: "", page: "", fragment: "" }, ({ data: { height } }) => {
          if (height > 0) resolve();
        });
        const late = setTimeout(() => resolve(problems.push("the frame no longer answers")), 5_000);
        await promise;
        clearTimeout(late);
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
    const { view, element, again, heard, end, close } = await open(channel, CHANNELS[channel](choices(seed, names)));
    try {
      const { found } = view.visitor;
      await visitor.until(() => found.events.some(({ name }) => name === "ready") && isDrawn(element), 5_000);
      const root = element.shadowRoot;
      const isTold = () => root.querySelector("[data-testid=link-notice]");
      const settled = async () => {
        await heard?.();
        await new Promise((resolve) => view.setTimeout(resolve));
      };
      await settled();
      const ofLink = ({ name, detail }) => name === "error" && detail.message.includes("(link)");
      if (found.events.some(ofLink)) {
        const told = visitor.until(isTold, channel === "link" ? 5_000 : 100);
        // Of several messages the last may have put right what the first had wrong.
        await (channel === "link" ? told : told.catch(() => {}));
      }
      const asText = () => MARKUP.filter((one) => root.textContent.includes(one)).length;
      count.asText += asText();
      await again();
      await settled();
      const ended = end?.();
      await visitor.until(() => isDrawn(element), 5_000);
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
