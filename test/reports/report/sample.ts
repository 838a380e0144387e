import { paired, periodOf, totalsOf, type Person } from '../../../src/core/index.ts';
import { buildReport, type Report, type ReportInput } from '../../../src/reports/index.ts';
import { report as scoreReport } from '../sample.ts';

/** 2026-06-22 to 2026-06-28. */
export const week = periodOf('week', 20_632);

export const person = (customerId: string, of: Partial<Person> = {}): Person => ({
  customerId,
  state: 'active',
  lapse: null,
  stateByLastModel: null,
  lapseByLastModel: null,
  lateness: 'on_schedule',
  level: 'key',
  lifecycle: 'maturity',
  type: 'undetermined',
  typeState: 'compatible',
  purchases: 5,
  valueTotal: 100,
  value12m: 100,
  firstDay: week.firstDay - 300,
  lastDay: week.firstDay - 5,
  dueDay: null,
  daysLate: null,
  pAlive: null,
  expectedPurchases90d: null,
  pPurchase90d: null,
  pPurchaseWeek: null,
  pPurchaseMonth: null,
  cause: null,
  causeState: null,
  subCause: null,
  contributing: '',
  initiator: null,
  valueAtRisk: 0,
  why: 'on_schedule',
  action: 'nothing_to_do',
  leftOut: null,
  priority: 0,
  ...of,
});

/** So many customers of one kind. */
export const many = (count: number, name: string, of: Partial<Person> = {}): Person[] =>
  Array.from({ length: count }, (_, index) => person(`${name}${String(index).padStart(6, '0')}`, of));

export function reportInput(
  start: readonly Person[],
  end: readonly Person[],
  of: Partial<ReportInput> = {},
): ReportInput {
  const pairs = paired(start, end);
  return {
    scored: scoreReport(),
    period: week,
    timezone: 'UTC',
    hashed: false,
    dataFirstDay: week.firstDay - 700,
    dataLastDay: week.lastDay,
    totals: totalsOf(pairs, week),
    before: null,
    yearBefore: null,
    fileStart: null,
    pairs,
    foretold: pairs,
    people: end,
    lostBefore: [],
    startFrom: 'data',
    isStartAnew: true,
    saidAtStart: null,
    olderRule: null,
    isStale: false,
    namedBefore: null,
    model: { fittedOn: week.firstDay - 1, clockDays: 30, regularity: 1.5, keptUntil: week.firstDay + 90 },
    lastModel: null,
    series: [],
    cohortCells: [],
    longAgo: null,
    longAgoFrom: null,
    closedDays: [],
    foreign: [],
    incomparable: [],
    ...of,
  };
}

export const reportOf = (...args: Parameters<typeof reportInput>): Report =>
  buildReport(reportInput(...args));
