import { messages } from '../messages/index.ts';
import { quiet, type Block } from '../people/block.ts';
import type { Lang } from '../people/lang.ts';
import { decimalsNeeded, numbers } from '../people/numbers.ts';
import { printable } from '../people/printable.ts';
import type { Reconciliation, ScoreReport } from './score-report.ts';

type Part = Reconciliation['parts'][number];

/**
 * Where the rows went, when any were left out: one line whose parts add up, and, when what was left out has an amount,
 * a table in which the amounts do too.
 */
export function reconciliationBlocks(
  { reconciliation, findings }: Pick<ScoreReport, 'reconciliation' | 'findings'>,
  lang: Lang,
): Block[] {
  const words = messages(lang).score;
  const used = reconciliation.parts.filter(({ reason }) => reason === 'used');
  const leftOut = reconciliation.parts.filter(
    ({ reason, records, amount }) => reason !== 'used' && (records > 0 || !isZero(amount)),
  );
  const parts = [...used, ...leftOut];
  // The finding says the same, with its place.
  const silent = reconciliation.duplicates === 0 || findings.some(({ rule }) => rule === 'record.duplicate');
  const duplicates: Block[] = silent
    ? []
    : [{ kind: 'text', text: [quiet(words.duplicates(reconciliation.duplicates))] }];
  if (leftOut.length === 0) return duplicates;

  const { whole } = numbers(lang);
  const terms = parts.map((part) => `${whole(part.records)} ${name(part, lang)}`);
  const line: Block = {
    kind: 'items',
    label: words.rowsEqual(reconciliation.records),
    items: terms,
    separator: ' + ',
  };
  const money = leftOut.some(({ amount }) => !isZero(amount));
  return [line, ...duplicates, ...(money ? [amounts(reconciliation, parts, lang)] : [])];
}

function amounts({ records, amount }: Reconciliation, parts: readonly Part[], lang: Lang): Block {
  const words = messages(lang).score;
  const { whole, exact } = numbers(lang);
  const digits = decimalsNeeded([amount, ...parts.map((part) => part.amount)]);
  return {
    kind: 'table',
    table: {
      columns: [
        { head: '', align: 'left', shrinkTo: 20 },
        { head: words.partRows, align: 'right' },
        { head: words.partAmount, align: 'right' },
      ],
      rows: [
        ...parts.map((part) => ({
          cells: [name(part, lang), whole(part.records), exact(part.amount, digits)],
          indent: 2,
        })),
        { cells: [words.partAll, whole(records), exact(amount, digits)], indent: 2, tone: 'quiet' },
      ],
    },
  };
}

function name({ reason, detail }: Part, lang: Lang): string {
  const m = messages(lang);
  const words = m.score.part[reason];
  return detail === null ? words : words + m.open + printable(detail) + m.close;
}

const isZero = (decimal: string): boolean => !/[1-9]/.test(decimal);
