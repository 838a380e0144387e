import { LoyaltyError } from '../../errors.ts';
import { printable, shown } from '../../printable.ts';
import { spelled, type Preset } from '../../presets/index.ts';
import type { TableId } from '../../tables/index.ts';
import type { Engine } from '../engine.ts';
import { quoteText } from '../quote.ts';
import { compileCondition } from './expression.ts';
import { scopeOf } from './mapping.ts';
import type { Source } from './open.ts';
import { likelyPreset, settingsOf } from './presets.ts';
import { cell, placeOf } from './raw.ts';
import type { ReadOptions, TableSettings } from './read.ts';
import { conditionOf } from './statuses.ts';

/*
 * An export whose header says too little to be recognised is read as any other file, and mostly that is right. Where it
 * would come to other sums than its preset does, somebody must say which of the two it is.
 */

/** Refuses orders that a preset which nobody asked for would count otherwise; what the configuration says is settled. */
export async function refuseLikelyExport(
  opened: Source,
  table: { id: TableId },
  relation: string,
  { engine, presets = null, tables }: Pick<ReadOptions, 'engine' | 'presets' | 'tables'>,
): Promise<void> {
  const preset = presets === null ? likelyPreset(opened) : null;
  if (preset === null || preset.table !== table.id) return;
  const source = { ...opened, header: spelled(preset, opened.header), preset };
  const said = tables[table.id] ?? {};
  const total = said.orderTotals === undefined ? await repeatedTotal(engine, source, relation, said) : null;
  const left = said.where === undefined ? await leftOut(engine, source, relation) : null;
  if (total !== null || left !== null) throw likelyExport(source, preset, total, left);
}

/** An order that shows one amount on each of its lines; null where some order shows several. */
async function repeatedTotal(
  engine: Engine,
  source: Source & { preset: Preset },
  relation: string,
  said: TableSettings,
): Promise<string | null> {
  const { columns, orderTotals = [] } = settingsOf(source, { id: 'transactions' });
  const textOf = (name: string) => {
    const index = placeOf(source.header, [columns[name] ?? []].flat()[0]);
    return index < 0 ? null : `clean(${cell(index)})`;
  };
  const [order, amount] = [textOf('order_id'), textOf('amount')];
  const isOther = said.columns?.['amount'] !== undefined && said.columns['amount'] !== columns['amount'];
  if (order === null || amount === null || isOther || !orderTotals.includes('amount')) return null;
  const number = (text: string) => `TRY_CAST(${text} AS DOUBLE)`;
  const [price, qty] = [textOf('unit_price'), textOf('qty')];
  // What price and quantity come to on each line is no total.
  const isOfLine =
    price === null
      ? 'false'
      : `abs(${number(price)} * ${qty === null ? '1' : number(qty)} - ${number(amount)}) < 0.005`;
  const [row] = await engine.rows<{ differing: string; example: string | null }>(
    `SELECT count(*) FILTER (amounts > 1) AS differing, min(id) FILTER (amounts = 1 AND NOT of_lines AND NOT zero) AS example
     FROM (SELECT ${order} AS id, count(DISTINCT ${amount}) AS amounts,
         bool_and(coalesce(${isOfLine}, false)) AS of_lines, bool_or(coalesce(${number(amount)} = 0, false)) AS zero
       FROM ${relation} WHERE ${order} IS NOT NULL
       GROUP BY ${order} HAVING count(*) > 1 AND count(${amount}) = count(*))`,
  );
  return row === undefined || Number(row.differing) > 0 ? null : row.example;
}

/** The status of a record that the preset would leave out. */
async function leftOut(
  engine: Engine,
  source: Source & { preset: Preset },
  relation: string,
): Promise<string | null> {
  const { where, columns } = settingsOf(source, { id: 'transactions' });
  const status = placeOf(source.header, [columns['status'] ?? []].flat()[0]);
  const scope = scopeOf(source, new Map(), { dateOrder: null, decimal: 'plain', timezone: 'UTC' });
  const tests = Object.entries(where).map(
    ([name, entry]) => `NOT (${compileCondition(conditionOf(entry, name), scope)})`,
  );
  if (tests.length === 0) return null;
  const example = status < 0 ? quoteText(Object.keys(where)[0] ?? '') : `clean(r.${cell(status)})`;
  const [row] = await engine.rows<{ example: string | null }>(
    `SELECT min(${example}) AS example FROM ${relation} AS r WHERE ${tests.join(' OR ')}`,
  );
  return row?.example ?? null;
}

function likelyExport(
  { candidate }: Source,
  { id, names }: Preset,
  total: string | null,
  left: string | null,
): LoyaltyError {
  const cite = printable(candidate.cite);
  const en = [
    ...(total === null ? [] : [`order ${shown(total)} shows one amount on each of its lines`]),
    ...(left === null ? [] : [`records are ${shown(left)}`]),
  ];
  const zh = [
    ...(total === null ? [] : [`订单 ${shown(total)} 每行金额相同`]),
    ...(left === null ? [] : [`有状态为 ${shown(left)} 的记录`]),
  ];
  return new LoyaltyError(
    'usage',
    'input.ambiguous-preset',
    `${cite} may be an export of ${names.en}, which is counted otherwise: ${en.join(', and ')}.`,
    `If it is, say --preset ${id}; if not, --preset none.`,
    {
      zh: {
        sentence: `${cite} 可能是${names.zh}导出，其计法不同：${zh.join('；')}。`,
        remedy: `如果是，请用 --preset ${id}；如果不是，请用 --preset none。`,
      },
    },
  );
}
