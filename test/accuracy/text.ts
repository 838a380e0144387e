import type { Kept } from './aims.ts';
import type { Metrics } from './metrics.ts';

const percent = (share: number | null): string => (share === null ? '–' : (100 * share).toFixed(1));
const two = (value: number): string => value.toFixed(2);

/** Lines of equally wide columns. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** One line for each row of evidence. */
export function overview(metrics: ReadonlyMap<string, Metrics>): string {
  const head = [
    '%',
    'macro-F1',
    'established',
    'right',
    'indicated',
    'right',
    'false est.',
    'abstained: knowable',
    'not',
    'covered',
    'of types',
  ];
  return columns([
    head,
    ...[...metrics].map(([name, m]) => [
      name,
      two(m.macroF1),
      percent(m.established / m.customers),
      percent(m.precisionEstablished),
      percent(m.indicated / m.customers),
      percent(m.precisionIndicated),
      percent(m.falseEstablished),
      percent(m.abstainedKnowable),
      percent(m.abstainedUnknowable),
      percent(m.coverage),
      m.size.toFixed(1),
    ]),
  ]);
}

/** Motives down, headlines across: knowable customers with one motive. */
export function matrix({ confusion, f1 }: Metrics): string {
  const motives = Object.keys(confusion).sort();
  const headlines = [...motives, ...['mixed', 'undetermined'].filter((each) => !motives.includes(each))];
  return columns([
    ['motive', ...headlines, 'F1'],
    ...motives.map((motive) => [
      motive,
      ...headlines.map((headline) => String(confusion[motive]?.[headline] ?? '·')),
      f1[motive] === undefined ? '–' : two(f1[motive]),
    ]),
  ]);
}

export function calibration({ calibration: bins }: Metrics): string {
  return columns([
    ['belief', 'customers', 'mean', 'right %'],
    ...bins.map(({ from, count, belief, right }) => [
      `${from.toFixed(1)}–`,
      String(count),
      count === 0 ? '–' : two(belief),
      count === 0 ? '–' : percent(right),
    ]),
  ]);
}

/** What was aimed at, with everything present and in every row of evidence. */
export const targets = (kept: readonly Kept[]): string =>
  columns(
    kept.map(({ aim, value, low, high, verdict }) => [
      aim.about,
      value.toFixed(3),
      `${low.toFixed(3)}–${high.toFixed(3)}`,
      `${aim.isUpper === true ? '≤' : '≥'} ${aim.bound}`,
      verdict === 'open' ? 'missed, within chance' : verdict,
    ]),
  );
