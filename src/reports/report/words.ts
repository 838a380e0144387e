import { metrics } from '../../core/index.ts';
import { messages } from '../messages/index.ts';
import type { Lang } from '../people/lang.ts';
import { numbers } from '../people/numbers.ts';
import type { ComparedChange, MetricValue, Report } from './report.ts';

/** How the numbers of a report are written in a language. */
export interface Words {
  lang: Lang;
  /** A count of customers, or that there are too few to tell. */
  count: (customers: number | null) => string;
  /** The same for a narrow column. */
  cell: (customers: number | null) => string;
  /** The same where other counts are withheld beside those of too few. */
  part: (customers: number | null) => string;
  /** A number of the period that is not told. */
  hidden: (metric: Pick<MetricValue, 'id' | 'unit'>) => string;
  money: (value: number | null) => string;
  metric: (unit: MetricValue['unit'], value: number) => string;
  metricName: (id: string) => string;
  change: (metric: MetricValue, change: ComparedChange) => string;
}

export function wordsOf(report: Report, lang: Lang): Words {
  const m = messages(lang);
  const { whole, percent, money, decimal } = numbers(lang);
  const least = report.thresholds['cell.min'] ?? 5;
  const metric: Words['metric'] = (unit, value) =>
    unit === 'share' ? percent(value, 1) : unit === 'count' ? whole(value) : money(value);
  const signed = (unit: MetricValue['unit'], value: number): string => {
    const sign = value > 0 ? '+' : value < 0 ? '-' : '±';
    const size = Math.abs(value);
    return sign + (unit === 'share' ? decimal(100 * size, 1) : metric(unit, size));
  };
  return {
    lang,
    metric,
    count: (customers) =>
      customers === null ? m.report.fewer(least) : customers === 0 ? m.report.answer.none : whole(customers),
    cell: (customers) =>
      customers === null ? m.report.fewerCell(least) : customers === 0 ? m.none : whole(customers),
    part: (customers) =>
      customers === null ? m.report.withheld : customers === 0 ? m.none : whole(customers),
    // Of customers alone it can be said that they are few.
    hidden: ({ id, unit }) =>
      unit === 'count' && !otherwiseHidden.includes(id) ? m.report.fewerCell(least) : m.report.withheld,
    money: (value) => (value === null || value === 0 ? m.none : money(value)),
    metricName: (id) => metrics.find((each) => each.id === id)?.names[lang] ?? id,
    change: ({ unit }, { value, low, high, direction, beyondNoise }) => {
      const { changes } = m.report;
      const isHidden = value === null || low === null || high === null;
      if (!beyondNoise || direction === 'none') return isHidden ? changes.few : changes.noise;
      if (isHidden) return changes[direction];
      const text = `${signed(unit, value)}${m.open}${m.report.range(signed(unit, low), signed(unit, high))}${m.close}`;
      return unit === 'share' ? changes.points(text) : text;
    },
  };
}

export const metricOf = (report: Report, id: string): MetricValue | undefined =>
  report.metrics.find((each) => each.id === id);

/** Counts that may be hidden for the sake of another one: that they are few would not be true. */
const otherwiseHidden = ['purchases', 'past_limit'];
