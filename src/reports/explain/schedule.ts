import { ownRegularity } from '../../core/index.ts';
import { messages } from '../messages/index.ts';
import { quiet, type Block, type Span } from '../people/block.ts';
import { isoDay } from '../people/days.ts';
import type { Lang } from '../people/lang.ts';
import { boundSource } from './evidence-text.ts';
import type { ExplainReport } from './explain-report.ts';

/** Where the customer stands on their own schedule: numbers, bounds, and where the bounds come from. */
export function scheduleBlocks(report: ExplainReport, lang: Lang): Block[] {
  const { title } = messages(lang).explain.schedule;
  return [
    { kind: 'space' },
    { kind: 'heading', text: title },
    ...sentences(report, lang).map((text): Block => ({ kind: 'text', indent: 2, text: ['  ', ...text] })),
  ];
}

function sentences(report: ExplainReport, lang: Lang): (string | Span)[][] {
  const words = messages(lang).explain.schedule;
  const { row, population, thresholds } = report;
  const { facts } = row;
  const { usualGapDays, dueDay, silenceRatio, silenceLimit } = row.assessment.lateness;
  const last = facts.lastPurchaseDay;
  if (last === null) return [[words.noneAtAll]];
  const silent = population.asOfDay - last;
  if (usualGapDays === null || silenceRatio === null || silenceLimit === null) {
    const clock = population.clockDays;
    return [[words.none], ...(clock === null ? [] : [[words.clockOnce(silent, Math.round(clock))]])];
  }
  const regularity = ownRegularity(facts, population, thresholds);
  return [
    [words.usual(usualGapDays, facts.purchases - 1, population.clockDays)],
    [words.dates(isoDay(last) ?? '', isoDay(dueDay) ?? '', silent, silenceRatio)],
    [words.rule(silenceLimit)],
    [
      words.limit(thresholds['silence.quantile'], regularity, facts.gapVariation),
      quiet(` ${boundSource('silence.quantile', lang)}`),
    ],
  ];
}
