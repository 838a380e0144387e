import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { assess } from '../../../src/core/index.ts';
import { chalkStyle, explainText } from '../../../src/reports/index.ts';
import { makeFacts, makePopulation } from '../../core/make.ts';
import { explained } from '../sample.ts';

test('factors say what they rest on, where it comes from, and the gap to the best rival', () => {
  const facts = makeFacts({
    itemSatOverall: 80,
    itemDisconfirm: 70,
    itemIdeal: 60,
    gapSatisfaction: 12.4,
    faultsPerHundred: 2,
    lifeEvent: 1,
  });
  const population = makePopulation({ sources: ['orders', 'surveys', 'refunds', 'customer_records'] });
  const row = { facts, assessment: assess(facts, population), rfm: null };
  const text = explainText({ ...explained(row), population }, 'en', {
    style: chalkStyle(new Chalk({ level: 0 })),
    width: 200,
  });
  // 70 ± 24.84, as in the test of the factor; 12 purchases.
  const words = text.replace(/\s+/g, ' ');
  expect(words).toContain('satisfaction 70 (n 3) 45–95 98 (n 12) +12 the customer');
  expect(words).toContain(
    'satisfaction: answer: satisfied overall 80, answer: better or worse than expected 70, answer: near the ideal 60, faults and returns per 100 purchases 2 [8 survey questions, refunds]',
  );
  expect(words).toContain(
    'own circumstances changed yes [customer records] (explains, never lowers a score)',
  );
});
