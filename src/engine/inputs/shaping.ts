import { matchColumns, normaliseHeader, tableById, type Column } from '../../tables/index.ts';
import { quoteText } from '../quote.ts';
import { answerSql } from './answer-words.ts';
import type { Source } from './open.ts';
import type { FileSettings } from './presets.ts';
import { cell } from './raw.ts';
import { hasTableOfItsOwn, peopleBeside } from './shops.ts';

/** What must happen to a file before and after its cells are read, where records and orders are not the same. */
export interface Shaping {
  /** Cells to change first, by their index: SQL over the others. */
  cells: (relation: string) => string;
  /** Contract columns that hold a total of the order. */
  orderTotals: readonly string[];
  /** SQL of what sets the customers of a shop apart, of `r`; null where nothing does. */
  shop: string | null;
  /** SQL of what sets the ids of a shop in a column apart, of `r`; null where nothing does. */
  shopOf: (column: Column, isCustomer: boolean) => string | null;
  /** Whether the order of the records matters: then each must carry its number. */
  needsRecords: boolean;
}

/** Blank cells as the engine and people see them. */
const filled = (index: number): string => `nullif(trim(${cell(index)}), '')`;

/** How one file is brought into shape, by the preset and the configuration. */
export function shapingOf(
  source: Source,
  settings: FileSettings,
  given: {
    /** Words that mean nothing in every cell. */
    nothing?: readonly string[];
    /** Cells in which people answered in words or in numbers. */
    answers?: readonly number[];
    /** Columns of ids that mean the same in every shop. */
    shared?: ReadonlySet<string>;
  } = {},
): Shaping {
  const { nothing = [], answers = [], shared } = given;
  const { header, preset, candidate } = source;
  const at = (name: string) => {
    const exact = header.indexOf(name);
    return exact >= 0 ? exact : header.findIndex((each) => normaliseHeader(each) === normaliseHeader(name));
  };
  const indexes = (names: readonly string[] = []) => names.map(at).filter((index) => index >= 0);
  const steps: string[] = [];
  const replace = (texts: readonly (readonly [number, string])[]) => {
    if (texts.length > 0)
      steps.push(`* REPLACE (${texts.map(([index, sql]) => `${sql} AS ${cell(index)}`).join(', ')})`);
  };
  replace(
    Object.entries(preset?.nothing ?? {}).flatMap(([name, words]) =>
      indexes([name]).map((index) => {
        const test = words.map((word) => `trim(${cell(index)}) = ${quoteText(word)}`).join(' OR ');
        return [index, `CASE WHEN ${test} THEN NULL ELSE ${cell(index)} END`] as const;
      }),
    ),
  );
  if (nothing.length > 0)
    replace(
      header.map((_, index) => {
        const test = nothing.map((word) => `trim(${cell(index)}) = ${quoteText(word)}`).join(' OR ');
        return [index, `CASE WHEN ${test} THEN NULL ELSE ${cell(index)} END`] as const;
      }),
    );
  replace(answers.map((index) => [index, answerSql(index)]));
  const order = orderCell(source, settings);
  const once = indexes(settings.filledOnce);
  const shopCells = indexes(preset?.shop === undefined ? [] : [preset.shop]);
  const isDown = order !== null && once.includes(order);
  if (order !== null && isDown) {
    const above = (value: string) =>
      `last_value(${value} IGNORE NULLS) OVER (ORDER BY record::BIGINT ROWS UNBOUNDED PRECEDING)`;
    replace([
      [order, above(filled(order))],
      ...shopCells
        .filter((index) => once.includes(index))
        .map(
          (index) =>
            [
              index,
              above(`CASE WHEN ${filled(order)} IS NOT NULL THEN coalesce(${filled(index)}, '') END`),
            ] as const,
        ),
    ]);
  }
  if (order !== null) {
    // A shop that only one line of an order names cannot tell its other lines apart, unless these stand below it.
    const known = shopCells.filter((index) => isDown || !once.includes(index));
    const sameOrder = [order, ...known].map(cell).join(', ');
    replace(
      once
        .filter((index) => index !== order && !known.includes(index))
        .map((index) => [
          index,
          `coalesce(${filled(index)}, CASE WHEN ${filled(order)} IS NOT NULL THEN max(${filled(index)}) OVER (PARTITION BY ${sameOrder}) END)`,
        ]),
    );
  }
  replace(indexes(preset?.zero).map((index) => [index, `coalesce(${filled(index)}, '0')`]));
  const shops = shopCells.map((index) => `coalesce(clean(r.${cell(index)}) || '/', '')`);
  const said = candidate.shop === undefined ? null : quoteText(`${candidate.shop}/`);
  const shop = [...(said === null ? [] : [said]), ...shops].join(' || ') || null;
  return {
    cells: (relation) => steps.reduce((from, step) => `(SELECT ${step} FROM ${from})`, relation),
    orderTotals: order === null ? [] : (settings.orderTotals ?? []),
    shop,
    shopOf: ({ name, kind }, isCustomer) => {
      if (isCustomer || peopleBeside.has(name)) return shop;
      if (kind !== 'id' || shared?.has(name) === true) return null;
      return hasTableOfItsOwn(name) ? said : shop;
    },
    needsRecords: isDown,
  };
}

/** The cell of the order number. */
function orderCell({ header }: Source, { columns }: FileSettings): number | null {
  const [name] = [columns['order_id'] ?? []].flat();
  if (name === undefined)
    return matchColumns(tableById('transactions'), header).matched.get('order_id') ?? null;
  const index = header.indexOf(name);
  return index < 0 ? null : index;
}

/**
 * Totals of an order that stand on each of its lines, shared out over them by worth (price × quantity, equally where
 * there is none): each line takes the difference of two rounded running shares, so that the parts add up to the total.
 *
 * @param from the typed columns, `order_id` among them
 */
export function sharedOutSql(
  from: string,
  totals: readonly string[],
  has: (column: string) => boolean,
  cells: readonly string[],
): string {
  const price = ['unit_price', 'list_price'].filter(has);
  const worth =
    price.length === 0
      ? '0'
      : `greatest(coalesce(TRY_CAST(round(coalesce(${price.join(', ')})::DOUBLE * ${has('qty') ? 'coalesce(qty, 1)' : '1'}, 4) AS DECIMAL(18, 4)), 0), 0)`;
  const order = `(PARTITION BY order_id ORDER BY ${['line_worth DESC', ...cells].join(', ')} ROWS UNBOUNDED PRECEDING)`;
  const shares = totals.map((name) => {
    const part = (share: string) => `round(${name}::DOUBLE * ${share}, 4)::DECIMAL(18, 4)`;
    const upto = `CASE WHEN share_to = share_of THEN ${name} ELSE ${part('(share_to / share_of)')} END`;
    return `CASE WHEN order_id IS NULL OR ${name} IS NULL OR order_lines = 1 THEN ${name} ELSE ${upto} - ${part('(share_from / share_of)')} END AS ${name}`;
  });
  return `(SELECT * EXCLUDE (share_to, share_from, share_of) REPLACE (${shares.join(', ')}) FROM
    (SELECT *, (CASE WHEN worth_all > 0 THEN worth_to ELSE line_rank END)::DOUBLE AS share_to,
       (CASE WHEN worth_all > 0 THEN worth_to - line_worth ELSE line_rank - 1 END)::DOUBLE AS share_from,
       (CASE WHEN worth_all > 0 THEN worth_all ELSE order_lines END)::DOUBLE AS share_of
     FROM (SELECT *, sum(line_worth) OVER (PARTITION BY order_id) AS worth_all, count(*) OVER (PARTITION BY order_id) AS order_lines,
         sum(line_worth) OVER ${order} AS worth_to, row_number() OVER ${order} AS line_rank
       FROM (SELECT *, ${worth} AS line_worth FROM ${from}))))`;
}
