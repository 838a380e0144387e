import { LoyaltyError } from '../../errors.ts';
import { printable, shown } from '../../printable.ts';
import { currencies, currencyMarks, type Table, type TableId } from '../../tables/index.ts';
import { quoteText } from '../quote.ts';
import type { LoadedFile, LoadOptions } from './load.ts';
import { cell } from './raw.ts';
import type { ReadOptions } from './read.ts';
import { unusable } from './unusable.ts';

export const remedy =
  'Convert them to one currency, or export each currency into a folder of its own; a column of currencies would allow `where` to pick one.';

export const remedyZh = '请换算为同一币种，或按币种分文件夹导出；如有币种列，可用 where 只取一种。';

/** What the signs at the amounts of a file say of its currency. */
export interface Signs {
  /** The one at amounts of which no column says the currency, with the codes that it may stand for. */
  sign: { sign: string; code: string; codes: readonly string[] } | null;
  /** Why amounts cannot be believed that carry another sign than their column of currencies names. */
  otherwise: LoyaltyError | null;
}

/**
 * The signs at the amounts of a file. Where a column names the currency of a record, its sign must be one of it.
 *
 * @throws {LoyaltyError} number.currencies where the amounts of one column carry signs of different currencies
 */
export async function currencySigns(
  { engine, source, wanted }: Pick<LoadOptions, 'engine' | 'source' | 'wanted'>,
  {
    mapping,
    styles,
    raw,
    select,
    joins,
  }: Pick<LoadedFile, 'mapping' | 'styles' | 'raw' | 'select' | 'joins'>,
): Promise<Signs> {
  const result: Signs = { sign: null, otherwise: null };
  // A plain number carries no sign.
  if (styles.decimal === 'plain') return result;
  const money = [...mapping.values()].filter(
    ({ column }) => column.kind === 'money' && (column.required || wanted(column.name)),
  );
  const named = select.columns.includes('currency') ? 'upper(trim(currency))' : 'NULL::VARCHAR';
  for (const index of new Set(money.flatMap(({ cellIndexes }) => cellIndexes))) {
    const measures = currencyMarks.flatMap(({ text, codes }, n) => {
      const has = `contains(sign_text, ${quoteText(text)})`;
      const alone = `${has} AND named IS NULL`;
      const other = `${has} AND regexp_full_match(named, '[A-Z]{3}') AND NOT list_contains([${codes.map(quoteText).join(', ')}], named)`;
      return [
        `count(*) FILTER (${alone}) AS n${n}, min(sign_cell) FILTER (${alone}) AS x${n}`,
        `count(*) FILTER (${other}) AS o${n}, min(sign_cell) FILTER (${other}) AS v${n}, min(named) FILTER (${other}) AS c${n}`,
      ];
    });
    const [row] = await engine.rows<Record<string, string | null>>(
      `SELECT ${measures.join(', ')} FROM (
         SELECT ${cell(index)} AS sign_cell, upper(${cell(index)}) AS sign_text, ${named} AS named
         FROM (SELECT *, ${select.reason} AS why FROM ${select.typed(raw.relation, joins)}) WHERE why = 0)`,
    );
    const marks = currencyMarks.map((mark, n) => ({
      ...mark,
      records: Number(row?.[`n${n}`] ?? 0),
      value: row?.[`x${n}`] ?? '',
      otherwise: Number(row?.[`o${n}`] ?? 0),
      otherValue: row?.[`v${n}`] ?? '',
      named: row?.[`c${n}`] ?? '',
    }));
    const column = source.header[index] ?? '';
    const [wrong] = marks
      .filter(({ otherwise }) => otherwise > 0)
      .toSorted((a, b) => b.otherwise - a.otherwise);
    if (wrong !== undefined)
      result.otherwise ??= notAsNamed(source, column, {
        value: wrong.otherValue,
        records: wrong.otherwise,
        named: wrong.named,
      });
    const found = currencies
      .map(({ code, signs: [sign] }) => {
        const own = marks.filter((mark) => mark.code === code && mark.records > 0);
        const [first, ...more] = own;
        return {
          sign,
          code,
          codes: (first?.codes ?? []).filter((each) => more.every(({ codes }) => codes.includes(each))),
          records: own.reduce((sum, { records }) => sum + records, 0),
          value: own.map(({ value }) => value).toSorted()[0] ?? '',
        };
      })
      .filter(({ records }) => records > 0)
      .toSorted((a, b) => b.records - a.records);
    if (found.length > 1) throw severalSigns(source, column, found);
    result.sign ??= found[0] ?? null;
  }
  return result;
}

function severalSigns(
  { candidate }: LoadOptions['source'],
  column: string,
  found: readonly { sign: string; records: number; value: string }[],
): LoyaltyError {
  const counts = found.map((each) => `${shown(each.value)} (${each.sign}, ${each.records} records)`);
  return new LoyaltyError(
    'data',
    'number.currencies',
    `${printable(candidate.cite)}, column ${shown(column)}: amounts in different currencies, like ${counts.join(' and ')}.`,
    remedy,
    {
      place: { column, value: found.at(-1)?.value ?? '' },
      zh: {
        sentence: `${printable(candidate.cite)} 的列 ${shown(column)} 中金额含不同币种，如 ${found.map((each) => `${shown(each.value)}（${each.sign}，${each.records} 条）`).join('、')}。`,
        remedy: remedyZh,
      },
    },
  );
}

function notAsNamed(
  { candidate }: LoadOptions['source'],
  column: string,
  { value, records, named }: { value: string; records: number; named: string },
): LoyaltyError {
  const cite = printable(candidate.cite);
  return new LoyaltyError(
    'data',
    'amount.currency',
    `${cite}, column ${shown(column)}: ${records} ${records === 1 ? 'amount' : 'amounts'} like ${shown(value)} where the currency is said to be ${printable(named)}.`,
    'Correct whichever is wrong, the signs or the column of currencies; `loyalty validate` names each record.',
    {
      place: { column, value },
      zh: {
        sentence: `${cite} 的列 ${shown(column)} 有 ${records} 个金额形如 ${shown(value)}，而所写币种为 ${printable(named)}。`,
        remedy: '请更正有误的一处：货币符号，或币种列；`loyalty validate` 会逐条列出。',
      },
    },
  );
}

/** Files of orders whose amounts carry different signs cannot be added up either. */
export function refuseMixedSigns(
  files: readonly (Pick<LoadedFile, 'source' | 'sign'> & { table: Table<TableId> })[],
  options: Pick<ReadOptions, 'onUnusable'>,
): void {
  const signed = files.filter(({ sign, table }) => sign !== null && table.id === 'transactions');
  const [first] = signed;
  const other = signed.find(({ sign }) => sign?.code !== first?.sign?.code);
  if (first === undefined || other === undefined) return;
  const cites = [first, other].map(
    ({ source, sign }) => `${printable(source.candidate.cite)} (${sign?.sign ?? ''})`,
  );
  const error = new LoyaltyError(
    'data',
    'number.currencies',
    `The amounts of ${cites.join(' and ')} are in different currencies.`,
    remedy,
    { zh: { sentence: `${cites.join('与')}的金额币种不同。`, remedy: remedyZh } },
  );
  const { source, table } = other;
  unusable(options, error, { file: source.candidate.cite, table: table.id, source });
}
