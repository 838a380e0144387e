import type { FindingGroup, ValidateReport } from './validate-report.ts';

/** Everything as JSON: stable ids, English sentences, exact counts. */
export function validateJson(report: ValidateReport): string {
  const { groups, ...rest } = report;
  return `${JSON.stringify({ schemaVersion: 1, ...rest, findings: groups.map(finding) }, null, 2)}\n`;
}

const finding = ({
  names,
  remedy,
  places,
  detail,
  detailZh: _detailZh,
  said: _said,
  truncated = false,
  ...group
}: FindingGroup) => ({
  ...group,
  message: detail ?? names.en,
  remedy: remedy.en,
  listed: places.length,
  truncated,
  places: places.map(({ excerpt, known = false, ...place }) => ({
    ...place,
    known,
    cell: excerpt === null ? null : { line: excerpt.line, start: excerpt.start + 1, end: excerpt.end + 1 },
  })),
});
