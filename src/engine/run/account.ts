import { LoyaltyError } from '../../errors.ts';
import { addAmounts } from '../amount.ts';
import type { Engine } from '../engine.ts';
import { isRecord, mark } from '../inputs/lines.ts';
import type { ReadTables } from '../inputs/read.ts';
import type { AsOf } from './as-of-date.ts';
import { dateSql } from './sql.ts';

/** Why records of the transactions do not count, with how many and how much. */
export interface LeftOut {
  reason:
    'used' | 'guest' | 'masked' | 'elsewhere' | 'overlap' | 'where' | 'rejected' | 'after_as_of' | 'blank';
  detail: string | null;
  records: number;
  amount: string;
}

/** Where every record went; also turns records beyond the last credible day into rejected ones. */
export async function account(engine: Engine, tables: ReadTables, asOf: AsOf) {
  const rows = await engine.rows<{
    file: number;
    reason: number;
    late: boolean;
    records: string;
    amount: string | null;
  }>(
    `SELECT file, reason, coalesce(day > ${dateSql(asOf.day)}, false) AS late, count(*) FILTER (${isRecord('read_lines')}) AS records, sum(amount) AS amount
     FROM read_lines GROUP BY ALL ORDER BY file, reason, late`,
  );
  const parts = new Map<string, LeftOut & { amounts: (string | null)[] }>();
  const add = (reason: LeftOut['reason'], detail: string | null, records: number, amount: string | null) => {
    const key = `${reason}\n${detail ?? ''}`;
    const part = parts.get(key) ?? { reason, detail, records: 0, amount: '0', amounts: [] };
    part.records += records;
    part.amounts.push(amount);
    parts.set(key, part);
  };
  add('used', null, 0, null);
  const fileOf = new Map(tables.files.map((file) => [file.fileNumber, file]));
  for (const { file, reason, late, records, amount } of rows) {
    const why = fileOf.get(file)?.reasons[reason];
    // Blank records are counted with the blank lines, below.
    if (why === undefined || why.kind === 'blank') continue;
    if (why.kind === 'where') add('where', why.name, Number(records), amount);
    else if (why.kind === 'rejected') add('rejected', why.rule, Number(records), amount);
    else if (why.kind !== 'used') add(why.kind, null, Number(records), amount);
    else if (!late) add('used', null, Number(records), amount);
    else if (asOf.lastCredible === null) add('after_as_of', null, Number(records), amount);
    else add('rejected', 'date.isolated', Number(records), amount);
  }
  for (const { table, blank, findings } of tables.files) {
    if (table.id !== 'transactions') continue;
    if (blank > 0) add('blank', null, blank, null);
    for (const { rule, count } of findings)
      if (rule.startsWith('record.') && rule !== 'record.duplicate') add('rejected', rule, count, null);
  }
  const isolated =
    asOf.lastCredible === null
      ? []
      : await engine.rows<{ file: number; day: string; records: string }>(
          `SELECT file, day::VARCHAR AS day, count(*) AS records FROM read_lines
           WHERE reason = 0 AND day > ${dateSql(asOf.lastCredible)} GROUP BY ALL ORDER BY ALL LIMIT 20`,
        );
  return {
    parts: [...parts.values()].map(({ amounts, ...part }) => ({ ...part, amount: addAmounts(amounts) })),
    isolated: isolated.map(({ file, day, records }) => ({
      file: fileOf.get(file)?.source.candidate.cite ?? '',
      day,
      records: Number(records),
    })),
  };
}

/** The currency of the transactions; more than one stops the run (decision 2). */
export async function oneCurrency(engine: Engine, asOfDay: number): Promise<string | null> {
  const rows = await engine.rows<{ currency: string; records: string }>(
    `SELECT currency, count(*) AS records FROM read_lines
     WHERE reason = 0 AND day <= ${dateSql(asOfDay)} AND currency IS NOT NULL GROUP BY currency ORDER BY records DESC, currency`,
  );
  if (rows.length > 1)
    throw new LoyaltyError(
      'data',
      'data.currencies',
      `The transactions are in ${rows.length} currencies: ${rows
        .slice(0, 5)
        .map((row) => `${row.currency} (${row.records} ${Number(row.records) === 1 ? 'record' : 'records'})`)
        .join(', ')}.`,
      'Convert them to one, or pick one with "where": "currency = \'…\'" in the configuration.',
      {
        zh: {
          sentence: `交易含 ${rows.length} 种币种：${rows
            .slice(0, 5)
            .map((row) => `${row.currency}（${row.records} 条）`)
            .join('、')}。`,
          remedy: '请换算为同一币种，或在配置中用 "where": "currency = \'…\'" 只取一种。',
        },
      },
    );
  return rows[0]?.currency ?? null;
}

/** What was repaired while reading, and whether lines carry order ids. */
export async function describeLines(
  engine: Engine,
): Promise<{ rounded: number; guarded: number; hasOrders: boolean }> {
  const [row] = await engine.rows<{ rounded: string; guarded: string; orders: string }>(
    `SELECT count(*) FILTER (marks & ${mark.rounded} > 0) AS rounded, count(*) FILTER (marks & ${mark.guarded} > 0) AS guarded,
       count(order_key) AS orders FROM read_lines`,
  );
  return {
    rounded: Number(row?.rounded ?? 0),
    guarded: Number(row?.guarded ?? 0),
    hasOrders: Number(row?.orders ?? 0) > 0,
  };
}
