import { flatObject } from '../flat/column.ts';
import { jsonDocument } from '../flat/json.ts';
import { rules } from '../../findings/rules.ts';
import { tidy } from '../people/round.ts';
import { scoreColumns } from './columns.ts';
import { typeEvidence } from './type-evidence.ts';
import type { ScoreReport } from './score-report.ts';

/**
 * `score --format json`: one document, streamed customer by customer, each with the keys of the flat output and the
 * evidence behind the judgement. `scoreSchema()` describes it.
 */
export function scoreJson(report: ScoreReport): Generator<string> {
  return jsonDocument(documentHead(report, measured(report)), 'customers', customers(report));
}

/** What every document says before its rows. */
export function documentHead(
  report: Pick<
    ScoreReport,
    | 'tool'
    | 'asOf'
    | 'asOfSource'
    | 'currency'
    | 'config'
    | 'inputs'
    | 'thresholds'
    | 'reconciliation'
    | 'findings'
    | 'notes'
  >,
  population: object,
): Record<string, unknown> {
  return {
    schemaVersion: 1,
    tool: report.tool,
    asOf: report.asOf,
    asOfSource: report.asOfSource,
    currency: report.currency,
    config: report.config,
    inputs: report.inputs.map(({ path, table, rows, rejected, blank, sha256, columns, ...rest }) => ({
      path,
      table,
      rows,
      rejected,
      blank,
      sha256,
      columns,
      ...rest,
    })),
    population: {
      ...(tidy(population) as object),
      thresholds: report.thresholds,
    },
    reconciliation: report.reconciliation,
    findings: report.findings.map((finding) => {
      const { severity, en, remedy } = rules[finding.rule];
      return { ...finding, severity, message: en, remedy: remedy.en };
    }),
    notes: report.notes,
  };
}

function measured({ population, summary }: ScoreReport): object {
  return {
    customers: summary.customers,
    buyers: population.buyers,
    repeaters: population.repeaters,
    value12m: population.value12m,
    clockDays: population.clockDays,
    regularity: population.regularity,
    forecast: population.forecast ?? null,
    windowDays: population.windowDays,
    groups: summary.groups,
    patterns: summary.patterns,
    types: summary.types,
    former: summary.former,
    undetermined: summary.undetermined,
    fragile: summary.fragile,
    collectNext: summary.next,
    indexed: summary.indexed,
    indexCoverage: summary.coverage,
    sources: population.sources ?? [],
    levels: summary.levels,
    lifecycles: summary.lifecycles,
    cohorts: summary.cohorts,
    concentration: summary.concentration,
  };
}

function* customers(report: ScoreReport): Generator<Record<string, unknown>> {
  const columns = scoreColumns(report);
  for (const row of report.rows) {
    const { evidence, grounds, factors } = row.assessment;
    yield {
      ...flatObject(columns, row, report),
      evidence: tidy(evidence),
      types: tidy(typeEvidence(grounds)),
      factors: tidy(factors),
    };
  }
}
