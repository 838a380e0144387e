import { messages } from '../messages/index.ts';
import type { Block } from '../people/block.ts';
import type { Lang } from '../people/lang.ts';
import { nameOf } from '../people/names.ts';
import { numbers } from '../people/numbers.ts';
import { evidenceBlocks } from './evidence-text.ts';
import type { ExplainReport } from './explain-report.ts';

/** Value, level, life-cycle stage and step. */
export function valueBlocks({ row, currency, evidence }: ExplainReport, lang: Lang): Block[] {
  const m = messages(lang);
  const words = m.explain.value;
  const { facts, assessment } = row;
  const { moneyColumn } = numbers(lang);
  const money = moneyColumn([facts.value12m, facts.valueTotal]);
  const amount = (value: number) => (currency === null ? money(value) : `${money(value)} ${currency}`);
  const rank = facts.valueRank;
  return [
    { kind: 'space' },
    { kind: 'heading', text: words.title },
    item(
      words.spent(amount(facts.value12m), amount(facts.valueTotal)) +
        (rank === null ? '' : (lang === 'en' ? ' ' : '') + words.rank(rank)),
    ),
    item(
      assessment.level === null
        ? words.noLevel
        : words.level + m.colon + nameOf.level(assessment.level, lang),
    ),
    ...evidenceBlocks(evidence, 'level', lang).map(deeper),
    item(words.lifecycle + m.colon + nameOf.lifecycle(assessment.lifecycle, lang)),
    ...evidenceBlocks(evidence, 'lifecycle', lang).map(deeper),
    item(words.step + m.colon + nameOf.step(assessment.step, lang)),
  ];

  function item(text: string): Block {
    return { kind: 'text', indent: 2, text: [`  ${text}`] };
  }

  // Evidence belongs to the line above it.
  function deeper(block: Block): Block {
    return block.kind === 'text' ? { ...block, text: ['  ', ...block.text] } : block;
  }
}
