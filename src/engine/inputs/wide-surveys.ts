import { surveyItems, type SurveyItem } from '../../core/index.ts';
import { LoyaltyError } from '../../errors.ts';
import type { Finding } from '../../findings/finding.ts';
import { printable } from '../../printable.ts';
import { number, score } from '../../tables/columns.ts';
import { matchColumns, type Table, type TableId } from '../../tables/index.ts';
import { surveys } from '../../tables/surveys.ts';
import { table } from '../../tables/table.ts';
import type { Engine } from '../engine.ts';
import { quoteName, quoteText } from '../quote.ts';
import { runningAgainst } from './answer-directions.ts';
import { alike, isLabelSql, labelledScale, labelsOf } from './answer-words.ts';
import type { LoadedFile } from './load.ts';
import type { Source } from './open.ts';
import type { FileSettings } from './presets.ts';
import { scaleOfQuestion } from './reversed-statements.ts';

/* Questionnaires as form tools export them: one response per record, one column per question. */

const codes = Object.keys(surveyItems) as SurveyItem[];
const { response_id, customer_id, date, brand, text } = surveys.columns;

/** The surveys of the contract with a column per question instead of `item` and `score`. */
const wideSurveys: Table<TableId> = table({
  id: 'surveys',
  names: surveys.names,
  about: surveys.about,
  fileNames: surveys.fileNames,
  known: ['date'],
  key: ['response_id', 'brand'],
  columns: {
    response_id,
    customer_id,
    date,
    ...Object.fromEntries(
      codes.map((code) => {
        const [en, zh] = surveyItems[code];
        return [code, score({ en, zh }, { aliases: [en, zh] })];
      }),
    ),
    scale_min: number({ en: 'Lowest possible answer', zh: '量表最小值' }),
    scale_max: number({ en: 'Highest possible answer', zh: '量表最大值' }),
    brand,
    text,
  },
});

/** Names beside the contract's that the configuration may map for surveys. */
export const surveyItemColumns: readonly string[] = codes;

/** Words that form tools and people write where a question does not apply. */
export const notApplicable: readonly string[] = [
  '(跳过)',
  '（跳过）',
  '(空)',
  '不适用',
  '不清楚',
  '不知道',
  'N/A',
  'n/a',
  'NA',
  'Not applicable',
  'Not Applicable',
  "Don't know",
];

/** What stands below the questions in a second header line. */
export const secondHeader: readonly string[] = ['Response', 'Open-Ended Response'];

/**
 * The table as which a file is read: another one only for a survey without a column of items in which questions are
 * columns.
 */
export function shapeOf(
  { header }: Pick<Source, 'header'>,
  contract: Table<TableId>,
  configured: Readonly<Record<string, unknown>>,
): Table<TableId> {
  if (contract.id !== 'surveys' || configured['item'] !== undefined) return contract;
  if (!matchColumns(contract, header).missing.includes('item')) return contract;
  const { matched } = matchColumns(wideSurveys, header);
  const hasItem = codes.some((code) => matched.has(code) || configured[code] !== undefined);
  return hasItem ? wideSurveys : contract;
}

export const isWide = (shape: Table): boolean => shape === wideSurveys;

/** Whether a file that is not named like a survey must be a wide one: two questions and all that a response needs. */
export function looksWide({ header }: Pick<Source, 'header'>): boolean {
  const { matched, missing } = matchColumns(wideSurveys, header);
  return missing.length === 0 && codes.filter((code) => matched.has(code)).length >= 2;
}

/** Cells of the questions of a survey with a column per question. */
export function questionCells(
  { header }: Pick<Source, 'header'>,
  configured: FileSettings['columns'],
): number[] {
  const { matched } = matchColumns(wideSurveys, header);
  const indexes = codes.map((code) => {
    const entry = configured[code];
    return typeof entry === 'string' ? header.indexOf(entry) : (matched.get(code) ?? -1);
  });
  return [...new Set(indexes.filter((index) => index >= 0))];
}

type Scales = string | Readonly<Record<string, string>> | undefined;

/**
 * One answer per record of the surveys, from the responses in `from`; a comment becomes an answer without a score.
 *
 * @returns which questions are answered against the others
 */
export async function unpivot(
  engine: Engine,
  given: {
    from: string;
    into: string;
    file: Pick<LoadedFile, 'source' | 'mapping' | 'findings'>;
    fileNumber: number;
    scales: Scales;
  },
): Promise<Finding[]> {
  const { from, into, file, fileNumber, scales } = given;
  const { source, mapping } = file;
  const cite = printable(source.candidate.cite);
  const hasScale = mapping.has('scale_min') && mapping.has('scale_max');
  const found = codes.filter((code) => mapping.has(code));
  const optional = (name: string) => (mapping.has(name) ? quoteName(name) : `NULL AS ${quoteName(name)}`);
  const beside = ['response_id', 'customer_id', 'date', optional('brand')];
  const all = await answersTo(engine, from, found);
  const unknown: SurveyItem[] = [];
  const answers: string[] = [];
  const asked = new Map<SurveyItem, { sql: string; scale: string }>();
  for (const code of found) {
    const { labels, numbers, low, high } = all.get(code) ?? noAnswers;
    const said = saidScale(code, scales, cite) ?? scaleOfQuestion(mapping.get(code)?.from ?? '');
    const isUnread = file.findings.some(
      ({ rule, column }) => rule === 'cell.optional' && column === mapping.get(code)?.from,
    );
    if (isUnread && numbers === 0) throw wordsWithoutScale(cite, code, null);
    // A question that nobody answered needs no scale.
    if (labels.length === 0 && numbers === 0 && Math.min(...(said ?? [0])) >= 0) continue;
    const words = labels.length > 0 ? scaleOfLabels(code, all, said) : null;
    if (labels.length > 0 && (words === null || numbers > 0)) throw wordsWithoutScale(cite, code, said);
    const isTen = said === null && words === null && !hasScale && code === 'recommend' && isOfTen(low, high);
    if (said === null && words === null && !hasScale && !isTen) unknown.push(code);
    const [first, last] = said ?? words?.scale ?? (isTen ? [0, 10] : ['scale_min', 'scale_max']);
    const number = words?.sql ?? quoteName(code);
    // A scale written downwards, like 7-1, is that of a question that says the opposite.
    const isDown = typeof first === 'number' && typeof last === 'number' && first > last;
    const [min, max] = isDown ? [last, first] : [first, last];
    const answer = isDown ? `${first + last} - ${number}` : number;
    const isGiven = Number(min) < 0 ? '' : ` AND NOT ${isSkippedSql(quoteName(code))}`;
    asked.set(code, {
      sql: `CASE WHEN reason = 0${isGiven} THEN (${answer} - ${min}) / nullif(${max} - ${min}, 0) END`,
      scale: typeof first === 'number' ? ` (${first}-${last})` : '',
    });
    answers.push(
      `SELECT ${[...beside, `${quoteText(code)} AS item`, `${answer} AS score`, `${min} AS scale_min`, `${max} AS scale_max`, 'NULL AS text'].join(', ')}
       FROM ${quoteName(from)} WHERE reason = 0 AND ${quoteName(code)} IS NOT NULL${isGiven}`,
    );
  }
  if (unknown.length > 0) throw unknownScale(cite, unknown);
  if (mapping.has('text'))
    answers.push(
      `SELECT ${[...beside, `'comment' AS item`, 'NULL AS score', 'NULL AS scale_min', 'NULL AS scale_max', 'text'].join(', ')}
       FROM ${quoteName(from)} WHERE reason = 0 AND text IS NOT NULL`,
    );
  for (const answer of answers)
    await engine.run(
      `INSERT INTO ${quoteName(into)} BY NAME SELECT *, 0::UTINYINT AS reason, ${fileNumber}::USMALLINT AS file FROM (${answer})`,
    );
  return againstOthers(engine, from, { asked, file });
}

/** Says which questions are answered against the others: the words of a question cannot always tell what it asks. */
async function againstOthers(
  engine: Engine,
  from: string,
  given: {
    asked: ReadonlyMap<SurveyItem, { sql: string; scale: string }>;
    file: Pick<LoadedFile, 'source' | 'mapping'>;
  },
): Promise<Finding[]> {
  const { asked, file } = given;
  const answers = new Map([...asked].map(([code, { sql }]) => [code, sql]));
  return (await runningAgainst(engine, quoteName(from), answers)).map(({ item, r, n }) => ({
    rule: 'survey.direction',
    table: 'surveys',
    file: file.source.candidate.cite,
    line: null,
    record: null,
    column: file.mapping.get(item)?.from ?? null,
    value: `${item}${asked.get(item)?.scale ?? ''}, r = ${r.toFixed(2)}`,
    count: n,
  }));
}

/** Form tools write -3 for a question that was skipped and -2 for one left empty. */
const isSkippedSql = (answer: string): string => `${answer} BETWEEN -3 AND -2`;

interface Answers {
  /** Numbers of the labels that were given, each once. */
  labels: number[];
  /** How many answers are numbers, and the lowest and highest of them. */
  numbers: number;
  low: number | null;
  high: number | null;
}

const noAnswers: Answers = { labels: [], numbers: 0, low: null, high: null };

async function answersTo(
  engine: Engine,
  from: string,
  found: readonly SurveyItem[],
): Promise<Map<SurveyItem, Answers>> {
  const answers = new Map<SurveyItem, Answers>();
  for (const code of found) {
    const name = quoteName(code);
    const isNumber = `NOT ${isLabelSql(name)} AND NOT ${isSkippedSql(name)}`;
    const [row] = await engine.rows<
      { labels: string | null; numbers: string } & Pick<Answers, 'low' | 'high'>
    >(
      `SELECT string_agg(DISTINCT ${name}::BIGINT::VARCHAR, ',' ORDER BY ${name}::BIGINT::VARCHAR) FILTER (${isLabelSql(name)}) AS labels,
         count(${name}) FILTER (${isNumber}) AS numbers,
         min(${name}) FILTER (${isNumber}) AS low, max(${name}) FILTER (${isNumber}) AS high
       FROM ${quoteName(from)} WHERE reason = 0`,
    );
    const { labels = null, numbers = 0, low = null, high = null } = row ?? {};
    answers.set(code, { labels: labelsOf(labels), numbers: Number(numbers), low, high });
  }
  return answers;
}

/** The scale of an answer in words, as it is said or as the labels of all questions that share them show it. */
function scaleOfLabels(
  code: SurveyItem,
  given: ReadonlyMap<SurveyItem, Answers>,
  said: readonly [number, number] | null,
): { scale: readonly [number, number]; sql: string } | null {
  const own = given.get(code)?.labels ?? [];
  const points = said === null ? null : Math.abs(said[1] - said[0]) + 1;
  const found = labelledScale(
    pooled(
      own,
      [...given.values()].map(({ labels }) => labels),
    ),
    points,
  );
  if (found === null || (said === null && !found.sure)) return null;
  const lowest = said === null ? 1 : Math.min(...said);
  const ranks = [...found.ranks].map(([label, rank]) => `WHEN ${label} THEN ${lowest - 1 + rank}`);
  return { scale: [1, found.points], sql: `CASE ${quoteName(code)} ${ranks.join(' ')} END` };
}

/** Labels of a question and of all that were answered with labels of the same kind. */
export function pooled(own: readonly number[], all: readonly (readonly number[])[]): number[] {
  return [...new Set([...own, ...all.filter((other) => alike(own, other)).flat()])].sort((a, b) => a - b);
}

function wordsWithoutScale(cite: string, code: SurveyItem, said: readonly number[] | null): LoyaltyError {
  return new LoyaltyError(
    'usage',
    'config.scale',
    `${cite}: the answers to \`${code}\` are words that do not show ${said === null ? 'a scale of five or seven points' : `the scale ${said.join('-')}`}.`,
    `Export the numeric values of the answers, or say how many points the labels have: "tables": {"surveys": {"scale": {"${code}": "1-5"}}}.`,
    {
      zh: {
        sentence: `${cite}：\`${code}\` 的回答是文字，看不出${said === null ? '是五级还是七级量表' : `量表 ${said.join('-')}`}。`,
        remedy: `请导出回答的数值，或写明有几级："tables": {"surveys": {"scale": {"${code}": "1-5"}}}。`,
      },
    },
  );
}

/** `1-7` → [1, 7], `7-1` → [7, 1]; null where nothing is said of the item. */
function saidScale(code: SurveyItem, scales: Scales, cite: string): [number, number] | null {
  const said = typeof scales === 'string' ? scales : scales?.[code];
  if (said === undefined) return null;
  const match = /^\s*(-?\d+(?:\.\d+)?)\s*(?:-|–|to|\.\.)\s*(-?\d+(?:\.\d+)?)\s*$/.exec(said);
  const [min, max] = [Number(match?.[1]), Number(match?.[2])];
  if (match !== null && max !== min) return [min, max];
  throw new LoyaltyError(
    'usage',
    'config.scale',
    `The scale of \`${code}\` in ${cite} is ${JSON.stringify(printable(said))}, which is no scale.`,
    'Write the lowest and the highest possible answer, like "1-7", or "7-1" where a high answer means little.',
    {
      zh: {
        sentence: `${cite} 中 \`${code}\` 的量表写成了 ${JSON.stringify(printable(said))}，不是量表。`,
        remedy: '请写最低分与最高分，例如 "1-7"；如高分表示程度低，写 "7-1"。',
      },
    },
  );
}

/** Recommendation is asked on 0–10, unless all answers would fit a scale of 1–5. */
export function isOfTen(low: number | null, high: number | null): boolean {
  return low !== null && high !== null && low >= 0 && high <= 10 && (low < 1 || high > 5);
}

function unknownScale(cite: string, items: readonly SurveyItem[]): LoyaltyError {
  const example = Object.fromEntries(items.slice(0, 3).map((item) => [item, '1-7']));
  return new LoyaltyError(
    'usage',
    'config.scale',
    `${cite} does not say on which scale \`${items.join('`, `')}\` ${items.length === 1 ? 'was' : 'were'} answered.`,
    `Say it in loyalty.config.json: "tables": {"surveys": {"scale": ${JSON.stringify(example)}}}, or one scale for all: "scale": "1-7".`,
    {
      zh: {
        sentence: `${cite} 没有说明 \`${items.join('`、`')}\` 用的是几分量表。`,
        remedy: `请在 loyalty.config.json 中写明："tables": {"surveys": {"scale": ${JSON.stringify(example)}}}；全部相同时写 "scale": "1-7"。`,
      },
    },
  );
}
