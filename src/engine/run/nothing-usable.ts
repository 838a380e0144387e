import { LoyaltyError } from '../../errors.ts';
import { rules } from '../../findings/rules.ts';
import { printable, shown } from '../../printable.ts';
import type { Engine } from '../engine.ts';
import { namesIn, parseCondition } from '../inputs/expression.ts';
import { isRecord, relationOf } from '../inputs/lines.ts';
import { cell } from '../inputs/raw.ts';
import type { ReadFile, ReadTables } from '../inputs/read.ts';
import type { Reason } from '../inputs/select.ts';
import { statusColumns, statusConditions } from '../inputs/statuses.ts';
import { quoteName } from '../quote.ts';

/** Why some records do not count: in words, how many they are, and what helps. */
interface Cause {
  why: Said;
  records: number;
  remedy: Said;
}

interface Said {
  en: string;
  zh: string;
}

const again: Said = { en: 'Export again.', zh: '请重新导出。' };

/** No record counts: says how many were left out for which reason, the most frequent first. */
export async function nothingUsable(engine: Engine, tables: ReadTables): Promise<LoyaltyError> {
  const names = tables.files.map(({ source }) => printable(source.candidate.cite)).join(', ');
  const causes: Cause[] = [];
  for (const file of tables.files) causes.push(...(await causesIn(engine, file, tables)));
  const all = causes.reduce((sum, { records }) => sum + records, 0);
  const first = causes.sort((a, b) => b.records - a.records)[0];
  const parts = causes.slice(0, 4).map(({ records, why }) => `${records} ${why.en}`);
  const partsZh = causes.slice(0, 4).map(({ records, why }) => `${records} 条${why.zh}`);
  const rest = causes.slice(4).reduce((sum, { records }) => sum + records, 0);
  if (rest > 0) {
    parts.push(`${rest} for other reasons`);
    partsZh.push(`${rest} 条因其他原因未计入`);
  }
  const ofAll = causes.length === 1 ? ` of ${all}` : '';
  return new LoyaltyError(
    'data',
    'data.no-rows',
    first === undefined
      ? `No record of ${names} can be used.`
      : `No record of ${names} can be used: ${parts.join(', ').replace(' ', `${ofAll} `)}.`,
    first?.remedy.en ?? again.en,
    {
      zh: {
        sentence: `${names} 中没有可用的记录${first === undefined ? '' : `：${all} 条中 ${partsZh.join('，')}`}。`,
        remedy: first?.remedy.zh ?? again.zh,
      },
    },
  );
}

async function causesIn(engine: Engine, file: ReadFile, { findings }: ReadTables): Promise<Cause[]> {
  const { table, fileNumber, source, reasons, rejected } = file;
  const into = relationOf(table);
  const counts = await engine.rows<{ reason: number; records: string }>(
    `SELECT reason, count(*) FILTER (${isRecord(into)}) AS records FROM ${quoteName(into)}
     WHERE file = ${fileNumber} AND reason <> 0 GROUP BY reason ORDER BY reason`,
  );
  const found: Cause[] = [];
  for (const { reason, records } of counts) {
    const why = reasons[reason];
    if (why === undefined || why.kind === 'blank') continue;
    found.push({ records: Number(records), ...(await told(engine, file, { why, reason, findings })) });
  }
  if (rejected > 0) {
    const broken = findings.find(
      (each) => each.rule.startsWith('record.') && each.file === source.candidate.cite,
    );
    const remedy = broken === undefined ? again : rules[broken.rule].remedy;
    found.push({ why: { en: 'damaged', zh: '已损坏' }, records: rejected, remedy });
  }
  return found;
}

async function told(
  engine: Engine,
  file: ReadFile,
  { why, reason, findings }: { why: Reason; reason: number; findings: ReadTables['findings'] },
): Promise<Pick<Cause, 'why' | 'remedy'>> {
  const { source } = file;
  switch (why.kind) {
    case 'where': {
      const named = shown(why.name);
      const seen = await values(engine, file, why.name, reason);
      return {
        why: { en: `left out by the condition ${named}${seen}`, zh: `不符合条件 ${named}${seen}` },
        remedy: {
          en: `Export records that meet it, or write another condition ${named} under "where" in loyalty.config.json.`,
          zh: `请导出符合条件的记录，或在 loyalty.config.json 的 "where" 下改写条件 ${named}。`,
        },
      };
    }
    case 'rejected': {
      const place = findings.find(
        ({ rule, column, file: cite }) =>
          rule === why.rule && column === why.column && cite === source.candidate.cite,
      );
      const line = place === undefined || place.line === null ? '' : `, first in line ${place.line}`;
      const value = place === undefined || place.value === null ? '' : `: ${shown(place.value)}`;
      const lineZh = place === undefined || place.line === null ? '' : `，首处第 ${place.line} 行`;
      return {
        why: {
          en: `rejected (${rules[why.rule].en}; column ${shown(why.column)}${line}${value})`,
          zh: `被拒绝（${rules[why.rule].zh}；列 ${shown(why.column)}${lineZh}${value}）`,
        },
        remedy: rules[why.rule].remedy,
      };
    }
    case 'masked':
      return {
        why: { en: 'with a masked customer id', zh: '客户编号被脱敏' },
        remedy: rules['id.masked'].remedy,
      };
    case 'guest':
      return {
        why: { en: 'without a customer', zh: '没有客户' },
        remedy: {
          en: 'Export the column that tells the customer; --verbose says which one is read.',
          zh: '请导出标明客户的列；--verbose 会说明读取的是哪一列。',
        },
      };
    case 'elsewhere':
      return {
        why: { en: 'bought elsewhere', zh: '在别处购买' },
        remedy: { en: 'Add the orders of your own shop.', zh: '请加入自己店铺的订单。' },
      };
    default:
      return { why: { en: 'left out', zh: '未计入' }, remedy: again };
  }
}

/** The cells that a condition of a preset does not accept, the most frequent first. */
async function values(engine: Engine, file: ReadFile, name: string, reason: number): Promise<string> {
  const { source, select, raw, joins } = file;
  const condition = source.preset?.where?.[name];
  const asked = condition === undefined ? [] : namesIn(parseCondition(condition, name));
  const [column, ...more] = new Set([
    ...(name in statusConditions(source) ? statusColumns(source).slice(0, 1) : []),
    ...asked,
  ]);
  const index = column === undefined || more.length > 0 ? -1 : source.header.indexOf(column);
  if (column === undefined || index < 0) return '';
  const rows = await engine.rows<{ value: string | null }>(
    `SELECT clean(${cell(index)}) AS value FROM ${select.typed(raw.relation, joins)}
     WHERE (${select.reason}) = ${reason} GROUP BY ALL ORDER BY count(*) DESC, value LIMIT 3`,
  );
  const shownValues = rows.map(({ value }) => (value === null ? 'empty' : shown(value)));
  return ` (${shown(column)}: ${shownValues.join(', ')})`;
}
