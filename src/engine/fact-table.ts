import type { Facts, RichFactName } from '../core/facts/index.ts';
import type { CellColumn } from './engine.ts';

/** Facts that are kept as numbers; yes and no as 1 and 0. */
type NumericFact = Exclude<keyof Facts, RichFactName | 'customerId' | 'category'>;

/** Facts that the measures fill, with their column in facts.sql. */
const measured = {
  purchases: 'purchases',
  hasTransactions: 'has_transactions',
  firstPurchaseDay: 'first_purchase_day',
  lastPurchaseDay: 'last_purchase_day',
  purchasesPerYear: 'purchases_per_year',
  ratePercentile: 'rate_percentile',
  roughRatePercentile: 'rough_rate_percentile',
  gapVariation: 'gap_variation',
  valueTotal: 'value_total',
  value12m: 'value_12m',
  valueRank: 'value_rank',
  purchasesRecentHalf: 'purchases_recent_half',
  purchasesPreviousHalf: 'purchases_previous_half',
  valueRecentHalf: 'value_recent_half',
  valuePreviousHalf: 'value_previous_half',
  categoriesRecentHalf: 'categories_recent_half',
  categoriesPreviousHalf: 'categories_previous_half',
  purchases90d: 'purchases_90d',
  terminated: 'terminated',
} as const satisfies Partial<Record<NumericFact, string>>;

type MeasuredFact = keyof typeof measured;
const factNames = Object.keys(measured) as MeasuredFact[];

/** Columns of facts.sql in the order in which `FactTable` takes them. */
export const factColumns: readonly string[] = [
  'customer_key',
  'category_key',
  'customer_id',
  'category',
  ...Object.values(measured),
];

/** Facts of some rows, column by column: plain data, which another thread can take over. Not known is NaN. */
export interface FactBlock {
  ids: readonly string[];
  categories: readonly (string | null)[];
  numbers: Readonly<Record<MeasuredFact, Float64Array>>;
  rich: readonly { name: RichFactName; values: Float64Array }[];
}

/** One row of a block as a plain object for the library; what is not known is null. */
export function factsIn({ ids, categories, numbers: of, rich }: FactBlock, row: number): Facts {
  const facts: Writable<Facts> = {
    customerId: ids[row] ?? '',
    category: categories[row] ?? null,
    purchases: of.purchases[row] ?? 0,
    hasTransactions: of.hasTransactions[row] === 1,
    firstPurchaseDay: known(of.firstPurchaseDay, row),
    lastPurchaseDay: known(of.lastPurchaseDay, row),
    purchasesPerYear: known(of.purchasesPerYear, row),
    ratePercentile: known(of.ratePercentile, row),
    roughRatePercentile: known(of.roughRatePercentile, row),
    gapVariation: known(of.gapVariation, row),
    valueTotal: of.valueTotal[row] ?? 0,
    value12m: of.value12m[row] ?? 0,
    valueRank: known(of.valueRank, row),
    purchasesRecentHalf: of.purchasesRecentHalf[row] ?? 0,
    purchasesPreviousHalf: of.purchasesPreviousHalf[row] ?? 0,
    valueRecentHalf: of.valueRecentHalf[row] ?? 0,
    valuePreviousHalf: of.valuePreviousHalf[row] ?? 0,
    categoriesRecentHalf: of.categoriesRecentHalf[row] ?? 0,
    categoriesPreviousHalf: of.categoriesPreviousHalf[row] ?? 0,
    purchases90d: of.purchases90d[row] ?? 0,
    terminated: of.terminated[row] === 1,
  };
  for (const { name, values } of rich) facts[name] = known(values, row);
  return facts;
}

/**
 * The facts of all customers, column by column: some 150 bytes each, so that millions fit, and one plain object at
 * a time for the library. Numbers that are not known are NaN inside and null outside.
 */
export class FactTable {
  readonly #ids: string[] = [];
  readonly #categories: (string | null)[] = [];
  readonly #numbers: Record<MeasuredFact, Float64Array>;
  readonly #rich: { name: RichFactName; values: Float64Array }[] = [];
  readonly #categoryKeys: Int32Array;
  /** First row of each customer by key, and one more as the end of the last. */
  readonly #firstRow: number[] = [];
  #length = 0;

  constructor(rows: number) {
    this.#categoryKeys = new Int32Array(rows);
    this.#numbers = Object.fromEntries(factNames.map((name) => [name, new Float64Array(rows)])) as Record<
      MeasuredFact,
      Float64Array
    >;
  }

  get #all(): FactBlock {
    return { ids: this.#ids, categories: this.#categories, numbers: this.#numbers, rich: this.#rich };
  }

  get length(): number {
    return this.#length;
  }

  /** Takes columns in the order of {@link factColumns}, rows in order of the keys. */
  append(rowCount: number, columns: readonly CellColumn[]): void {
    const [customerKeys, categoryKeys, ids, categories, ...numbers] = columns;
    for (let row = 0; row < rowCount; row++) {
      const customer = customerKeys?.getItem(row) as number;
      while (this.#firstRow.length <= customer) this.#firstRow.push(this.#length + row);
      this.#categoryKeys[this.#length + row] = categoryKeys?.getItem(row) as number;
      this.#ids.push(ids?.getItem(row) as string);
      this.#categories.push(categories?.getItem(row) as string | null);
    }
    for (const [index, name] of factNames.entries())
      copy(numbers[index], this.#numbers[name], this.#length, rowCount);
    this.#length += rowCount;
  }

  /** Room for facts that richer files give: not known until somebody puts them there. */
  addFacts(names: readonly RichFactName[]): Float64Array[] {
    return names.map((name) => {
      const known = this.#rich.find((each) => each.name === name);
      if (known !== undefined) return known.values;
      const values = new Float64Array(this.#length).fill(Number.NaN);
      this.#rich.push({ name, values });
      return values;
    });
  }

  /**
   * Puts values where they belong: of a customer in a category, or without category keys of a customer as a whole. What
   * is not known leaves what is there.
   */
  put(
    targets: readonly Float64Array[],
    rowCount: number,
    customerKeys: CellColumn,
    categoryKeys: CellColumn | null,
    values: readonly CellColumn[],
  ): void {
    for (let row = 0; row < rowCount; row++) {
      const customer = customerKeys.getItem(row) as number;
      const category = categoryKeys === null ? null : (categoryKeys.getItem(row) as number);
      const end = this.#firstRow[customer + 1] ?? this.#length;
      for (let at = this.#firstRow[customer] ?? end; at < end; at++) {
        if (category !== null && this.#categoryKeys[at] !== category) continue;
        for (const [index, target] of targets.entries()) {
          const value = values[index]?.getItem(row) as number | null;
          if (value !== null) target[at] = value;
        }
      }
    }
  }

  /** Names of the facts beyond bare orders. */
  get richNames(): ReadonlySet<RichFactName> {
    return new Set(this.#rich.map(({ name }) => name));
  }

  /** Day of the last purchase of all; null without any. */
  get lastPurchaseDay(): number | null {
    const days = this.#numbers.lastPurchaseDay.subarray(0, this.#length);
    const last = days.reduce((latest, day) => (day > latest ? day : latest), -Infinity);
    return Number.isFinite(last) ? last : null;
  }

  idAt(row: number): string {
    return this.#ids[row] ?? '';
  }

  at(row: number): Facts {
    return factsIn(this.#all, row);
  }

  /** The rows from one to before another. */
  block(from: number, to: number): FactBlock {
    const { ids, categories, numbers, rich } = this.#all;
    return {
      ids: ids.slice(from, to),
      categories: categories.slice(from, to),
      numbers: Object.fromEntries(
        factNames.map((name) => [name, numbers[name].slice(from, to)]),
      ) as FactBlock['numbers'],
      rich: rich.map(({ name, values }) => ({ name, values: values.slice(from, to) })),
    };
  }
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A function of its own, so that each kind of column gets fast code. */
function copy(from: CellColumn | undefined, to: Float64Array, start: number, rowCount: number): void {
  for (let row = 0; row < rowCount; row++) to[start + row] = (from?.getItem(row) ?? Number.NaN) as number;
}

function known(column: Float64Array, row: number): number | null {
  const value = column[row];
  return value === undefined || Number.isNaN(value) ? null : value;
}
