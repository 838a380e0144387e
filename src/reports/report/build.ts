import {
  before,
  beyondChance,
  change,
  estimate,
  flows,
  isMovedByModel,
  metrics,
  withoutFileStart,
  yearBefore,
  type Change,
  type Estimate,
  type Metric,
  type Model,
  type Pair,
  type Person,
  type Totals,
} from '../../core/index.ts';
import { isoDay } from '../people/days.ts';
import { causesOf } from './causes.ts';
import { cohortsOf } from './cohorts.ts';
import { toldFileStart } from './file-start.ts';
import { decidedOf } from './decided.ts';
import { movesOf } from './moves.ts';
import { predictionsOf } from './predictions.ts';
import type {
  ComparedChange,
  MetricValue,
  Report,
  ReportedPerson,
  ReportInput,
  SeriesEntry,
  ToldEntry,
} from './report.ts';
import { teller, type Teller } from './tell.ts';

/** How many customers a report names first. */
const called = 10;

/** Puts together what a report says. Numbers of too few customers are taken out here, before anybody can print them. */
export function buildReport(input: ReportInput): Report {
  const { scored, period, totals, pairs, people, model, lastModel } = input;
  const tell = teller(scored.thresholds['cell.min']);
  // Without orders and fees nobody is known to be worth anything.
  const isWorthKnown = people.some(({ value12m, purchases }) => purchases > 0 || value12m > 0);
  const iso = (day: number) => isoDay(day) ?? '';
  return {
    schemaVersion: 1,
    tool: scored.tool,
    period: {
      kind: period.kind,
      label: period.label,
      from: iso(period.firstDay),
      to: iso(period.lastDay),
      before: before(period).label,
      yearBefore: yearBefore(period).label,
    },
    asOf: iso(period.lastDay),
    dataFrom: isoDay(input.dataFirstDay),
    dataTo: iso(input.dataLastDay),
    isStale: input.isStale,
    timezone: input.timezone,
    currency: scored.currency,
    population: populationOf(totals, tell),
    metrics: metricsOf(input, tell),
    flows: flows.map(({ id, tells }) => {
      const { customers, value, fresh } = totals.flows[id];
      const group = tell.group(customers, value);
      return {
        id,
        ...group,
        value: isWorthKnown ? group.value : null,
        // Who was there before is the rest of the group.
        fresh: tells !== 'standing' || tell.isFew(customers - fresh) ? null : tell.count(fresh),
      };
    }),
    fileStart: toldFileStart(input, tell),
    causes: causesOf(pairs, period, tell),
    calls: callsOf(input),
    calledBefore: input.namedBefore === null ? null : againOf(input.namedBefore, callsOf(input)),
    lifecycles: movesOf(pairs, ({ lifecycle }) => lifecycle, tell),
    types: movesOf(pairs, ({ type, typeState }) => (isFirm(typeState) ? type : 'undetermined'), tell),
    cohorts: cohortsOf(input, tell),
    predictions: predictionsOf(input, tell),
    model: {
      fittedOn: model.fittedOn,
      keptUntil: model.keptUntil,
      clockDays: model.clockDays,
      regularity: model.regularity,
      forecast: forecastOf(model),
      lastFittedOn: lastModel?.fittedOn ?? null,
      keepDays: scored.thresholds['model.keepDays'],
      changedByModel: lastModel === null ? null : tell.count(people.filter(isMovedByModel).length),
      start: input.isStartAnew ? 'data' : 'history',
      decided: decidedOf(input, tell),
    },
    series: input.series.map((entry) => toldEntry(entry, tell)),
    limits: {
      notes: notesOf(input),
      next: scored.summary.next.filter(({ customers }) => !tell.isFew(customers)),
    },
    concentration: scored.summary.concentration,
    inputs: scored.inputs,
    reconciliation: scored.reconciliation,
    findings: scored.findings,
    thresholds: { ...scored.thresholds },
    people: reported(input),
  };
}

function populationOf(totals: Totals, tell: Teller): Report['population'] {
  const start = tell.group(totals.base, totals.baseValue);
  return {
    atStart: start.customers,
    atEnd: isEndHidden(totals, tell) ? null : tell.count(totals.withUs),
    valueAtStart: start.value,
  };
}

/** Start and end differ by these three: beside two of them the end would give the third away. */
function isEndHidden({ flows: of }: Totals, tell: Teller): boolean {
  return [of.lost, of.new, of.won_back].filter(({ customers }) => tell.isFew(customers)).length === 1;
}

/** Whether a number rests on too few, or would give away how many that are. */
function isHiddenIn(totals: Totals, metric: Metric, tell: Teller): boolean {
  return tell.isFew(metric.customers(totals)) || (metric.whole === 'withUs' && isEndHidden(totals, tell));
}

function forecastOf({ forecast }: Model): Report['model']['forecast'] {
  if (forecast?.model === null || forecast === null || forecast === undefined) return null;
  return {
    model: forecast.model,
    base: forecast.base?.model ?? forecast.model,
    customers: forecast.customers,
    isAtBound: forecast.base?.status === 'boundary',
  };
}

/** Who is worth a call; then who has just been lost, or is at risk, and of whom no file tells what they are worth. */
function callsOf({ people, pairs, period }: ReportInput): Person[] {
  const lost = flows.find(({ id }) => id === 'lost');
  const justLost = new Set(
    pairs.flatMap((pair) => (lost?.has(pair, period) === true ? [pair.after?.customerId] : [])),
  );
  const isNews = ({ customerId, state, valueAtRisk }: Person) =>
    valueAtRisk === null && (state === 'at_risk' || justLost.has(customerId));
  return people
    .filter((person) => person.leftOut === null && (person.priority > 0 || isNews(person)))
    .slice(0, called);
}

/** Whom the report before named as well. */
const againOf = (named: ReadonlySet<string>, calls: readonly Person[]): string[] =>
  calls.flatMap(({ customerId }) => (named.has(customerId) ? [customerId] : []));

/** Whom a report before named first, from what it left in the history; people in the order of its calls. */
export function namedFirst(people: readonly Person[]): Set<string> {
  return new Set(
    people
      .filter(({ leftOut, priority }) => leftOut === null && priority > 0)
      .slice(0, called)
      .map(({ customerId }) => customerId),
  );
}

const isFirm = (state: string): boolean => state === 'established' || state === 'indicated';

function metricsOf({ totals, before: earlier, yearBefore: year }: ReportInput, tell: Teller): MetricValue[] {
  const last = changesOf(totals, earlier, tell);
  const lastYear = changesOf(totals, year, tell);
  const known = (metric: Metric, of: Totals | null): Estimate | null =>
    of === null || isHiddenIn(of, metric, tell) ? null : estimate(metric.observe(of));
  return metrics.map((metric, index) => {
    const isHidden = isHiddenIn(totals, metric, tell);
    const now = known(metric, totals);
    return {
      id: metric.id,
      unit: metric.unit,
      now,
      missing: isHidden ? 'too_few' : now === null ? 'nothing' : null,
      before: known(metric, earlier)?.value ?? null,
      change: last[index] ?? null,
      yearBefore: known(metric, year)?.value ?? null,
      yearChange: lastYear[index] ?? null,
    };
  });
}

function changesOf(now: Totals, then: Totals | null, tell: Teller): (ComparedChange | null)[] {
  if (then === null) return metrics.map(() => null);
  const changeOf = (a: Totals, b: Totals) =>
    metrics.map((metric) => change(metric.observe(a), metric.observe(b)));
  const found = changeOf(now, then);
  // Who was there when the files begin says nothing of this period.
  const judged = changeOf(withoutFileStart(now, then), withoutFileStart(then, now));
  const news = beyondChance(judged.map((each) => each?.chance ?? 1));
  return found.map((each, index): ComparedChange | null => {
    if (each === null) return null;
    const metric = metrics[index];
    const isHidden = [now, then].some((of) => metric !== undefined && isHiddenIn(of, metric, tell));
    // A number of several customers each is judged by its interval too: what is shown must not contradict itself.
    const isOneSided = [each, judged[index]].every((of) => wayOf(of) === wayOf(each) && wayOf(of) !== 0);
    const { value, low, high } = each;
    return {
      ...(isHidden ? { value: null, low: null, high: null } : { value, low, high }),
      direction: value > 0 ? 'up' : value < 0 ? 'down' : 'none',
      beyondNoise: news[index] === true && isOneSided,
    };
  });
}

/** Which way a change goes by its whole interval; 0 where that holds no change. */
const wayOf = (of: Change | null | undefined): -1 | 0 | 1 =>
  of === null || of === undefined ? 0 : of.low > 0 ? 1 : of.high < 0 ? -1 : 0;

function toldEntry(entry: SeriesEntry, tell: Teller): ToldEntry {
  const { label, buyers, purchases, revenue, newCustomers, churned } = entry;
  const isFew = tell.isFew(buyers);
  return {
    label,
    ...(isFew ? { buyers: null, purchases: null, revenue: null } : { buyers, purchases, revenue }),
    newCustomers: tell.count(newCustomers),
    churned: churned === null || tell.isFew(churned.lost) ? null : churned,
  };
}

function notesOf(input: ReportInput): Report['limits']['notes'] {
  const { scored, period, dataFirstDay, totals, foreign, incomparable, olderRule, saidAtStart } = input;
  // A date that the data do not reach was refused.
  const notes = scored.notes.filter(({ code }) => code !== 'as_of_beyond');
  if (dataFirstDay !== null && period.firstDay - dataFirstDay < scored.thresholds['yearBefore.minDays'])
    notes.push({ code: 'young_data', values: { days: Math.max(0, period.firstDay - dataFirstDay) } });
  if (dataFirstDay !== null && period.firstDay - dataFirstDay < 365)
    notes.push({ code: 'short_history', values: { date: isoDay(dataFirstDay) ?? '' } });
  if (totals.missing > 0) notes.push({ code: 'missing_customers', values: { count: totals.missing } });
  if (input.closedDays.length > 0)
    notes.push({ code: 'closed', values: { dates: input.closedDays.map((day) => isoDay(day)).join(', ') } });
  for (const file of foreign) notes.push({ code: 'history_foreign', values: { file } });
  if (saidAtStart !== null)
    notes.push({ code: 'start_anew', values: { said: saidAtStart, now: totals.base } });
  if (olderRule !== null) notes.push({ code: 'history_rule', values: { date: olderRule } });
  for (const date of incomparable) notes.push({ code: 'history_thresholds', values: { date } });
  return notes;
}

function reported({ pairs, people, period }: ReportInput): ReportedPerson[] {
  const of = new Map<string, Pair>();
  for (const pair of pairs) if (pair.after !== null) of.set(pair.after.customerId, pair);
  return people.map((person) => {
    const pair = of.get(person.customerId) ?? { before: null, after: person };
    return {
      ...person,
      stateBefore: pair.before?.state ?? null,
      moves: flows.filter((flow) => flow.has(pair, period)).map(({ id }) => id),
    };
  });
}
