import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { assess, sources, type SourceId } from '../../../src/core/index.ts';
import { chalkStyle, explainText, scoreTerminal } from '../../../src/reports/index.ts';
import { makeFacts, makePopulation } from '../../core/make.ts';
import { explained, report } from '../sample.ts';

const style = chalkStyle(new Chalk({ level: 0 }));

/** Their firm moved on day 9,200, 1995-03-11; they came for three months more, and not again until 1998-05-04. */
const facts = makeFacts({
  firstPurchaseDay: 9000,
  lastPurchaseDay: 9300,
  ratePercentile: 0.1,
  contractActive: 0,
  accessAdvantage: -0.7,
  accessWorsenedResponse: 0.1,
  accessWorsenedPurchases: 12,
  accessWorsenedDaysAgo: 1150,
  accessWorsenedRateBefore: 0.9,
  accessWorsenedAdvantageBefore: 0.7,
});
const population = makePopulation({ sources: Object.keys(sources) as SourceId[] });
const told = (lang: 'en' | 'zh') =>
  explainText(
    { ...explained({ facts, assessment: assess(facts, population), rfm: null }), population },
    lang,
    { style, width: 160 },
  );

test('what held them is told in the past, with the month and what ended it', () => {
  const text = told('en');
  expect(text).toContain('\nWhy they stayed: was convenience-loyal until 1995-03, indicated\n');
  expect(text).toContain('It ended on 1995-03-11: we became harder to reach, and they left');
  expect(text).toContain('rate among peers before access became worse 90 %');
  expect(text).not.toContain('Would end with');
  expect(text).not.toContain('Why they stay:');
  expect(told('zh')).toContain('\n曾为何留下：方便忠诚，直到 1995-03，有迹象\n');
});

test('the first screen counts them apart', () => {
  const { summary } = report();
  const former = [
    { type: 'convenience', customers: 12, value12m: 900 },
    { type: 'price', customers: null, value12m: null },
  ];
  const shown = (lang: 'en' | 'zh') =>
    scoreTerminal(report({ summary: { ...summary, former } }), { lang, width: 100, style });
  expect(shown('en')).toContain('\nno longer, for what held them has ended: convenience 12 · price < 5\n');
  expect(shown('zh')).toContain('\n已不再（留下的原因已不存在）：方便忠诚 12 · 价格忠诚 不足 5\n');
});
