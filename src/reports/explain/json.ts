import type { ChurnAssessment } from '../../core/index.ts';
import { causeEvidence } from '../churn/cause-evidence.ts';
import { flatObject } from '../flat/column.ts';
import { tidy } from '../people/round.ts';
import { scoreColumns } from '../score/columns.ts';
import { typeEvidence } from '../score/type-evidence.ts';
import type { ExplainReport } from './explain-report.ts';
import { todoOf } from './todo.ts';

/** `explain --format json`: the flat row of `score` with evidence, measures and source rows. */
export function explainJson(report: ExplainReport): string {
  const { row, population, thresholds } = report;
  const options = { byCategory: row.facts.category !== null, rfm: row.rfm !== null };
  const document = {
    schemaVersion: 1,
    tool: report.tool,
    asOf: report.asOf,
    currency: report.currency,
    population: { ...(tidy(population) as object), thresholds },
    customer: flatObject(scoreColumns(options), row, { population, thresholds, ...options }),
    /** What to do: one code, by `churn` of who leaves or is gone, else by `score`. */
    todo: todoOf(report),
    evidence: tidy(report.evidence),
    types: tidy(typeEvidence(row.assessment.grounds)),
    churn: report.churn === undefined ? null : churnData(report.churn),
    indicators: tidy(row.assessment.indicators),
    factors: tidy(row.assessment.factors),
    measures: tidy(report.measures),
    sourceRowCount: report.sourceFiles.reduce((sum, { records }) => sum + records, 0),
    sourceFiles: report.sourceFiles.map(({ table, file, records }) => ({ table, file, records })),
    sourceRows: report.sourceRows,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** What `churn` says of the customer, with the evidence of every cause. */
function churnData({ grounds, ...churn }: ChurnAssessment): object {
  return { ...(tidy(churn) as object), causes: tidy(causeEvidence(grounds)) };
}
