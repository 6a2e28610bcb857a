/** In the page: configurations that nobody should write, the same ones of a number
 * in every browser. */

(() => {
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
      // What is shown comes more often than its one name in a hundred.
      all: [...names, ...Array.from({ length: 8 }, () => ["ctaLabel", "ctaLabel", "mode"]).flat()],
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

  globalThis.configurations = Object.freeze({
    MARKUP,
    /** What hands over the configuration of a number. */
    of: (channel, names, seed) => CHANNELS[channel](choices(seed, names)),
  });
})();
