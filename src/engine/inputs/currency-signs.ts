import { LoyaltyError } from '../../errors.ts';
import { printable, shown } from '../../printable.ts';
import { currencies, currencyMarks, type Table, type TableId } from '../../tables/index.ts';
import type { LoadedFile, LoadOptions } from './load.ts';
import { cell } from './raw.ts';
import type { ReadOptions } from './read.ts';
import { unusable } from './unusable.ts';

export const remedy =
  'Convert them to one currency, or export each currency into a folder of its own; a column of currencies would allow `where` to pick one.';

export const remedyZh = '请换算为同一币种，或按币种分文件夹导出；如有币种列，可用 where 只取一种。';

const markOf = new Map(currencyMarks.map((mark) => [mark.text.toUpperCase(), mark]));

export const isCode = (text: string): boolean => /^[A-Z]{3}$/.test(text);

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
    const rows = await engine.rows<{ mark: string; named: string | null; records: string; value: string }>(
      `SELECT mark, named, sum(records)::BIGINT AS records, min(value) AS value
       FROM (SELECT *, unnest(currency_marks(beside)) AS mark
         FROM (SELECT beside_number(sign_cell) AS beside, named, count(*) AS records, min(sign_cell) AS value
           FROM (SELECT ${cell(index)} AS sign_cell, ${named} AS named
             FROM (SELECT *, ${select.reason} AS why FROM ${select.typed(raw.relation, joins)}) WHERE why = 0)
           GROUP BY beside, named))
       GROUP BY mark, named ORDER BY records DESC, mark, named`,
    );
    const seen = rows.flatMap(({ mark, ...row }) => {
      const said = markOf.get(mark);
      return said === undefined ? [] : [{ ...row, ...said, records: Number(row.records) }];
    });
    const column = source.header[index] ?? '';
    const wrong = seen.filter(
      ({ named, codes }) => named !== null && isCode(named) && !codes.includes(named),
    );
    if (wrong.length > 0) result.otherwise ??= notAsNamed(source, column, wrong);
    const alone = seen.filter(({ named }) => named === null);
    const found = currencies
      .map(({ code, signs: [sign] }) => {
        const own = alone.filter((mark) => mark.code === code);
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
  const counts = found.map(
    (each) =>
      `${shown(each.value)} (${each.sign}, ${each.records === 1 ? '1 record' : `${each.records} records`})`,
  );
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

interface Seen {
  value: string;
  records: number;
  named: string | null;
}

function notAsNamed(
  { candidate }: LoadOptions['source'],
  column: string,
  seen: readonly Seen[],
): LoyaltyError {
  const [{ value, named } = { value: '', named: '' }] = seen;
  const records = seen.reduce((sum, each) => sum + each.records, 0);
  const cite = printable(candidate.cite);
  return new LoyaltyError(
    'data',
    'amount.currency',
    `${cite}, column ${shown(column)}: ${records} ${records === 1 ? 'amount' : 'amounts'} like ${shown(value)} where the currency is said to be ${printable(named ?? '')}.`,
    'Correct whichever is wrong, the signs or the column of currencies; `loyalty validate` names each record.',
    {
      place: { column, value },
      zh: {
        sentence: `${cite} 的列 ${shown(column)} 有 ${records} 个金额形如 ${shown(value)}，而所写币种为 ${printable(named ?? '')}。`,
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
