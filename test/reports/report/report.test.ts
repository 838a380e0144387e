import fc from 'fast-check';
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
import { complement } from '../../../src/reports/report/complement.ts';
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
  expect(text).toContain('Of those called lost in the week before, 35 % bought since.');
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

it('the end of a year told by months is named for what it is', () => {
  // Months 2025-06 to 2026-05 are told one by one; of 2025 those before them are left.
  const lastYear = Array.from({ length: 12 }, (_, index) =>
    index < 7 ? `2025-${String(index + 6).padStart(2, '0')}` : `2026-0${index - 6}`,
  );
  const people = ['2024-03', '2025-02', '2025-04', ...lastYear].flatMap((month) =>
    many(6, month, { firstDay: Date.parse(`${month}-10`) / 86_400_000 }),
  );
  const report = reportOf(people, people);
  expect(report.cohorts.slice(0, 3)).toMatchObject([
    { firstPurchase: '2024', before: null, customers: 6 },
    { firstPurchase: '2025', before: '2025-06', customers: 12 },
    { firstPurchase: '2025-06', before: null },
  ]);
  expect(reportMarkdown(report, 'en')).toContain('| 2025, before 2025-06 | 12 |');
  expect(reportMarkdown(report, 'zh')).toContain('| 2025 年（6 月之前） | 12 |');
});

describe('what told the end of the lost', () => {
  const lapsed = { ...gone, lapse: 'confirmed' } as const;
  const after = [
    ...many(90, 'stays'),
    ...many(24, 'silent', lapsed),
    ...many(40, 'told', { ...lapsed, pAlive: 0.2 }),
    ...many(6, 'ended', { state: 'churned' }),
  ];
  const before = [...many(90, 'stays'), ...many(24, 'silent'), ...many(40, 'told'), ...many(6, 'ended')];

  it('is counted', () => {
    const report = reportOf(before, after);
    expect(report.model.decided).toEqual({ record: 6, model: 40, silence: 24 });
    expect(reportMarkdown(report, 'en')).toContain(
      'What told the end of the lost: on record 6, silence and the model 40, silence alone 24',
    );
  });

  it('is the silence alone where the model ran to its bound', () => {
    const forecast = { model: 'combined', customers: 300, base: { model: 'pareto-nbd', status: 'boundary' } };
    const model = { ...reportInput([], []).model, forecast: forecast as unknown as null };
    const report = reportOf(before, after, { model });
    expect(report.model.decided).toEqual({ record: 6, model: 0, silence: 64 });
    expect(reportMarkdown(report, 'en')).toContain('The model ran to its bound');
  });
});

it('who is called is shown with what orders the calls, also who spent nothing for a year', () => {
  const before = many(20, 'a');
  const quiet = { state: 'at_risk', lateness: 'lapsed', lapse: 'unconfirmed', value12m: 0 } as const;
  const after = [person('a000000', { ...quiet, valueAtRisk: 362.32, priority: 90 }), ...before.slice(1)];
  const text = reportMarkdown(reportOf(before, after), 'en');
  expect(text).toMatch(/\| customer \| spent in 12 months[^|]*\| value at risk \|/);
  expect(text).toMatch(/\| \*\*a000000\*\* \| – \| 362/);
});

it('Chinese says units once', () => {
  for (const report of [
    reportOf(start, end),
    reportOf(many(90, 'a'), [...many(3, 'a', gone), ...many(90, 'a').slice(3)]),
    reportOf(many(90, 'a'), many(90, 'a', { lateness: 'late' })),
    reportOf(many(90, 'a'), [...many(2, 'a', { lateness: 'late' }), ...many(90, 'a').slice(2)]),
    reportOf(many(3, 'a'), many(3, 'a')),
  ])
    for (const text of [reportMarkdown(report, 'zh'), reportBrief(report, 'zh')]) {
      expect(text).not.toMatch(/位\s*位|次\s*次|天\s*天|消费 –|[，。；] | [，。；]|） 个/);
      expect(text).not.toMatch(/(流失|新客户|客户中|挽回) +(不足|无人)/);
    }
});

it('causes that contribute stand beside the main one', () => {
  const left = { ...gone, cause: 'fault', initiator: 'active', contributing: 'competitive|other' };
  const report = reportOf(start, [...many(90, 'stays'), ...many(10, 'goes', left)]);
  expect(report.causes?.contributing).toEqual([
    { cause: 'competitive', customers: 10, value: 1000 },
    { cause: 'other', customers: 10, value: 1000 },
  ]);
  expect(reportMarkdown(report, 'en')).toContain(
    'Contributing beside the main cause: competitive 10 (1,000)',
  );
  // Known of nobody for sure, yet not nothing.
  const suspected = reportOf(start, [
    ...many(90, 'stays'),
    ...many(10, 'goes', { ...gone, cause: 'unknown', contributing: 'fault' }),
  ]);
  expect(suspected.causes?.rows).toEqual([]);
  expect(reportMarkdown(suspected, 'en')).not.toContain('Nothing is known of why');
});

it('cohorts tell who still buys, of months that are over', () => {
  // The week ends on 2026-06-28: May is over, June is not.
  const march = Date.parse('2026-03-10') / 86_400_000;
  const people = many(40, 'march', { firstDay: march });
  const cells = [
    { firstPurchase: '2026-03', month: 1, buyers: 20 },
    { firstPurchase: '2026-03', month: 2, buyers: 3 },
    { firstPurchase: '2026-03', month: 3, buyers: 11 },
  ];
  const { cohorts } = reportOf(people, people, { cohortCells: cells });
  // 20 of 40 in April; 3 in May are too few to tell.
  expect(cohorts).toMatchObject([{ firstPurchase: '2026-03', customers: 40, buying: [0.5, null] }]);
});

describe('what was foretold', () => {
  const chance = { pPurchaseWeek: 0.1, pPurchase90d: 0.5 };
  const bought = { lastDay: week.firstDay + 1 };
  const before = many(100, 'c', chance);
  const after = [...many(15, 'c', bought), ...many(100, 'c').slice(15)];

  it('is held against what came', () => {
    const report = reportOf(before, after);
    // (15 × .9² + 85 × .1²)/100 = .13; of the share .15 × .85 = .1275.
    expect(report.predictions.period?.brier).toBeCloseTo(0.13, 12);
    expect(report.predictions.period).toMatchObject({ customers: 100, brierOfShare: 0.1275 });
    const text = reportMarkdown(report, 'en');
    // Wilson of 15 of 100: 9.3 % to 23.3 %.
    expect(text).toContain('Said of all together: 10 %; came: 15 % (9.3 % to 23.3 %). The level was right.');
    expect(text).toContain('the chances are 2 % worse, so do not rank by them');
  });

  it('so are the chances of 90 days, once a snapshot is so old', () => {
    const longAgo = { day: week.lastDay - 91, people: before };
    // Those last seen five days before the week bought within the 91 days; sixty did not.
    const silent = { lastDay: week.lastDay - 200 };
    const now = [...many(40, 'c'), ...many(100, 'c', silent).slice(40)];
    const report = reportOf(before, now, { longAgo });
    expect(report.predictions.longAgo).toMatchObject({
      saidOn: '2026-03-29',
      days: 91,
      calibration: { foretold: 0.5, bought: { value: 0.4 } },
    });
    expect(reportMarkdown(report, 'en')).toContain('as the report of 2026-03-29 gave them');
  });

  it('is told from which day on it can be', () => {
    const forecast = { model: 'combined', base: null, customers: 500 } as unknown as NonNullable<
      Report['model']['forecast']
    >;
    const built = reportOf(many(50, 'c'), many(50, 'c'), { longAgoFrom: week.lastDay + 91 });
    const text = reportMarkdown({ ...built, model: { ...built.model, forecast } }, 'en');
    expect(text).toContain('from 2026-09-27 on');
    const alone = reportOf(many(50, 'c'), many(50, 'c'));
    expect(reportMarkdown({ ...alone, model: { ...alone.model, forecast } }, 'en')).toContain(
      'Nothing is kept of what was said before',
    );
  });
});

it('a crossed limit is told beside the lost, not among them', () => {
  const silent = { state: 'at_risk', lateness: 'lapsed', lapse: 'unconfirmed' } as const;
  const report = reportOf(many(120, 'c'), [
    ...many(20, 'c', silent),
    ...many(30, 'c', { ...gone, lapse: 'confirmed' }).slice(20),
    ...many(120, 'c').slice(30),
  ]);
  const text = reportMarkdown(report, 'en');
  expect(text).toContain('10 of 120 customers were lost');
  expect(text).toContain('20 more went past the limit of their own rhythm');
});

it('does not call quiet what a year before was otherwise', () => {
  const now = totalsOf(paired(start, end), week);
  const year = { ...now, flows: { ...now.flows, new: { customers: 400, value: 0, squares: 0, fresh: 0 } } };
  const text = reportMarkdown(buildReport(reportInput(start, end, { before: now, yearBefore: year })), 'en');
  expect(text).toContain('No other number changed by more than chance since the week before.');
  expect(text).toContain('Against the week a year before, beyond noise: new customers down.');
});

it('tells nothing of a population of fewer than five', () => {
  const report = reportOf(many(3, 'a'), [...many(2, 'a'), person('a000002', gone)]);
  expect(report.population).toEqual({ atStart: null, atEnd: null, valueAtStart: null });
  expect(reportMarkdown(report, 'en')).toContain('there were fewer than 5 customers to lose');
  expect(reportMarkdown(reportOf(many(50, 'a'), many(50, 'a')), 'en')).toContain(
    'none of 50 customers was lost',
  );
});

it('Markdown has no stray backslashes in its own words', () => {
  expect(reportMarkdown(reportOf(start, end), 'en')).not.toContain('\\`');
});

describe('what is withheld', () => {
  const least = 5;

  it('cannot be worked out from the parts of a sum that are told', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 8 }), (parts) => {
        const { hidden, isSumHidden } = complement(parts, least);
        const few = parts.map((part) => part > 0 && part < least);
        // Whatever is few is hidden, and nothing is where nothing is few.
        few.forEach((isFew, index) => expect(!isFew || hidden[index]).toBe(true));
        if (!few.includes(true)) expect([hidden.includes(true), isSumHidden]).toEqual([false, false]);
        if (!few.includes(true) || isSumHidden) return;
        const rest = parts.filter((_, index) => hidden[index] === true);
        expect(rest.length).toBeGreaterThanOrEqual(2);
        // The sum less all that is told: no number of few customers, and of no single part.
        expect(rest.reduce((sum, part) => sum + part, 0)).toBeGreaterThanOrEqual(least);
      }),
    );
  });

  it('takes the smallest cause with it', () => {
    const cause = (of: string) => ({ ...gone, lapse: 'confirmed', cause: of, initiator: 'active' }) as const;
    const end = [
      ...many(3, 'a', cause('natural')),
      ...many(9, 'b', cause('fault')),
      ...many(12, 'd', cause('competitive')),
    ];
    const report = reportOf([...many(3, 'a'), ...many(9, 'b'), ...many(12, 'd')], end);
    expect(report.causes?.rows.map(({ cause: id, customers }) => [id, customers]).sort()).toEqual([
      ['competitive', 12],
      ['fault', null],
      ['natural', null],
    ]);
    // What could have been avoided is the part of those that left by our fault.
    expect(report.causes?.avoidableValue).toBeNull();
  });

  it('is a sum over periods of which one is', () => {
    const ids = (name: string, count: number) => many(count, name).map(({ customerId }) => customerId);
    const people = [...many(20, 'a'), ...many(20, 'b')];
    const lostBefore = (...counts: number[]) =>
      reportOf(people, people, {
        lostBefore: counts.map((count, index) => ({
          lastDay: week.firstDay - 1 - 7 * index,
          ids: ids(index === 0 ? 'a' : 'b', count),
        })),
      }).predictions.lostBefore?.customers;
    expect(lostBefore(12, 8)).toBe(20);
    expect(lostBefore(12, 3)).toBeNull();
  });
});
