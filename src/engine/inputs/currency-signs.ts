import { LoyaltyError } from '../../errors.ts';
import { printable, shown } from '../../printable.ts';
import { currencies, type Table, type TableId } from '../../tables/index.ts';
import { quoteText } from '../quote.ts';
import type { LoadedFile, LoadOptions } from './load.ts';
import { cell } from './raw.ts';
import type { ReadOptions } from './read.ts';
import { unusable } from './unusable.ts';

const remedy =
  'Convert them to one currency, or export each currency into a folder of its own; a column of currencies would allow `where` to pick one.';

const remedyZh = '请换算为同一币种，或按币种分文件夹导出；如有币种列，可用 where 只取一种。';

/**
 * The sign at the amounts of a file that has no column of currencies; null where there is none.
 *
 * @throws {LoyaltyError} number.currencies where the amounts of one column carry signs of different currencies
 */
export async function currencySign(
  { engine, source, wanted }: Pick<LoadOptions, 'engine' | 'source' | 'wanted'>,
  {
    mapping,
    styles,
    raw,
    select,
    joins,
  }: Pick<LoadedFile, 'mapping' | 'styles' | 'raw' | 'select' | 'joins'>,
): Promise<string | null> {
  // A plain number carries no sign.
  if (styles.decimal === 'plain' || mapping.has('currency')) return null;
  const money = [...mapping.values()].filter(
    ({ column }) => column.kind === 'money' && (column.required || wanted(column.name)),
  );
  let sign: string | null = null;
  for (const index of new Set(money.flatMap(({ cellIndexes }) => cellIndexes))) {
    const measures = currencies.map(({ signs, names }, n) => {
      const has = [...signs, ...names]
        .map((each) => `contains(upper(${cell(index)}), ${quoteText(each)})`)
        .join(' OR ');
      return `count(*) FILTER (${has}) AS n${n}, min(${cell(index)}) FILTER (${has}) AS x${n}`;
    });
    const [row] = await engine.rows<Record<string, string | null>>(
      `SELECT ${measures.join(', ')} FROM (SELECT *, ${select.reason} AS why FROM ${select.typed(raw.relation, joins)}) WHERE why = 0`,
    );
    const found = currencies
      .map(({ signs }, n) => ({
        sign: signs[0],
        records: Number(row?.[`n${n}`] ?? 0),
        value: row?.[`x${n}`] ?? '',
      }))
      .filter(({ records }) => records > 0)
      .toSorted((a, b) => b.records - a.records);
    if (found.length > 1) {
      const column = source.header[index] ?? '';
      const counts = found.map((each) => `${shown(each.value)} (${each.sign}, ${each.records} records)`);
      throw new LoyaltyError(
        'data',
        'number.currencies',
        `${printable(source.candidate.cite)}, column ${shown(column)}: amounts in different currencies, like ${counts.join(' and ')}.`,
        remedy,
        {
          place: { column, value: found.at(-1)?.value ?? '' },
          zh: {
            sentence: `${printable(source.candidate.cite)} 的列 ${shown(column)} 中金额含不同币种，如 ${found.map((each) => `${shown(each.value)}（${each.sign}，${each.records} 条）`).join('、')}。`,
            remedy: remedyZh,
          },
        },
      );
    }
    sign ??= found[0]?.sign ?? null;
  }
  return sign;
}

/** Files of orders whose amounts carry different signs cannot be added up either. */
export function refuseMixedSigns(
  files: readonly (Pick<LoadedFile, 'source' | 'sign'> & { table: Table<TableId> })[],
  options: Pick<ReadOptions, 'onUnusable'>,
): void {
  const signed = files.filter(({ sign, table }) => sign !== null && table.id === 'transactions');
  const [first] = signed;
  const other = signed.find(({ sign }) => sign !== first?.sign);
  if (first === undefined || other === undefined) return;
  const cites = [first, other].map(({ source, sign }) => `${printable(source.candidate.cite)} (${sign})`);
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
