import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { scratch } from './run.ts';

/* A question that asks the opposite in words that no rule knows, and is told by its answers. */

const question = '会员身份没有给我带来归属感（1-7）';
const count = 42;
const customers = Array.from({ length: count }, (_, index) => index + 1);
const mood = (customer: number) => 1 + ((customer * 3) % 7);
const near = (customer: number, shift: number) =>
  Math.max(1, Math.min(7, mood(customer) + ((customer * shift) % 3) - 1));

const orders = `customer_id,date,amount\n${customers.map((each) => `C${each},2026-01-05,20\nC${each},2026-03-05,20\n`).join('')}`;
const form = (belonging: (customer: number) => number) =>
  `序号,提交答卷时间,所用时间,客户编号,总体上我很满意（1-7）,我信任这家公司（1-7）,${question}\n` +
  customers
    .map(
      (each) =>
        `${each},2026/3/6 10:00:00,60秒,C${each},${near(each, 1)},${near(each, 2)},${belonging(each)}\n`,
    )
    .join('');

interface Report {
  findings: { rule: string; column: string; value: string; count: number; severity: string }[];
}

it('score, validate and init say that it runs against the others, until its scale is turned round', async () => {
  const place = scratch({ 'orders.csv': orders, 'survey.csv': form((each) => 8 - near(each, 5)) });
  try {
    const init = await place.run(['init', '.']);
    expect(init.stdout).toMatch(/belong +answered against the other questions: r =/);
    expect(init.stderr).toContain('"scale": {"belong": "7-1"}');

    const { stdout } = await place.run(['score', '.', '-f', 'json']);
    const told = (JSON.parse(stdout) as Report).findings.filter(({ rule }) => rule === 'survey.direction');
    expect(told).toMatchObject([{ column: question, count, severity: 'warning' }]);
    expect(told[0]?.value).toMatch(/^belong \(1-7\), r = -0\.\d\d$/);

    const validated = await place.run(['validate', '.', '-f', 'json']);
    const report = JSON.parse(validated.stdout) as { findings: { rule: string; remedy: string }[] };
    expect(report.findings.find(({ rule }) => rule === 'survey.direction')?.remedy).toContain(
      '"tables": {"surveys": {"scale": {"belong": "7-1"}}}',
    );
    expect((await place.run(['validate', '.', '--lang', 'zh'])).stdout).toContain('可能是反向题');

    const file = `${place.folder}/loyalty.config.json`;
    const config = readFileSync(file, 'utf8');
    expect(config).toContain('"belong": "1-7"');
    writeFileSync(file, config.replace('"belong": "1-7"', '"belong": "7-1"'));
    const turned = await place.run(['score', '.', '-f', 'json']);
    expect(turned.stdout).not.toContain('survey.direction');
  } finally {
    place.remove();
  }
});

it('says nothing where the answers go the same way', async () => {
  const place = scratch({ 'orders.csv': orders, 'survey.csv': form((each) => near(each, 5)) });
  try {
    const init = await place.run(['init', '.']);
    expect(init.stdout).not.toContain('answered against');
    expect((await place.run(['score', '.', '-f', 'json'])).stdout).not.toContain('survey.direction');
  } finally {
    place.remove();
  }
});

it('reads answers in words for it, too', async () => {
  const words = ['非常不同意', '不同意', '有点不同意', '一般', '有点同意', '同意', '非常同意'];
  const inWords = form((each) => 8 - near(each, 5)).replaceAll(
    /,(\d),(\d),(\d)\n/g,
    (_, ...given: string[]) =>
      `,${given
        .slice(0, 3)
        .map((each) => words[Number(each) - 1])
        .join(',')}\n`,
  );
  const place = scratch({ 'orders.csv': orders, 'survey.csv': inWords });
  try {
    expect((await place.run(['init', '.'])).stdout).toMatch(/belong +answered against the other questions/);
    expect((await place.run(['score', '.', '-f', 'json'])).stdout).toContain('belong (1-7), r = -0.');
  } finally {
    place.remove();
  }
});
