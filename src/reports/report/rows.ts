import { flatObject } from '../flat/column.ts';
import { csv, type CsvOptions } from '../flat/csv.ts';
import { jsonDocument } from '../flat/json.ts';
import { isoDay } from '../people/days.ts';
import { tidy } from '../people/round.ts';
import { rules } from '../../findings/rules.ts';
import { reportColumns } from './columns.ts';
import type { Report } from './report.ts';

/** `report --format csv`: one row per customer, in order of worth of acting. */
export function reportCsv(report: Report, options: CsvOptions): Generator<string> {
  return csv(reportColumns, report.people, null, options);
}

/** `report --format json`: everything that the report says, then every customer. `reportSchema()` describes it. */
export function reportJson(report: Report): Generator<string> {
  const { people, calls, findings, limits, model, ...rest } = report;
  const head = {
    ...rest,
    calls: calls.map(({ customerId }) => customerId),
    model: {
      ...model,
      fittedOn: isoDay(model.fittedOn),
      keptUntil: isoDay(model.keptUntil),
      lastFittedOn: isoDay(model.lastFittedOn),
    },
    limits,
    findings: findings.map((finding) => {
      const { severity, en, remedy } = rules[finding.rule];
      return { ...finding, severity, message: en, remedy: remedy.en };
    }),
  };
  return jsonDocument(tidy(head) as Record<string, unknown>, 'customers', rows(people));
}

function* rows(people: Report['people']): Generator<object> {
  for (const person of people) yield flatObject(reportColumns, person, null);
}
