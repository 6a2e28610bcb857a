import { expect, test } from "vitest";
import { startCountry } from "./start-country.ts";

test("a page begins with the country of its language, where that is known, else in the United States", () => {
  const known = ["US", "DE", "AT", "AE", "BR"];
  const begun = (tag: string) => startCountry(tag, (country) => known.includes(country));
  for (const [tag, country] of [
    ["de-AT", "AT"],
    ["de", "DE"],
    ["de-CH", "DE"],
    ["en", "US"],
    ["en-GB", "US"],
    ["pt", "BR"],
    // Egypt's figures are missing.
    ["ar", "AE"],
    ["ar-EG", "AE"],
    ["ja", "US"],
    ["und", "US"],
  ] as const)
    expect(begun(tag), tag).toBe(country);
  expect(startCountry("de-AT", () => false)).toBe("US");
});
