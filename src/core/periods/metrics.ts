import type { Observation } from './change.ts';
import {
  flowsOfSilence,
  isOfFileStart,
  less,
  type FileStart,
  type FlowOfSilence,
  type FlowTotals,
} from './file-start.ts';
import { boughtIn, flows, isMovedByModel, isWithUs, worthOf, type Flow, type Pair } from './flows.ts';
import { daysIn, type Period } from './period.ts';

/** Totals of a period, from every customer at its start and its end. */
export interface Totals {
  days: number;
  /** With us at the start: whom we could lose. */
  base: number;
  baseValue: number;
  /** With us at the end. */
  withUs: number;
  flows: Record<Flow['id'], FlowTotals>;
  /** Of these, who bought once when the files begin; absent where nobody kept it. */
  fileStart?: Record<FlowOfSilence, FlowTotals>;
  buyers: number;
  purchases: number;
  purchaseSquares: number;
  revenue: number;
  revenueSquares: number;
  /** What all had bought up to the end, and for how much: tells how large one purchase usually is. */
  everBought: number;
  everSpent: number;
  /** Known at the start, and no longer in the files. */
  missing: number;
  /** Judged otherwise by a newer model alone. */
  byModel: number;
}

const none = (): FlowTotals => ({ customers: 0, value: 0, squares: 0, fresh: 0 });

export function totalsOf(pairs: readonly Pair[], period: Period, fileStart: FileStart | null = null): Totals {
  const totals: Required<Totals> = {
    days: daysIn(period),
    base: 0,
    baseValue: 0,
    withUs: 0,
    flows: Object.fromEntries(flows.map(({ id }) => [id, none()])) as Totals['flows'],
    fileStart: { at_risk: none(), unconfirmed: none(), lost: none() },
    buyers: 0,
    purchases: 0,
    purchaseSquares: 0,
    revenue: 0,
    revenueSquares: 0,
    everBought: 0,
    everSpent: 0,
    missing: 0,
    byModel: 0,
  };
  for (const pair of pairs) add(totals, pair, period, fileStart);
  return totals;
}

/**
 * The totals without those whose silence tells only when the files begin: what a change is judged by.
 *
 * @param alike other totals, which must know of them too: else neither is taken apart
 */
export function withoutFileStart(totals: Totals, alike: Totals): Totals {
  const { fileStart: those } = totals;
  if (those === undefined || alike.fileStart === undefined) return totals;
  const without = flowsOfSilence.map((id) => [id, less(totals.flows[id], those[id])]);
  return { ...totals, flows: { ...totals.flows, ...Object.fromEntries(without) } };
}

function add(totals: Required<Totals>, pair: Pair, period: Period, fileStart: FileStart | null): void {
  const { before, after } = pair;
  if (isWithUs(before)) {
    totals.base++;
    totals.baseValue += Math.max(0, before?.value12m ?? 0);
  }
  if (isWithUs(after)) totals.withUs++;
  if (after === null) {
    totals.missing++;
    return;
  }
  if (isMovedByModel(after)) totals.byModel++;
  for (const flow of flows) {
    if (!flow.has(pair, period)) continue;
    const value = worthOf(flow, pair);
    const isFresh = flow.isFresh?.(pair) === true;
    count(totals.flows[flow.id], value, isFresh);
    const silence = flowsOfSilence.find((id) => id === flow.id);
    if (silence !== undefined && isOfFileStart(pair, silence, fileStart))
      count(totals.fileStart[silence], value, isFresh);
  }
  if (boughtIn(pair, period)) totals.buyers++;
  totals.everBought += after.purchases;
  totals.everSpent += after.valueTotal;
  const purchases = after.purchases - (before?.purchases ?? 0);
  const revenue = after.valueTotal - (before?.valueTotal ?? 0);
  totals.purchases += purchases;
  totals.purchaseSquares += purchases * purchases;
  totals.revenue += revenue;
  totals.revenueSquares += revenue * revenue;
}

function count(of: FlowTotals, value: number, isFresh: boolean): void {
  of.customers++;
  of.value += value;
  of.squares += value * value;
  if (isFresh) of.fresh++;
}

export interface Metric {
  id: string;
  names: { en: string; zh: string };
  /** What a reader sees: a share in percent, whole customers or purchases, or money. */
  unit: 'share' | 'count' | 'money';
  /** Which way is good news; null where neither is. */
  better: 'higher' | 'lower' | null;
  /** How many customers the number rests on: below the least, it is not shown. */
  customers: (totals: Totals) => number;
  /** A share of whom: beside the part it tells how many these are. */
  whole?: 'base' | 'withUs';
  observe: (totals: Totals) => Observation;
}

const flowCount = (id: Flow['id']) => (totals: Totals) => totals.flows[id].customers;

/** A flow as a share of whom it could have been. */
const flowShare = (
  id: string,
  flow: Flow['id'],
  whole: 'base' | 'withUs',
  names: Metric['names'],
): Metric => ({
  id,
  names,
  unit: 'share',
  better: 'lower',
  whole,
  customers: flowCount(flow),
  observe: (totals) => ({
    kind: 'share',
    part: Math.min(totals.flows[flow].customers, totals[whole]),
    whole: totals[whole],
  }),
});

const flowEvents = (
  id: string,
  flow: Flow['id'],
  names: Metric['names'],
  better: Metric['better'],
): Metric => ({
  id,
  names,
  unit: 'count',
  better,
  customers: flowCount(flow),
  observe: (totals) => ({ kind: 'count', count: totals.flows[flow].customers, days: totals.days }),
});

/** The numbers that a report compares, and that `--fail-on` knows. A new one is one entry here. */
export const metrics: readonly Metric[] = [
  flowShare('churn_rate', 'lost', 'base', { en: 'churn rate', zh: '流失率' }),
  {
    id: 'value_churn_rate',
    names: { en: 'churn rate by value', zh: '价值流失率' },
    unit: 'share',
    better: 'lower',
    customers: flowCount('lost'),
    observe: ({ flows: { lost }, base, baseValue }) => ({
      kind: 'ratio',
      sum: lost.value,
      squares: lost.squares,
      base: baseValue,
      one: baseValue / base,
      least: 0,
    }),
  },
  {
    id: 'net_churn_rate',
    names: { en: 'churn rate net of won back', zh: '净流失率（扣除挽回）' },
    unit: 'share',
    better: 'lower',
    customers: ({ flows: { lost, won_back: back } }) =>
      lost.customers === 0
        ? back.customers
        : back.customers === 0
          ? lost.customers
          : Math.min(lost.customers, back.customers),
    observe: ({ flows: { lost, won_back: back }, base }) => ({
      kind: 'ratio',
      sum: lost.customers - back.customers,
      squares: lost.customers + back.customers,
      base,
      one: 1,
    }),
  },
  flowShare('late_rate', 'late', 'withUs', { en: 'late among those with us', zh: '晚到占比' }),
  flowShare('at_risk_rate', 'at_risk', 'withUs', { en: 'at risk among those with us', zh: '有风险占比' }),
  flowEvents('lost', 'lost', { en: 'customers lost', zh: '流失客户数' }, 'lower'),
  {
    id: 'value_lost',
    names: { en: 'yearly spending of the lost', zh: '流失客户年消费额' },
    unit: 'money',
    better: 'lower',
    customers: flowCount('lost'),
    observe: ({ flows: { lost }, base, baseValue, days }) => ({
      kind: 'sum',
      sum: lost.value,
      squares: lost.squares,
      days,
      one: base === 0 ? 0 : baseValue / base,
      least: 0,
    }),
  },
  {
    id: 'past_limit',
    names: { en: 'customers newly past their limit, not confirmed', zh: '新超出界限（未确认）的客户数' },
    unit: 'count',
    better: 'lower',
    // Those who were past it before are the rest of a group that is told as well.
    customers: ({ flows: { unconfirmed: of } }) =>
      of.customers === of.fresh ? of.fresh : Math.min(of.fresh, of.customers - of.fresh),
    observe: ({ flows: { unconfirmed }, days }) => ({ kind: 'count', count: unconfirmed.fresh, days }),
  },
  flowEvents('returned', 'returned', { en: 'customers returned', zh: '回来的客户数' }, 'higher'),
  flowEvents('won_back', 'won_back', { en: 'customers won back', zh: '挽回客户数' }, 'higher'),
  flowEvents('new_customers', 'new', { en: 'new customers', zh: '新客户数' }, 'higher'),
  {
    id: 'buyers',
    names: { en: 'customers who bought', zh: '购买客户数' },
    unit: 'count',
    better: 'higher',
    customers: ({ buyers }) => buyers,
    observe: ({ buyers, days }) => ({ kind: 'count', count: buyers, days }),
  },
  {
    id: 'purchases',
    names: { en: 'purchases', zh: '购买次数' },
    unit: 'count',
    better: 'higher',
    customers: ({ buyers }) => buyers,
    observe: ({ purchases, purchaseSquares, everBought, days }) => ({
      kind: 'sum',
      sum: purchases,
      squares: purchaseSquares,
      days,
      one: everBought > 0 ? 1 : 0,
    }),
  },
  {
    id: 'revenue',
    names: { en: 'revenue net of returns', zh: '净销售额' },
    unit: 'money',
    better: 'higher',
    customers: ({ buyers }) => buyers,
    observe: ({ revenue, revenueSquares, everBought, everSpent, days }) => ({
      kind: 'sum',
      sum: revenue,
      squares: revenueSquares,
      days,
      one: everBought > 0 ? everSpent / everBought : 0,
    }),
  },
];
