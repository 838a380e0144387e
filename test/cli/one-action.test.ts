import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { lexiconOf } from '../../src/cli/lexicon.ts';
import { scoreSession } from '../../src/cli/scoring.ts';
import { withSession } from '../../src/cli/session.ts';
import { explainText, todoOf, type ExplainReport } from '../../src/reports/index.ts';
import { nameOf } from '../../src/reports/people/names.ts';
import { root } from '../guards/files.ts';
import { run, silent } from './run.ts';

/* What `explain` says to do about a customer who leaves or is gone is what `churn` says, and stands there once. */

const retail = join(root, 'fixtures', 'retail');
const byChurn = new Map<string, string>();
const explained: { id: string; todo: ReturnType<typeof todoOf>; head: string; isLeaving: boolean }[] = [];

beforeAll(async () => {
  const { stdout } = await run(['churn', retail, '--format', 'ndjson', '--quiet']);
  for (const line of stdout.trimEnd().split('\n')) {
    const { customer_id: id, action } = JSON.parse(line) as { customer_id: string; action: string };
    byChurn.set(id, action);
  }
  const context = silent(root);
  await withSession([retail], {}, context, async (session) => {
    const scored = await scoreSession(
      session,
      {
        byCategory: false,
        rfm: false,
        hashIds: false,
        digests: false,
        countOrders: false,
        churn: { lexicon: await lexiconOf(session, context) },
      },
      context,
    );
    for (const row of scored.rows) {
      const churn = scored.churnOf(row);
      const report: ExplainReport = {
        tool: scored.tool,
        asOf: scored.asOf,
        currency: scored.currency,
        population: scored.population,
        thresholds: scored.thresholds,
        row,
        churn,
        evidence: [],
        sourceRows: [],
        sourceFiles: [],
        measures: [],
      };
      explained.push({
        id: row.facts.customerId,
        todo: todoOf(report),
        head: explainText(report, 'en').split('\n')[0] ?? '',
        isLeaving: ['at_risk', 'lapsed', 'churned'].includes(churn.state),
      });
    }
  });
}, 120_000);

it('is one action for every customer', () => {
  expect(explained.length).toBe(byChurn.size);
  expect(explained.filter(({ isLeaving }) => isLeaving).length).toBeGreaterThan(50);
  for (const { id, todo, head, isLeaving } of explained) {
    expect([id, todo.by]).toEqual([id, isLeaving ? 'churn' : 'score']);
    if (!isLeaving) continue;
    expect([id, todo.action]).toEqual([id, byChurn.get(id)]);
    expect(head).toContain(nameOf.play(todo.action, 'en'));
  }
});
