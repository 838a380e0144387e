import { assessMeasured } from '../core/assess.ts';
import {
  assessChurnMeasured,
  before,
  fileStartOf,
  flows,
  learnedFrom,
  modelOf,
  paired,
  personOf,
  richFacts,
  seenBy,
  totalsOf,
  type ChurnAssessment,
  type Facts,
  type ForecastModel,
  type Model,
  type Pair,
  type Period,
  type PeriodKind,
  type Person,
  type SourceId,
  type Totals,
} from '../core/index.ts';
import { dayOfIso, isoOfDay, type Looks, type Measured, type MeasureOptions } from '../engine/index.ts';
import { LoyaltyError } from '../errors.ts';
import { isOlderRule, type History, type Snapshot, type SnapshotHead } from '../history/index.ts';
import type { LostBefore } from '../reports/index.ts';
import type { Context } from './context.ts';
import { idHasher, type Hash } from './hashing.ts';
import { idsMark, markOf } from './history.ts';
import { customersOf } from './judging/customers.ts';
import { outcomesOf } from './outcomes.ts';
import type { Session } from './session.ts';

/** What became of the lost of so many periods is looked at. */
const lookedBack = 4;
/** Thresholds that decide who is late or gone; others may change, or come with a new version, between two reports. */
const decidesStates = /^(rhythm|clock|regularity|silence|window|tempo|alive)\./;
/** Thirteen weeks, or three months: the lengths that are about 90 days, the best one first. */
const quarters = [90, 91, 89, 92];
/** What states are told from: enough to hold one earlier day against another. */
const light: readonly SourceId[] = [
  ...new Set<SourceId>([
    'orders',
    ...(
      ['contractActive', 'exitDay', 'partialDefection', 'silentDecline', 'exitsAskedBefore'] as const
    ).flatMap((name) => richFacts[name].sources),
  ]),
];

/** Last purchases of who was called lapsed, days since 1970-01-01 by id. */
type Lost = ReadonlyMap<string, number>;

interface PastOf {
  session: Session;
  history: History | null;
  looks: Looks;
  churn: NonNullable<MeasureOptions['churn']>;
}

/** Days before the reported one: as they were told then, else as the data show them now. */
export class Past {
  readonly ids: string;
  readonly thresholdsMark: string;
  /** Dates of snapshots that were made under other thresholds. */
  readonly incomparable: string[] = [];
  readonly #session: Session;
  readonly #history: History | null;
  readonly #looks: Looks;
  readonly #churn: NonNullable<MeasureOptions['churn']>;
  readonly #kind: PeriodKind;
  readonly #hash: Hash;
  /** Who was lapsed in a snapshot that was read, by its date. */
  readonly #lapsedOn = new Map<string, Lost>();
  /** Who was lost in an earlier period, by its label, where the data had to be asked. */
  readonly #lostIn = new Map<string, readonly string[]>();

  constructor(
    { session, history, looks, churn }: PastOf,
    { period, hashIds }: { period: PeriodKind; hashIds: boolean },
    context: Context,
  ) {
    this.#session = session;
    this.#churn = churn;
    this.#history = history;
    this.#looks = looks;
    this.#kind = period;
    this.#hash = hashIds ? idHasher(context) : null;
    this.ids = idsMark(hashIds, context);
    this.thresholdsMark = markOf(
      Object.entries(session.thresholds).filter(([name]) => decidesStates.test(name)),
    );
  }

  /** What was said of a day. */
  async said(day: number): Promise<Snapshot | null> {
    const date = isoOfDay(day);
    if (!this.#isComparable(await this.#history?.head(date))) return null;
    const snapshot = (await this.#history?.snapshot(date)) ?? null;
    if (snapshot !== null) this.#lapsedOn.set(date, lapsedAmong(snapshot));
    return snapshot;
  }

  /** What was said some 90 days before a day, so that chances of 90 days can be held against what came. */
  async longAgo(day: number): Promise<{ day: number; people: Person[] } | null> {
    for (const days of quarters) {
      const said = await this.said(day - days);
      if (said !== null) return { day: day - days, people: said.people };
    }
    return null;
  }

  /** From which day on that can be told, as far as the snapshots reach; null without a history. */
  longAgoFrom(day: number): number | null {
    if (this.#history === null) return null;
    const young = this.#history.dates.flatMap((date) => dayOfIso(date) ?? []).filter((at) => at > day - 89);
    return Math.min(day, ...young) + (this.#kind === 'week' ? 91 : 92);
  }

  /** The newest snapshot before a day. */
  async lastSnapshot(day: number): Promise<SnapshotHead | null> {
    for (const date of this.#history?.dates.toReversed() ?? []) {
      if (date >= isoOfDay(day)) continue;
      const head = await this.#history?.head(date);
      if (head !== null && head !== undefined) return this.#isComparable(head) ? head : null;
    }
    return null;
  }

  /**
   * Who was called lapsed up to a day, with the day of their last purchase: until they buy they stay it, whatever a newer
   * model says. Else one silence would be told as lost twice, or undone without a purchase.
   */
  async lostUpTo(day: number): Promise<Lost> {
    const last = await this.lastSnapshot(day + 1);
    if (last === null || isOlderRule(last)) return new Map();
    if (!this.#lapsedOn.has(last.asOf)) await this.said(dayOfIso(last.asOf) ?? NaN);
    return this.#lapsedOn.get(last.asOf) ?? new Map();
  }

  /** Everybody on a day, judged by a model, or by that of the day itself. */
  async lookFrom(
    day: number,
    model: Model | null,
    what: 'all' | 'light',
  ): Promise<{ people: Person[]; model: Model | null }> {
    const churn = this.#churn;
    const measured = await this.#looks.from(
      day,
      what === 'all' ? { churn, model: fitted(model) } : { churn, only: light },
    );
    if (measured.facts.length === 0) return { people: [], model };
    const own = { ...this.#modelOf(measured), ...model };
    const lost = await this.lostUpTo(day);
    return { people: [...this.#peopleBy(measured, own, what, lost)], model: own };
  }

  /** A model as a day has it. */
  async modelOn(day: number): Promise<Model> {
    const measured = await this.#looks.from(day, { only: light, model: 'combined' });
    return this.#modelOf(measured);
  }

  #modelOf(measured: Measured): Model {
    const { firstDay } = this.#looks;
    const model = modelOf(measured.populationOf(null));
    return firstDay === null ? model : { ...model, seenDays: model.fittedOn - firstDay };
  }

  /** Where everybody stands by another model. */
  statesBy(measured: Measured, model: Model, lost: Lost): Map<string, Pick<Person, 'state' | 'lapse'>> {
    return new Map(
      [...this.#peopleBy(measured, model, 'light', lost)].map((person) => [person.customerId, person]),
    );
  }

  /** Who leaves and why, as a model sees it, and as it was said of those who were called lost before. */
  churnBy(measured: Measured, model: Model, lost: Lost): (facts: Facts) => ChurnAssessment {
    const { thresholds } = this.#session;
    const population = seenByModel(measured, model)(null);
    const learned = learnedFrom(outcomesOf(measured, thresholds));
    return (facts) =>
      assessChurnMeasured(facts, population, {
        thresholds,
        learned,
        wasLost: (facts.lastPurchaseDay ?? Infinity) <= (lost.get(facts.customerId) ?? -Infinity),
      });
  }

  /** What the history counted in a period. */
  async told(period: Period): Promise<Totals | null> {
    const head = await this.#history?.head(isoOfDay(period.lastDay));
    const isAlike = this.#isComparable(head) && !isOlderRule(head);
    return isAlike ? (head.totals[this.#kind] ?? null) : null;
  }

  /** The same, where it was judged by this very model. */
  async #toldBy(period: Period, model: Model | null): Promise<Totals | null> {
    const head = await this.#history?.head(isoOfDay(period.lastDay));
    return head !== null && head !== undefined && markOf(head.model) === markOf(model)
      ? this.told(period)
      : null;
  }

  /** What was counted in an earlier period; null where the data do not reach back. */
  async totals(period: Period, model: Model | null, { needed }: { needed: number }): Promise<Totals | null> {
    const told = await this.#toldBy(period, model);
    // What an earlier version did not take apart is counted again, as far as the data reach.
    if (told?.fileStart !== undefined) return told;
    const { firstDay } = this.#looks;
    if (firstDay === null || firstDay > period.firstDay - 1 - needed) return this.told(period);
    const start = await this.lookFrom(period.firstDay - 1, model, 'light');
    const end = await this.lookFrom(period.lastDay, model, 'light');
    const pairs = paired(start.people, end.people);
    this.#lostIn.set(period.label, lostIn(pairs, period));
    return totalsOf(pairs, period, fileStartOf(end.people, model?.clockDays ?? null));
  }

  /** Who was called lost in the last periods before, as far as it is known: what became of them tells how good that was. */
  async lostBefore(period: Period): Promise<LostBefore[]> {
    const found: LostBefore[] = [];
    for (let each = before(period); found.length < lookedBack; each = before(each)) {
      const start = await this.said(each.firstDay - 1);
      const end = start === null ? null : await this.said(each.lastDay);
      // Between two rules silence would seem to have moved them.
      const isTold = start !== null && end !== null && isOlderRule(start) === isOlderRule(end);
      const lost = !isTold ? this.#lostIn.get(each.label) : lostIn(paired(start.people, end.people), each);
      if (lost === undefined) break;
      found.push({ lastDay: each.lastDay, ids: lost });
    }
    return found;
  }

  *#peopleBy(measured: Measured, model: Model, what: 'all' | 'light', lost: Lost): Generator<Person> {
    const { thresholds } = this.#session;
    const populationOf = seenByModel(measured, model);
    const inPlay = measured.facts.richNames;
    const customer = customersOf({ ...measured, populationOf }, this.#hash);
    const churnOf = this.churnBy(measured, model, lost);
    for (let row = 0; row < measured.facts.length; row++) {
      const { facts, population } = customer(row);
      // Types take the most time, and are no part of a state.
      const { loyalty } =
        what === 'all' ? assessMeasured(facts, population, thresholds, inPlay) : { loyalty: unknownType };
      yield personOf(facts, population, churnOf(facts), loyalty);
    }
  }

  #isComparable(head: SnapshotHead | null | undefined): head is SnapshotHead {
    if (head === null || head === undefined) return false;
    this.refuseOtherIds(head);
    if (head.thresholds === this.thresholdsMark) return true;
    if (!this.incomparable.includes(head.asOf)) this.incomparable.push(head.asOf);
    return false;
  }

  /** Ids in the clear must never take the place of hashed ones, nor the other way round. */
  refuseOtherIds(head: SnapshotHead): void {
    if (head.ids !== this.ids)
      throw new LoyaltyError(
        'usage',
        'history.ids',
        head.ids === 'plain'
          ? 'The history holds plain ids, and this run hashes them.'
          : `The history holds ids hashed with a key, and this run ${this.ids === 'plain' ? 'does not hash them' : 'has another key'}.`,
        'Use the same setting and key, or another folder with --history.',
        {
          zh: {
            sentence:
              head.ids === 'plain'
                ? '历史中的编号未经哈希，而本次运行要哈希。'
                : `历史中的编号已用密钥哈希，而本次运行${this.ids === 'plain' ? '不哈希' : '用的是另一密钥'}。`,
            remedy: '请使用相同的设置与密钥，或用 --history 指明其他文件夹。',
          },
        },
      );
  }
}

/** What is to be fitted: nothing where a kept model has it, or knows that nothing can be. */
export const fitted = (kept: Model | null): ForecastModel | null =>
  kept?.forecast === undefined ? 'combined' : null;

export const seenByModel = (measured: Measured, model: Model): Measured['populationOf'] => {
  const population = seenBy(measured.populationOf(null), model);
  return () => population;
};

function lapsedAmong({ people }: Snapshot): Lost {
  return new Map(
    people.flatMap(({ customerId, state, lastDay }) =>
      state === 'lapsed' && lastDay !== null ? [[customerId, lastDay]] : [],
    ),
  );
}

function lostIn(pairs: readonly Pair[], period: Period): string[] {
  const lost = flows.find(({ id }) => id === 'lost');
  return pairs.flatMap((pair) =>
    pair.after !== null && lost?.has(pair, period) === true ? [pair.after.customerId] : [],
  );
}

const unknownType = { type: 'undetermined', state: 'not_assessable' } as const;
