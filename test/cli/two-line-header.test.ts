import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { scratch } from './run.ts';

it('reads the matrix questions of SurveyMonkey by both header lines', async () => {
  const place = scratch({
    'orders.csv': 'customer_id,date,amount\nC17,2024-01-05,3\nC18,2024-01-05,3\n',
    'survey.csv':
      'Respondent ID,Collector ID,Start Date,End Date,Custom Data 1,Please rate the following,,,How likely is it that you would recommend us to a friend or colleague?,\n' +
      ',,,,,"Overall, I am satisfied",I buy here because the price is the lowest,I trust this company,Response,Comment\n' +
      '1,401,01/15/2024 10:00:00,01/15/2024 10:05:00,C17,7,1,7,9,x\n' +
      '2,401,01/16/2024 10:00:00,01/16/2024 10:05:00,C18,1,7,1,3,\n',
  });
  try {
    const init = await place.run(['init', '.']);
    expect(init.exitCode).toBe(0);
    expect(init.stdout).not.toMatch(/not used[^]*recommend us/);
    const { tables } = JSON.parse(readFileSync(`${place.folder}/loyalty.config.json`, 'utf8')) as {
      tables: { surveys: { columns: Record<string, string>; scale: Record<string, string> } };
    };
    expect(tables.surveys.columns).toMatchObject({
      sat_overall: 'Please rate the following — Overall, I am satisfied',
      price_lowest: 'Please rate the following — I buy here because the price is the lowest',
      trust: 'Please rate the following — I trust this company',
      recommend: 'How likely is it that you would recommend us to a friend or colleague?',
      text: 'How likely is it that you would recommend us to a friend or colleague? — Comment',
    });
    expect(tables.surveys.scale).toMatchObject({ sat_overall: '1-7', price_lowest: '1-7', trust: '1-7' });
    const { stdout, stderr, exitCode } = await place.run(['score', '.', '-f', 'json']);
    expect(exitCode, stderr).toBe(0);
    const { findings, inputs } = JSON.parse(stdout) as {
      findings: { rule: string }[];
      inputs: { path: string; records: number }[];
    };
    // The second line of the header is none.
    expect(inputs).toContainEqual(expect.objectContaining({ path: 'survey.csv', records: 2 }));
    expect(findings.filter(({ rule }) => rule.startsWith('cell.'))).toEqual([]);
  } finally {
    place.remove();
  }
});

const form = [
  [
    'Respondent ID',
    'Custom Data 1',
    'End Date',
    'Please rate the following',
    '',
    '',
    '',
    'How likely is it that you would recommend us to a friend or colleague?',
    '',
  ],
  [
    '',
    '',
    '',
    'Overall, I am satisfied',
    'I buy here because the price is the lowest',
    'I trust this company',
    'I like it',
    'Response',
    '',
  ],
  ['1', 'C17', '2024-01-15', '7', '1', '7', '6', '9', ''],
  ['2', 'C18', '2024-01-16', '1', '7', '1', '2', '3', ''],
];

it.each(['csv', 'xlsx'])(
  'counts the second line of the header as none of the records: %s',
  async (format) => {
    const content =
      format === 'csv'
        ? `${form.map((row) => row.map((text) => `"${text}"`).join(',')).join('\n')}\n`
        : Buffer.from(
            await writeXlsx({
              sheets: [
                { name: 'Sheet', rows: form.map((row) => row.map((text) => (text === '' ? null : text))) },
              ],
            }),
          );
    const place = scratch({
      'orders.csv': 'customer_id,date,amount\nC17,2024-01-05,3\nC18,2024-01-05,3\n',
      [`survey.${format}`]: content,
    });
    const init = await place.run(['init', '.', '-f', 'json']);
    const { files } = JSON.parse(init.stdout) as {
      files: { table: string; columns: { column: string; from: string }[]; values: { rows: number } }[];
    };
    const survey = files.find(({ table }) => table === 'surveys');
    expect(survey?.values.rows).toBe(2);
    expect(survey?.columns).toContainEqual({
      column: 'trust',
      from: 'Please rate the following — I trust this company',
      by: 'question',
    });
    place.remove();
  },
);
