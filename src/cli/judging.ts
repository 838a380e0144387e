import { assessMeasured } from '../core/assess.ts';
import { concentration, type Assessment, type Facts, type Thresholds } from '../core/index.ts';
import type { Measured } from '../engine/index.ts';
import type { RowWriter, ScoreRow, ScoreSummary } from '../reports/index.ts';
import { RowTexts } from './row-texts.ts';
import { TypeTally } from './type-tally.ts';

/** Facts and judgement of a row of the measured facts. */
export type Judge = (row: number) => { facts: Facts; assessment: Assessment };

export function judgeOf(
  measured: Measured,
  thresholds: Thresholds,
  hash: ((id: string) => string) | null,
): Judge {
  const inPlay = measured.facts.richNames;
  return (row) => {
    const raw = measured.facts.at(row);
    const facts = hash === null ? raw : { ...raw, customerId: hash(raw.customerId) };
    const population = measured.populationOf(facts.category);
    return { facts, assessment: assessMeasured(facts, population, thresholds, inPlay) };
  };
}

export function* rowsInOrder(order: Uint32Array, judge: Judge, measured: Measured): Generator<ScoreRow> {
  for (const row of order) yield { ...judge(row), rfm: measured.rfm?.(row) ?? null };
}

/**
 * Totals of all customers, and the order of the rows: worth of acting first, then id. With a `writer` each row is
 * written on the way.
 */
export function judgeAll(
  measured: Measured,
  judge: Judge,
  options: { thresholds: Thresholds; hashed: boolean; writer: RowWriter<ScoreRow> | null },
): { summary: ScoreSummary; order: Uint32Array; written: Iterable<string | Buffer> | null } {
  const { facts } = measured;
  const { thresholds, hashed, writer } = options;
  const priorities = new Float64Array(facts.length);
  const texts = writer === null ? null : new RowTexts(facts.length);
  // Rows come in order of id; hashing the ids changes that order.
  const ids: string[] | null = hashed ? [] : null;
  const values: number[] = [];
  const types = new TypeTally(thresholds);
  const groups = new Tally<Assessment['lateness']['state']>();
  const keys = new Tally<Assessment['lateness']['state']>();
  const patterns = new Tally<string>();
  const levels = new Tally<string>();
  const stages = new Tally<string>();
  for (let row = 0; row < facts.length; row++) {
    const { facts: own, assessment } = judge(row);
    priorities[row] = assessment.priority;
    ids?.push(own.customerId);
    const value = own.value12m;
    types.add(own, assessment);
    groups.add(assessment.lateness.state, value);
    if (assessment.level === 'key' || assessment.level === 'key_top')
      keys.add(assessment.lateness.state, value);
    patterns.add(assessment.pattern, value);
    if (assessment.level !== null) levels.add(assessment.level, value);
    stages.add(assessment.lifecycle, value);
    if (own.purchases > 0) values.push(value);
    if (texts !== null && writer !== null && texts.complete)
      texts.add(writer.line({ facts: own, assessment, rfm: measured.rfm?.(row) ?? null }));
  }
  const order = orderOf(priorities, ids);
  const hasLevels = levels.entries().length > 0;
  return {
    order,
    written: writer === null || texts?.complete !== true ? null : writtenIn(order, writer.head, texts),
    summary: {
      customers: measured.customers,
      ...types.summary(),
      groups: stateOrder.map((state) => ({
        state,
        ...groups.of(state),
        key: hasLevels ? keys.of(state) : null,
      })),
      patterns: patterns.entries().map(({ name, ...rest }) => ({ pattern: name, ...rest })),
      levels: levels.entries().map(({ name, ...rest }) => ({ level: name, ...rest })),
      lifecycles: stages.entries().map(({ name, ...rest }) => ({ stage: name, ...rest })),
      concentration: concentrationOf(values, thresholds),
      cohorts: measured.cohorts,
    },
  };
}

/** Rows by worth of acting, the greatest first; of equal worth by id. */
export function orderOf(priorities: Float64Array, ids: readonly string[] | null): Uint32Array {
  const byId = (a: number, b: number) =>
    ids === null ? a - b : (ids[a] ?? '') < (ids[b] ?? '') ? -1 : (ids[a] ?? '') > (ids[b] ?? '') ? 1 : a - b;
  return Uint32Array.from({ length: priorities.length }, (_, row) => row).sort(
    (a, b) => (priorities[b] ?? 0) - (priorities[a] ?? 0) || byId(a, b),
  );
}

export function writtenIn(order: Uint32Array, head: string, texts: RowTexts): Iterable<string | Buffer> {
  return {
    *[Symbol.iterator]() {
      if (head !== '') yield head;
      yield* texts.inOrder(order);
    },
  };
}

/** In the order in which an analyst wants to know. */
const stateOrder = ['late', 'on_schedule', 'bought_once', 'lapsed', 'never_bought'] as const;

class Tally<Name extends string> {
  readonly #counts = new Map<Name, { customers: number; value12m: number }>();

  add(name: Name, value: number): void {
    const count = this.#counts.get(name);
    if (count === undefined) this.#counts.set(name, { customers: 1, value12m: value });
    else {
      count.customers++;
      count.value12m += value;
    }
  }

  of(name: Name): { customers: number; value12m: number } {
    return this.#counts.get(name) ?? { customers: 0, value12m: 0 };
  }

  entries(): { name: Name; customers: number; value12m: number }[] {
    return [...this.#counts]
      .map(([name, count]) => ({ name, ...count }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

/** Shares of a handful of buyers would say nothing. */
function concentrationOf(values: readonly number[], thresholds: Thresholds): ScoreSummary['concentration'] {
  if (values.length < thresholds['level.minBuyers']) return null;
  return concentration(values);
}
