/** Sentences, numbers and entries as each locale has them. */

import { assert, test } from "vitest";
import { type Language, loadCosts } from "../../locales/catalogue.ts";
import { filler, lister, type Message } from "../../locales/message.ts";
import { readDecimal } from "./decimal.ts";
import { Formats } from "./format.ts";

async function formatsOf(locale: string, currency = "EUR", minorPerMajor = 100): Promise<Formats> {
  const words = await loadCosts(new Intl.Locale(locale).language as Language);
  return new Formats(locale, currency, minorPerMajor, words, filler(locale));
}

/** A text as the catalogue would hold it. */
const message = <Values extends object>(text: string) => text as unknown as Message<Values>;

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ").replace(/[\u200e\u200f\u061c]/g, "");

test("a sentence takes values, plurals, exact numbers and selections, also within each other", () => {
  const fill = filler("pl");
  const days = "{n, plural, =0 {nic} one {# dzień} few {# dni} many {# dni} other {# dnia}}";
  assert.deepEqual(
    [0, 1, 2, 5, 1.5, 22, 1e6].map((n) => plain(fill(message<{ n: number }>(days), { n }))),
    ["nic", "1 dzień", "2 dni", "5 dni", "1,5 dnia", "22 dni", "1 000 000 dni"],
  );
  const nested = "{a}{kind, select, none {} cap {, do {cap}} other {, {n, plural, one {#!} other {#?}} # {cap}}}.";
  const said = (kind: string, n: number) => filler("en")(message<object>(nested), { a: "A", kind, cap: "{x}", n });
  assert.deepEqual(
    [said("none", 1), said("cap", 1), said("both", 1), said("both", 2)],
    ["A.", "A, do {x}.", "A, 1! # {x}.", "A, 2? # {x}."],
  );
});

test("an axis has short amounts, in three digits where the language writes them out", async () => {
  const short = async (locale: string) => {
    const { compactMoney } = await formatsOf(locale, "USD");
    return [0, 1_000_000, 15_351_960, 123_456_700].map((minor) => plain(compactMoney(minor)));
  };
  assert.deepEqual(await short("en"), ["$0", "$10K", "$154K", "$1.23M"]);
  assert.deepEqual(await short("de"), ["0 $", "10.000 $", "154.000 $", "1,23 Mio. $"]);
});

test("lists are those of the language", () => {
  const items = ["a", "b", "c"];
  assert.deepEqual(
    ["en", "de", "fr", "es", "pl"].map((locale) => lister(locale)(items)),
    ["a, b, and c", "a, b und c", "a, b et c", "a, b y c", "a, b i c"],
  );
  assert.strictEqual(lister("ar")(["أ", "ب"]), "أ وب");
});

test("amounts, shares, units and dates are told as the locale tells them", async () => {
  for (const [locale, ...expected] of [
    ["en", "€1,234.50", "€1,235", "15.5%", "1 month", "2.5 days a week", "March 2026", "Germany"],
    ["de", "1.234,50 €", "1.235 €", "15,5 %", "1 Monat", "2,5 Tage pro Woche", "März 2026", "Deutschland"],
    ["de-CH", "EUR 1’234.50", "EUR 1’235", "15.5%", "1 Monat", "2.5 Tage pro Woche", "März 2026", "Deutschland"],
    ["fr", "1 234,50 €", "1 235 €", "15,5 %", "1 mois", "2,5 jours par semaine", "mars 2026", "Allemagne"],
    ["es", "1234,50 €", "1235 €", "15,5 %", "1 mes", "2,5 días a la semana", "marzo de 2026", "Alemania"],
    ["pl", "1234,50 €", "1235 €", "15,5%", "1 miesiąc", "2,5 dnia w tygodniu", "marzec 2026", "Niemcy"],
    ["ar", "1,234.50 €", "1,235 €", "15.5%", "شهر واحد", "2.5 يوم في الأسبوع", "مارس 2026", "ألمانيا"],
    ["ar-EG", "١٬٢٣٤٫٥٠ €", "١٬٢٣٥ €", "١٥٫٥٪", "شهر واحد", "٢٫٥ يوم في الأسبوع", "مارس ٢٠٢٦", "ألمانيا"],
  ] as const) {
    const formats = await formatsOf(locale);
    const told = [
      formats.money(123_450),
      formats.wholeMoney(123_450),
      formats.withUnit(155_000, "rate"),
      formats.withUnit(1, "months"),
      formats.withUnit(250, "days-per-week"),
      formats.month("2026-03"),
      formats.country("DE"),
    ];
    // The Swiss apostrophe differs between versions of the data.
    assert.deepEqual(
      told.map((text) => plain(text).replace("'", "’")),
      expected,
      locale,
    );
  }
});

test("an amount is as exact as what it is for", async () => {
  const en = await formatsOf("en", "USD");
  assert.deepEqual(
    [en.money(25_000_000), en.exactMoney(25_000_000), en.exactMoney(2_083_333), en.roughMoney(35_266_667)],
    ["$250,000.00", "$250,000", "$20,833.33", "$353,000"],
  );
  assert.deepEqual(
    [1_200_049, -500_000, 0].map((minor) => en.signedMoney(minor)),
    ["+$12,000", "-$5,000", "$0"],
  );
  assert.deepEqual([en.number(1234.56789), en.withUnit(200_000, "money")], ["1,234.5679", "$2,000"]);
  assert.deepEqual([en.withUnit(12_500, "share"), en.withUnit(125, "rate")], ["1.25%", "0.0125%"]);
});

test("a currency of several signs stays together in a line from right to left, and no mark stands elsewhere", async () => {
  const symbols = await Promise.all(
    ["USD", "PLN", "EUR", "CHF"].map(async (currency) => (await formatsOf("ar", currency)).currencySymbol),
  );
  assert.deepEqual(symbols, ["US$\u200e", "zł\u200e", "€", "CHF"]);
  assert.include((await formatsOf("ar", "USD")).wholeMoney(123_400), "1,234\u200f\u00a0US$\u200e");
  const de = await formatsOf("de");
  assert.deepEqual([de.wholeMoney(123_400), de.currencySymbol], ["1.234\u00a0€", "€"]);
});

test("dates and countries are those of the language", async () => {
  const [en, de] = [await formatsOf("en"), await formatsOf("de")];
  assert.deepEqual([en.monthName(1), de.monthName(3), de.monthName(12)], ["January", "März", "Dezember"]);
  assert.deepEqual([en.day("2026-11-23"), de.day("2026-03-01")], ["November 23, 2026", "1. März 2026"]);
  assert.deepEqual([de.month("2026"), de.month("2026-03")], ["2026", "März 2026"]);
  assert.deepEqual(de.countries(["US", "AT", "GB"]), [
    { code: "AT", name: "Österreich" },
    { code: "US", name: "Vereinigte Staaten" },
    { code: "GB", name: "Vereinigtes Königreich" },
  ]);
});

test("the units beside a field are plural as the language has it, zero and halves too", async () => {
  const pl = await formatsOf("pl");
  const ar = await formatsOf("ar");
  assert.deepEqual(
    [0, 1, 3, 12, 15].map((value) => pl.unitWord(value, "months")),
    ["miesięcy", "miesiąc", "miesiące", "miesięcy", "miesięcy"],
  );
  assert.strictEqual(pl.unitWord(15, "month-tenths"), "miesiąca");
  assert.deepEqual(
    [0, 1, 2, 3, 11, 100].map((value) => ar.unitWord(value, "months")),
    ["شهر", "شهر", "شهر", "أشهر", "شهرًا", "شهر"],
  );
  assert.deepEqual([pl.unitWord(0, "rate"), pl.unitWord(0, "share")], ["%", "%"]);
  assert.strictEqual(plain((await formatsOf("ar-EG")).unitWord(0, "rate")), "٪");
});

test("a range has its unit once, unless the number is in the word", async () => {
  const [en, ar] = [await formatsOf("en"), await formatsOf("ar")];
  assert.deepEqual(en.range(0, 2, "months"), { from: "0", to: "2 months" });
  assert.deepEqual(en.range(0, 100_000, "rate"), { from: "0", to: "10%" });
  assert.deepEqual(en.range(0, 1_000_000, "money"), { from: "€0", to: "€10,000" });
  assert.deepEqual(ar.range(1, 3, "months"), { from: "1", to: "3 أشهر" });
  assert.deepEqual(ar.range(0, 2, "months"), { from: "0 شهر", to: "شهران" });
});

test("a number beyond every range stays a number, so that the range is named", async () => {
  const en = await formatsOf("en");
  assert.strictEqual(en.parse("9".repeat(400), "money"), Number.MAX_VALUE);
  assert.strictEqual(en.parse(`-${"9".repeat(400)}`, "money"), -Number.MAX_VALUE);
  assert.isAbove(Number(en.parse("90071992547410.92", "money")), Number.MAX_SAFE_INTEGER);
});

test("what is shown in a field reads back as the same figure", async () => {
  const values = [0, 1, 5, 99, 100, 12_345, 150_000, 123_456_789, 999_999_999_999, -1_250];
  for (const locale of [
    "en",
    "en-ZA",
    "en-IN",
    "de",
    "de-AT",
    "de-CH",
    "fr",
    "fr-CH",
    "es",
    "es-MX",
    "pl",
    "ar",
    "ar-EG",
    "ar-MA",
  ]) {
    const formats = await formatsOf(locale);
    for (const unit of ["money", "rate", "months", "month-tenths", "days-per-week", "people"] as const)
      for (const value of values)
        assert.strictEqual(formats.parse(formats.entry(value, unit), unit), value, `${locale} ${unit} ${value}`);
  }
});

test("an entry of any length or script is read or refused, and never throws", async () => {
  for (const text of [
    "9".repeat(100_000),
    "1,".repeat(50_000),
    "\ud800",
    "\u202e12",
    "１２",
    "½",
    "Ⅻ",
    "0x10",
    "1__0",
    "{count}",
  ])
    for (const locale of ["en", "de", "ar"]) {
      const read = readDecimal(text, locale);
      assert.ok(read === null || typeof read.value === "number", text.slice(0, 20));
    }
});
