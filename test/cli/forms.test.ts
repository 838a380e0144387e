import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { itemOf } from '../../src/engine/inputs/survey-proposals.ts';
import { surveyQuestions } from '../../src/core/index.ts';
import { scratch } from './run.ts';

const orders = 'customer_id,date,amount\nC17,2024-01-05,3\nC23,2024-01-05,3\n00017,2024-01-05,3\n';

/** What a form tool exports, read after `init` looked at it; the scales that it proposes, and leaves open. */
const forms = [
  // Nobody answered 1, and no question says how far its scale goes: the user has to.
  { of: 'wjx-survey', rows: 3, scale: { recommend: '0-10' }, open: { sat_overall: '1-7', sc_proc: '1-7' } },
  // The second header line is no record.
  { of: 'surveymonkey', rows: 2, scale: { recommend: '0-10' }, open: { sat_overall: '1-7' } },
  // One response was begun and never sent. Both ends were answered.
  {
    of: 'typeform',
    rows: 3,
    scale: { sat_overall: '1-7', recommend: '0-10', price_lowest: '1-7' },
    open: null,
  },
];

it.each(forms)(
  '$of: init proposes items and scales, and the answers are read with them',
  async ({ of, rows, scale, open }) => {
    const folder = fileURLToPath(new URL(`../../fixtures/platforms/${of}/`, import.meta.url));
    const [name = ''] = readdirSync(folder);
    const place = scratch({ 'orders.csv': orders, [name]: readFileSync(`${folder}${name}`) });
    try {
      expect((await place.run(['init', '.'])).exitCode).toBe(open === null ? 0 : 2);
      const file = `${place.folder}/loyalty.config.json`;
      const config = JSON.parse(readFileSync(file, 'utf8')) as {
        tables: { surveys: { scale: Record<string, string> } };
      };
      expect(config.tables.surveys.scale).toEqual(scale);
      if (open !== null) {
        const refused = await place.run(['score', '.']);
        expect(refused.exitCode).toBe(2);
        expect(refused.stderr).toContain(JSON.stringify(open));
        config.tables.surveys.scale = { ...scale, ...open };
        writeFileSync(file, JSON.stringify(config));
      }
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
