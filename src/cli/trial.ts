import { measure } from '../engine/index.ts';
import { LoyaltyError } from '../errors.ts';
import { rules } from '../findings/rules.ts';
import type { ScoreReport } from '../reports/index.ts';
import { findingsOf, nobody, notesOf } from './basis.ts';
import type { Context } from './context.ts';
import { withSession } from './session.ts';

/** What `score` finds in files before it judges anybody. */
export interface Trial {
  customers: number;
  /** Records in all files of orders, and how many of them count. */
  records: number;
  used: number;
  /** What must be known of the files: which are not used, that rows of every status count. */
  notes: ScoreReport['notes'];
  /** What is doubtful or wrong in the records. */
  findings: ScoreReport['findings'];
}

const notesOfFiles = ['file_unused', 'status_unused'];

/** Reads and counts as `score` would with a configuration; an error is what `score` would stop with. */
export async function tryScore(
  inputs: readonly string[],
  config: string,
  context: Context,
): Promise<Trial | LoyaltyError> {
  const options = { config, quiet: true, onError: 'skip' } as const;
  try {
    return await withSession(inputs, options, context, async (session) => {
      const measured = await measure({
        ...session,
        byCategory: false,
        rfm: false,
        countOrders: false,
        only: [],
      });
      if (measured.facts.length === 0) throw nobody(measured);
      const { parts, facts } = measured;
      const sum = (of: typeof parts) => of.reduce((total, { records }) => total + records, 0);
      return {
        customers: facts.length,
        records: sum(parts),
        used: sum(parts.filter(({ reason }) => reason === 'used')),
        notes: notesOf(session, measured).filter(({ code }) => notesOfFiles.includes(code)),
        findings: (await findingsOf(session, measured, false)).filter(
          ({ rule }) => rules[rule].severity !== 'info',
        ),
      };
    });
  } catch (error) {
    if (error instanceof LoyaltyError) return error;
    throw error;
  }
}
