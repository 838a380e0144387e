import { messages } from '../messages/index.ts';
import { quiet, type Block } from '../people/block.ts';
import type { Lang } from '../people/lang.ts';
import { customerTable, firstRows, listedCustomers } from './customer-table.ts';
import { firstScreen } from './first-screen.ts';
import type { ScoreReport } from './score-report.ts';

export interface PeopleOptions {
  lang: Lang;
  /** Customers to list; 20 by default. */
  limit?: number;
}

/** What a person reads of `score`: the first screen, then those most worth acting on. */
export function scoreBlocks(report: ScoreReport, { lang, limit = listedCustomers }: PeopleOptions): Block[] {
  const words = messages(lang).score;
  // The first screen names the first customer, also when none is listed.
  const taken = firstRows(report.rows, Math.max(1, limit));
  const rows = taken.slice(0, limit);
  const more = report.rowCount - rows.length;
  return [
    ...firstScreen(report, taken[0], lang),
    ...(rows.length === 0
      ? []
      : ([
          { kind: 'space' },
          { kind: 'heading', text: words.listTitle },
          { kind: 'table', table: customerTable(report, rows, lang) },
        ] satisfies Block[])),
    ...(more > 0 ? [{ kind: 'text', text: [quiet(words.more(more))] } satisfies Block] : []),
  ];
}
