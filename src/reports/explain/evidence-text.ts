import { thresholdTable, type Evidence, type Threshold } from '../../core/index.ts';
import { messages } from '../messages/index.ts';
import { quiet, type Block } from '../people/block.ts';
import type { Lang } from '../people/lang.ts';
import { numbers } from '../people/numbers.ts';

/** What spoke for a judgement, one line per measure: value, bound, and where the bound comes from. */
export function evidenceBlocks(evidence: readonly Evidence[], about: string, lang: Lang): Block[] {
  return evidence
    .filter((each) => each.about === about)
    .map((each): Block => {
      const m = messages(lang);
      const name = (m.facts as Readonly<Record<string, string>>)[each.fact] ?? each.fact;
      const value = shown(each, each.value, lang);
      const held = each.bound === undefined ? value : m.explain.held(value, shown(each, each.bound, lang));
      const sign = each.supports ? '+' : '−';
      return {
        kind: 'text',
        indent: 4,
        text: [
          `  ${sign} ${name}${m.open}${each.measure}${m.close}${m.colon}${held}`,
          ...(each.threshold === undefined ? [] : [quiet(` ${boundSource(each.threshold, lang)}`)]),
        ],
      };
    });
}

/** `[rate.high, our choice: buys more often than 60 % of peers …]`. Reasons are written in English only. */
export function boundSource(threshold: string, lang: Lang): string {
  const m = messages(lang);
  if (!Object.hasOwn(thresholdTable, threshold)) return `[${threshold}]`;
  const { source, note }: Threshold = thresholdTable[threshold as keyof typeof thresholdTable];
  const origin = threshold + m.list + m.explain.source[source];
  // A citation is good in any language, a reason only in its own.
  return lang === 'en' || source === 'published' ? `[${origin}${m.colon}${note}]` : `[${origin}]`;
}

/** Facts that are shares 0–1 or changes, shown as percent. */
const shares = new Set([
  'ratePercentile',
  'valueRank',
  'purchasesChange',
  'valueChange',
  'categoriesChange',
  'dealDependence',
  'dealOpportunity',
  'rewardConcentration',
  'storeConcentration',
  'basketPercentile',
  'variantShare',
]);

function shown({ fact, about }: Evidence, value: number | string | null, lang: Lang): string {
  if (value === null) return messages(lang).explain.unknown;
  if (typeof value === 'string') return value;
  const { percent, decimal } = numbers(lang);
  // In patterns the fact is the variation itself; in lateness it stands for the regularity made of it.
  if (fact === 'gapVariation' && about === 'pattern') return `CV ${decimal(value, 2)}`;
  return shares.has(fact) ? percent(value, 1) : decimal(value, 2);
}
