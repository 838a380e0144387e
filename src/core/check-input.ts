import { closest } from 'fastest-levenshtein';
import { richFacts, type Facts, type FactUnit, type Population, type RichFactName } from './facts/index.ts';

/**
 * Refuses facts that cannot be: a service may hand over anything.
 *
 * @throws RangeError naming the field, what it must be, and what it is
 */
export function checkFacts(facts: Facts, population: Population): void {
  for (const name of Object.keys(facts))
    if (!known.has(name))
      throw new RangeError(
        `\`assess\` requires known facts: "${name}" is not one, did you mean "${closest(name, [...known])}"?`,
      );
  const { purchases, firstPurchaseDay: first, lastPurchaseDay: last } = facts;
  if (!isCount(purchases)) refuse('facts.purchases', 'a whole number of at least 0', purchases);
  if (purchases > 0) {
    if (!Number.isSafeInteger(first)) refuse('facts.firstPurchaseDay', 'a whole day', first);
    if (!Number.isSafeInteger(last)) refuse('facts.lastPurchaseDay', 'a whole day', last);
    const days = (last ?? 0) - (first ?? 0) + 1;
    if (days < purchases)
      refuse('facts.purchases', 'at most the days from the first to the last one', purchases);
    if (purchases === 1 && days > 1)
      refuse('facts.lastPurchaseDay', 'the first day for a one-time buyer', last);
    if ((last ?? 0) > population.asOfDay)
      refuse('facts.lastPurchaseDay', 'on or before population.asOfDay', last);
  }
  for (const name of amounts)
    if (!Number.isFinite(facts[name])) refuse(`facts.${name}`, 'finite', facts[name]);
  for (const name of counts) {
    if (!isCount(facts[name])) refuse(`facts.${name}`, 'a whole number of at least 0', facts[name]);
  }
  for (const name of optionalCounts) {
    const value = facts[name];
    if (value !== undefined && !isCount(value))
      refuse(`facts.${name}`, 'a whole number of at least 0', value);
  }
  for (const name of sizes) {
    if (!isNullOr(facts[name], 0, Infinity)) refuse(`facts.${name}`, 'null or at least 0', facts[name]);
  }
  for (const name of shares) {
    if (!isNullOr(facts[name], 0, 1)) refuse(`facts.${name}`, 'null or within 0–1', facts[name]);
  }
  for (const name of richNames) {
    const value = facts[name];
    if (value === undefined || value === null) continue;
    const { least, most, text } = units[richFacts[name].unit];
    if (!isNullOr(value, least, most)) refuse(`facts.${name}`, text, value);
  }
}

/**
 * Refuses a population that cannot be.
 *
 * @throws RangeError naming the field, what it must be, and what it is
 */
export function checkPopulation(population: Population): void {
  const { asOfDay, clockDays, regularity, windowDays, buyers } = population;
  if (!Number.isSafeInteger(asOfDay)) refuse('population.asOfDay', 'a whole day', asOfDay);
  if (!isNullOr(clockDays, 1, Infinity)) refuse('population.clockDays', 'null or at least 1', clockDays);
  if (regularity !== null && !(regularity > 0 && regularity < Infinity)) {
    refuse('population.regularity', 'null or above 0', regularity);
  }
  if (!(windowDays > 0 && windowDays < Infinity)) refuse('population.windowDays', 'above 0', windowDays);
  if (!isCount(buyers)) refuse('population.buyers', 'a whole number of at least 0', buyers);
}

const amounts = ['valueTotal', 'value12m', 'valueRecentHalf', 'valuePreviousHalf'] as const;
const counts = [
  'purchasesRecentHalf',
  'purchasesPreviousHalf',
  'categoriesRecentHalf',
  'categoriesPreviousHalf',
] as const;
/** Counts that may be left out. */
const optionalCounts = ['purchases90d'] as const;
const sizes = ['purchasesPerYear', 'gapVariation'] as const;
const shares = ['ratePercentile', 'roughRatePercentile', 'valueRank'] as const;
const richNames = Object.keys(richFacts) as RichFactName[];
const known: ReadonlySet<string> = new Set([
  'customerId',
  'category',
  'purchases',
  'hasTransactions',
  'firstPurchaseDay',
  'lastPurchaseDay',
  'terminated',
  ...amounts,
  ...counts,
  ...optionalCounts,
  ...sizes,
  ...shares,
  ...richNames,
]);

/** Which values a unit allows, and how that is said. */
const units: Record<FactUnit, { least: number; most: number; text: string }> = {
  share: { least: 0, most: 1, text: 'null or within 0–1' },
  flag: { least: 0, most: 1, text: 'null, 0 or 1' },
  count: { least: 0, most: Infinity, text: 'null or at least 0' },
  ratio: { least: 0, most: Infinity, text: 'null or at least 0' },
  days: { least: 0, most: Infinity, text: 'null or at least 0' },
  minutes: { least: 0, most: Infinity, text: 'null or at least 0' },
  excess: { least: -Infinity, most: 1, text: 'null or at most 1' },
  balance: { least: -1, most: 1, text: 'null or within −1–1' },
  score: { least: 0, most: 100, text: 'null or within 0–100' },
  money: { least: -Infinity, most: Infinity, text: 'null or finite' },
  deviation: { least: -Infinity, most: Infinity, text: 'null or finite' },
  date: { least: -Infinity, most: Infinity, text: 'null or a day' },
  set: { least: 0, most: 2 ** 31 - 1, text: 'null or a set of reasons' },
};

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;

const isNullOr = (value: number | null, least: number, most: number) =>
  value === null || (value >= least && value <= most && Number.isFinite(value));

function refuse(field: string, what: string, value: unknown): never {
  throw new RangeError(`\`assess\` requires \`${field}\` to be ${what}, got ${String(value)}`);
}
