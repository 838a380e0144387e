import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { itemOf } from '../../src/engine/inputs/survey-proposals.ts';
import { surveyQuestions } from '../../src/core/index.ts';
import { scratch } from './run.ts';

const orders = 'customer_id,date,amount\nC17,2024-01-05,3\nC23,2024-01-05,3\n00017,2024-01-05,3\n';

/** What a form tool exports, read after `init` looked at it: answers read, responses left out. */
const forms = [
  { of: 'wjx-survey', rows: 3, left: 0, scale: { sat_overall: '1-7', recommend: '0-10', sc_proc: '1-7' } },
  // The second header line has no respondent.
  { of: 'surveymonkey', rows: 3, left: 1, scale: { sat_overall: '1-7', recommend: '0-10' } },
  // One response was begun and never sent.
  { of: 'typeform', rows: 3, left: 1, scale: { sat_overall: '1-7', recommend: '0-10', price_lowest: '1-7' } },
];

it.each(forms)(
  '$of: init proposes items and scales, and the answers are read with them',
  async ({ of, rows, scale }) => {
    const folder = fileURLToPath(new URL(`../../fixtures/platforms/${of}/`, import.meta.url));
    const [name = ''] = readdirSync(folder);
    const place = scratch({ 'orders.csv': orders, [name]: readFileSync(`${folder}${name}`) });
    try {
      expect((await place.run(['init', '.'])).exitCode).toBe(0);
      const config = JSON.parse(readFileSync(`${place.folder}/loyalty.config.json`, 'utf8')) as {
        tables: { surveys: { scale: Record<string, string> } };
      };
      expect(config.tables.surveys.scale).toEqual(scale);
      const { stdout, exitCode, stderr } = await place.run(['score', '.', '-f', 'json']);
      expect(exitCode, stderr).toBe(0);
      const report = JSON.parse(stdout) as {
        inputs: { table: string; preset: string | null; rows: number; rejected: number }[];
        findings: { rule: string }[];
      };
      expect(report.inputs.find(({ table }) => table === 'surveys')).toMatchObject({
        preset: of,
        rows,
        rejected: 0,
      });
      expect(report.findings.filter(({ rule }) => rule.startsWith('cell.'))).toEqual([]);
    } finally {
      place.remove();
    }
  },
);

it('knows its own eight questions, in both languages, with or without a number and a code', () => {
  for (const { item, en, zh } of surveyQuestions)
    for (const question of [`${en} [${item}]`, `3、${zh}（${item}）`]) expect(itemOf(question)).toBe(item);
});

it('proposes nothing where the words say two things', () => {
  expect(itemOf('Quality and trust')).toBeNull();
  expect(itemOf('Your age')).toBeNull();
});
