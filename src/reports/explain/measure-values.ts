import type { Population } from '../../core/index.ts';
import { isoDay } from '../people/days.ts';
import type { ScoreRow } from '../score/score-report.ts';
import type { MeasureValue } from './explain-report.ts';

/** The measures of one customer and of all, by name: what `ExplainReport.measures` holds. */
export function measureValues({ facts, assessment, rfm }: ScoreRow, population: Population): MeasureValue[] {
  const { lateness } = assessment;
  const values: [measure: string, fact: string, value: number | string | null][] = [
    ['M01', 'purchases', facts.purchases],
    ['M01', 'firstPurchase', isoDay(facts.firstPurchaseDay)],
    ['M01', 'lastPurchase', isoDay(facts.lastPurchaseDay)],
    ['M02', 'clockDays', population.clockDays],
    ['M03', 'purchasesPerYear', facts.purchasesPerYear],
    ['M03', 'ratePercentile', facts.ratePercentile],
    ['M03', 'roughRatePercentile', facts.roughRatePercentile],
    ['M04', 'gapVariation', facts.gapVariation],
    ['M04', 'regularity', population.regularity],
    ['M05', 'usualGapDays', lateness.usualGapDays],
    ['M05', 'silenceRatio', lateness.silenceRatio],
    ['M05', 'silenceLimit', lateness.silenceLimit],
    ['M23', 'value12m', facts.value12m],
    ['M23', 'valueTotal', facts.valueTotal],
    ['M23', 'valueRank', facts.valueRank],
    ...(rfm === null
      ? []
      : ([
          ['M29', 'recencyScore', rfm.recency],
          ['M29', 'frequencyScore', rfm.frequency],
          ['M29', 'monetaryScore', rfm.monetary],
        ] satisfies [string, string, number][])),
  ];
  return values.map(([measure, fact, value]) => ({ measure, fact, value }));
}
