import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { surveyQuestions } from '../../src/core/index.ts';
import { scratch } from './run.ts';

/* The eight questions of `init --survey`, asked with three form tools, in the layouts in which people hand exports on. */

const responses = 12;
const answer = (item: string, question: number, response: number) =>
  item === 'recommend' ? [0, 10, 9, 8, 3][response % 5] : 1 + ((response * 3 + question) % 7);

interface Sheet {
  rows: string[][];
  /** How many of them are the header. */
  head: 1 | 2;
}

/** A sheet from its header and the cells before and behind the answers of each response. */
function sheet(
  header: readonly string[],
  second: readonly string[] | null,
  {
    before,
    behind,
    silent,
  }: { before: (n: number) => string[]; behind: (n: number) => string[]; silent: string },
): Sheet {
  const records = Array.from({ length: responses }, (_, n) => [
    ...before(n),
    ...surveyQuestions.map(({ item }, question) =>
      n === 3 && question === 4 ? silent : String(answer(item, question, n)),
    ),
    ...behind(n),
  ]);
  const heads = second === null ? [header] : [header, second];
  return { rows: [...heads.map((row) => [...row]), ...records], head: second === null ? 1 : 2 };
}

const customer = (n: number) => `000${17 + n}`;
const none = () => [];

const wjx = (title: (question: string, n: number) => string) => (questions: readonly string[]) =>
  sheet(
    [
      '序号',
      '提交答卷时间',
      '所用时间',
      '来源',
      '来源详情',
      '来自IP',
      '1、您的会员号',
      ...questions.map(title),
    ],
    null,
    {
      before: (n) => [
        String(n + 1),
        `2024/1/${5 + n} 8:03:11`,
        '65秒',
        '微信',
        'N/A',
        '10.0.0.1',
        customer(n),
      ],
      behind: none,
      silent: '(跳过)',
    },
  );

const ids = [
  'Respondent ID',
  'Collector ID',
  'Start Date',
  'End Date',
  'IP Address',
  'Email Address',
  'Custom Data 1',
];
const surveymonkey = (questions: readonly string[], second: readonly string[]) =>
  sheet([...ids, ...questions], [...ids.map(() => ''), ...second], {
    before: (n) => [
      `11800${n}`,
      '401',
      `01/${15 + n}/2024 10:00:00`,
      `01/${15 + n}/2024 10:05:00`,
      '10.0.0.1',
      `p${n}@example.com`,
      customer(n),
    ],
    behind: none,
    silent: 'N/A',
  });

const tools: Readonly<Record<string, (questions: readonly string[]) => Sheet>> = {
  'wjx-survey': wjx((question, n) => `${n + 2}、${question}`),
  'wjx-survey, matrix': wjx((question) => `2、请对以下说法打分—${question}`),
  typeform: (questions) =>
    sheet(['#', ...questions, 'customer_id', 'Start Date (UTC)', 'Submit Date (UTC)', 'Network ID'], null, {
      before: (n) => [`a${n}b`],
      behind: (n) => [customer(n), `2024-01-${10 + n} 10:00:00`, `2024-01-${10 + n} 10:02:00`, 'n1'],
      silent: '',
    }),
  surveymonkey: (questions) =>
    surveymonkey(
      questions,
      questions.map(() => 'Response'),
    ),
  'surveymonkey, matrix': (questions) =>
    surveymonkey(
      questions.map((_, n) => (n === 0 ? 'Please tell us how far you agree:' : '')),
      questions,
    ),
};

const everyRow =
  (change: (row: readonly string[]) => string[]) =>
  ({ rows, head }: Sheet): Sheet => ({ rows: rows.map((row) => change(row)), head });
const everyName =
  (change: (name: string) => string) =>
  ({ rows, head }: Sheet): Sheet => ({
    rows: rows.map((row, index) => (index < head ? row.map((name) => change(name)) : row)),
    head,
  });
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = ({ rows }: Sheet) => rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');
const xlsx = async ({ rows }: Sheet) =>
  Buffer.from(
    await writeXlsx({
      sheets: [
        {
          name: 'Sheet1',
          rows: rows.map((row) =>
            row.map((text) => (text === '' ? null : /^[1-9]?\d$/.test(text) ? Number(text) : text)),
          ),
        },
      ],
    }),
  );
/** As tools and people break long questions; ids are short. */
const broken = everyName((name) => (name.length > 16 ? `${name.slice(0, 15)}\n${name.slice(15)}` : name));

const windows = (text: string) => text.replaceAll('\n', '\r\n');

const layouts: Readonly<Record<string, (form: Sheet) => string | Promise<Buffer>>> = {
  'a byte-order mark, Windows line ends and a column of their own': (form) =>
    `\uFEFF${windows(csv(everyRow(([first = '', ...row]) => [first, first === '' ? '' : 'Zone', ...row])(form)))}`,
  'columns the other way round': (form) => csv(everyRow((row) => row.toReversed())(form)),
  'names in capitals': (form) => csv(everyName((name) => name.toUpperCase())(form)),
  // Excel ends records by two characters, and lines in a cell by one.
  'names broken over lines': (form) =>
    windows(csv(broken(form)).replaceAll(/"[^"]*"/g, (cell) => cell.replaceAll('\n', '\v'))).replaceAll(
      '\v',
      '\n',
    ),
  'a workbook, names broken over lines': (form) => xlsx(broken(form)),
};

const orders = `customer_id,date,amount\n${Array.from({ length: responses }, (_, n) => `${customer(n)},2024-01-05,3\n`).join('')}`;

describe.each(Object.entries(tools))('%s', (tool, make) => {
  it.each(Object.entries(layouts))('with %s', async (layout, write) => {
    // One language for each, so that both are seen and it takes half as long.
    const lang = layout.length % 2 === 0 ? 'en' : 'zh';
    const content = await write(make(surveyQuestions.map((question) => question[lang])));
    const name = typeof content === 'string' ? 'answers.csv' : 'answers.xlsx';
    const place = scratch({ 'orders.csv': orders, [name]: content });
    try {
      const init = await place.run(['init', '.']);
      expect(init.exitCode, init.stderr).toBe(0);
      const config = JSON.parse(readFileSync(`${place.folder}/loyalty.config.json`, 'utf8')) as {
        tables: { surveys: { columns: Record<string, string>; scale: Record<string, string> } };
      };
      const items = surveyQuestions.map(({ item }) => item);
      expect(Object.keys(config.tables.surveys.columns)).toEqual(expect.arrayContaining(items));
      expect(config.tables.surveys.scale).toEqual(
        Object.fromEntries(surveyQuestions.map(({ item, scale }) => [item, scale.join('-')])),
      );
      const score = await place.run(['score', '.', '-f', 'json']);
      expect(score.exitCode, score.stderr).toBe(0);
      const report = JSON.parse(score.stdout) as {
        inputs: { table: string; preset: string | null; rejected: number }[];
        customers: { customer_id: string; evidence: unknown }[];
        findings: { rule: string }[];
      };
      const [preset] = tool.split(', ');
      expect(report.inputs.find(({ table }) => table === 'surveys')).toMatchObject({ preset, rejected: 0 });
      expect(report.customers.map(({ customer_id }) => customer_id).toSorted()).toEqual(
        Array.from({ length: responses }, (_, n) => customer(n)),
      );
      expect(report.findings.filter(({ rule }) => /^(cell|header|survey)\./.test(rule))).toEqual([]);
    } finally {
      place.remove();
    }
  });
});
