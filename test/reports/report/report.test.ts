import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { totalsOf, paired } from '../../../src/core/index.ts';
import {
  buildReport,
  reportBrief,
  reportCsv,
  reportHtml,
  reportJson,
  reportMarkdown,
  reportTerminal,
  type Report,
} from '../../../src/reports/index.ts';
import { reportSchema } from '../../../src/reports/schemas.ts';
import { many, person, reportInput, reportOf, week } from './sample.ts';

const gone = { state: 'lapsed', lateness: 'lapsed' } as const;
const start = [...many(90, 'stays'), ...many(10, 'goes')];
const end = [...many(90, 'stays'), ...many(10, 'goes', { ...gone, cause: 'fault', initiator: 'active' })];
const digest = () => 'digest';
const everyFormat = (report: Report): string[] => [
  reportMarkdown(report, 'en'),
  reportMarkdown(report, 'zh'),
  reportTerminal(report, 'en'),
  reportTerminal(report, 'zh'),
  [...reportHtml(report, { lang: 'en', digest })].join(''),
  [...reportHtml(report, { lang: 'zh', digest })].join(''),
  [...reportJson(report)].join(''),
  [...reportCsv(report, {})].join(''),
  reportBrief(report, 'en'),
  reportBrief(report, 'zh'),
];

it.each([
  ['a usual one', reportOf(start, end)],
  ['nobody', reportOf([], [])],
  ['only new customers', reportOf([], many(20, 'new', { firstDay: week.firstDay, lastDay: week.firstDay }))],
  ['too few to tell', reportOf(many(9, 'a'), [...many(6, 'a'), ...many(3, 'b', gone)])],
])('the JSON of %s is as published', (_, report) => {
  const document = JSON.parse([...reportJson(report)].join('')) as unknown;
  expect(z.fromJSONSchema(reportSchema()).safeParse(document).error).toBeUndefined();
  for (const text of everyFormat(report)) expect(text).not.toMatch(/NaN|Infinity|undefined|\[object/);
});

describe('the sections', () => {
  it('stand in the order in which they are read', () => {
    const titles = [...reportMarkdown(reportOf(start, end), 'en').matchAll(/^## (.+)$/gm)].map(
      ([, text]) => text,
    );
    expect(titles).toEqual([
      'The answer',
      'What changed',
      'Who is late, lost, back or new',
      'Why they left',
      'Whom to call first',
      'Moves that matter',
      'By first purchase',
      'How good the last predictions were',
      'What the data could not show',
      'Appendix',
    ]);
  });

  it('tell the causes with what could have been prevented', () => {
    const { causes } = reportOf(start, end);
    expect(causes?.rows).toEqual([
      { cause: 'fault', initiator: 'active', customers: 10, value: 1000, avoidable: 'yes' },
    ]);
    expect(causes?.avoidableValue).toBe(1000);
    const unknown = reportOf(start, [...many(90, 'stays'), ...many(10, 'goes', gone)]);
    expect(unknown.causes).toBeNull();
    expect(reportMarkdown(unknown, 'en')).toContain('Nothing is known of why');
  });
});

describe('noise', () => {
  const before = (lost: number) =>
    totalsOf(paired(many(100, 'c'), [...many(lost, 'c', gone), ...many(100, 'c').slice(lost)]), week);
  const rate = (lost: number) =>
    buildReport(reportInput(start, end, { before: before(lost) })).metrics.find(
      ({ id }) => id === 'churn_rate',
    );

  it('is called noise', () => {
    expect(rate(12)?.change).toMatchObject({ direction: 'down', beyondNoise: false });
    const brief = reportBrief(buildReport(reportInput(start, end, { before: before(12) })), 'en');
    expect(brief).toContain('Within noise, nothing to do');
    expect(brief.trim().split('\n').length).toBeLessThanOrEqual(6);
  });

  it('is not what 40 against 10 of 100 are', () => {
    expect(rate(40)?.change).toMatchObject({ direction: 'down', beyondNoise: true });
    const text = reportMarkdown(buildReport(reportInput(start, end, { before: before(40) })), 'en');
    expect(text).toContain('That is less than in the week before (40 %), beyond chance.');
  });
});

it('silence is no farewell: it tells who came back, and how many of those called lost before', () => {
  const bought = { lastDay: week.firstDay + 1 };
  const before = [
    ...many(90, 'stays'),
    ...many(10, 'goes'),
    ...many(7, 'back', gone),
    ...many(13, 'away', gone),
  ];
  const after = [
    ...many(90, 'stays'),
    ...many(10, 'goes', gone),
    ...many(7, 'back', bought),
    ...many(13, 'away', gone),
  ];
  const ids = [...many(7, 'back'), ...many(13, 'away')].map(({ customerId }) => customerId);
  const report = reportOf(before, after, { lostBefore: [{ lastDay: week.firstDay - 1, ids }] });
  const text = reportMarkdown(report, 'en');
  expect(text).toContain('7 who were gone bought again: 3 lost net.');
  // 7 of 20.
  expect(text).toContain('Of those called lost in the week before, 35 % have bought since.');
});

it('who is judged otherwise by a new model alone has not left', () => {
  const anew = many(20, 'goes', { ...gone, stateByLastModel: 'active' });
  const report = reportOf([...many(90, 'stays'), ...many(20, 'goes')], [...many(90, 'stays'), ...anew], {
    lastModel: { fittedOn: week.firstDay - 100, clockDays: 30, regularity: 1 },
  });
  expect(report.flows.find(({ id }) => id === 'lost')?.customers).toBe(0);
  expect(report.model.changedByModel).toBe(20);
  expect(reportMarkdown(report, 'en')).toContain('20 customers are judged otherwise only because the model');
});

it('a group of fewer than five shows in no format', () => {
  const few = [...many(97, 'stays'), ...many(3, 'goes', { ...gone, value12m: 777.77, cause: 'fault' })];
  const report = reportOf([...many(97, 'stays'), ...many(3, 'goes', { value12m: 777.77 })], few);
  expect(report.metrics.find(({ id }) => id === 'value_lost')?.now).toBeNull();
  const [md = '', , table = ''] = everyFormat(report);
  // Neither the sum, 2,333, nor the count.
  for (const text of [md, table]) expect(text).not.toMatch(/2,333|3 of 100|3\.0? ?%/);
  expect(md).toContain('fewer than 5 of 100 customers were lost');
  expect(report.causes?.rows[0]).toMatchObject({ customers: null, value: null });
});

it('no id can break out of a format', () => {
  const evil = '</script><b>|`x`*\n\u202E=1+1';
  const report = reportOf(
    [person(evil)],
    [person(evil, { priority: 5, lateness: 'late', action: 'contact_now' })],
  );
  const html = [...reportHtml(report, { lang: 'en', digest })].join('');
  expect(html.match(/<\/script>/g)).toHaveLength(2);
  expect(html).not.toContain('<b>|');
  expect(reportMarkdown(report, 'en')).not.toMatch(/<b>|<\/script>/);
  expect([...reportCsv(report, {})].join('').split('\n').length).toBe(4);
});

it('the order of the customers of a file changes nothing', () => {
  const text = (of: Report) => [...reportJson(of)].join('').replace(/"customers": \[\n[\s\S]*/, '');
  expect(text(reportOf(start.toReversed(), end.toReversed()))).toBe(text(reportOf(start, end)));
});
