import {
  causes,
  wilson,
  type Cause,
  type CauseId,
  type ChurnAssessment,
  type ChurnState,
  type Facts,
  type InitiatorId,
  type LeftOutReason,
  type Outcome,
  type Thresholds,
} from '../core/index.ts';
import type { ChurnSummary } from '../reports/index.ts';

interface Count {
  customers: number;
  valueAtRisk: number;
}

type Why = CauseId | 'unknown';

/** Who left and why, over all of them. */
export class ChurnTally {
  readonly #thresholds: Thresholds;
  readonly #asOfDay: number;
  readonly #states = new Map<ChurnState, Count>();
  readonly #causes = new Map<Why, Count & { established: number; indicated: number }>();
  readonly #initiators = new Map<InitiatorId, number>();
  readonly #leftOut = new Map<LeftOutReason, number>();
  readonly #pairs = new Map<string, { customers: number; first: string }>();
  readonly #rates = {
    contractual: { exposed: 0, left: 0 },
    non_contractual: { exposed: 0, left: 0 },
  };
  readonly undocumented = { customers: 0, first: '' };
  #partial = 0;
  #decline = 0;
  #conflicts = 0;
  #signOffs = 0;
  #contactable = 0;

  constructor(thresholds: Thresholds, asOfDay: number) {
    this.#thresholds = thresholds;
    this.#asOfDay = asOfDay;
  }

  add(facts: Facts, churn: ChurnAssessment): void {
    const { state, why, valueAtRisk } = churn;
    const count = this.#states.get(state) ?? { customers: 0, valueAtRisk: 0 };
    count.customers++;
    count.valueAtRisk += valueAtRisk ?? 0;
    this.#states.set(state, count);
    this.#rate(facts, churn);
    if (why === null) return;
    if (state === 'at_risk') {
      if (facts.partialDefection === 1) this.#partial++;
      if (facts.silentDecline === 1) this.#decline++;
    } else {
      this.#cause(churn);
      const initiator = churn.initiator ?? 'unknown';
      this.#initiators.set(initiator, (this.#initiators.get(initiator) ?? 0) + 1);
    }
    if (why.conflict !== null) this.#conflicts++;
    if (churn.needsSignOff) this.#signOffs++;
    if (churn.leftOut === null) this.#contactable++;
    else this.#leftOut.set(churn.leftOut, (this.#leftOut.get(churn.leftOut) ?? 0) + 1);
    for (const { cause, actor } of churn.impossible) {
      const pair = this.#pairs.get(`${cause} × ${actor}`) ?? { customers: 0, first: facts.customerId };
      pair.customers++;
      this.#pairs.set(`${cause} × ${actor}`, pair);
    }
    if (churn.whys.includes('undocumented_end')) {
      if (this.undocumented.customers === 0) this.undocumented.first = facts.customerId;
      this.undocumented.customers++;
    }
  }

  get impossible(): { pair: string; customers: number; first: string }[] {
    return [...this.#pairs]
      .map(([pair, each]) => ({ pair, ...each }))
      .sort((a, b) => (a.pair < b.pair ? -1 : 1));
  }

  summary(customers: number, outcomes: readonly Outcome[]): ChurnSummary {
    const least = this.#thresholds['cell.min'];
    const enough = (count: number) => (count === 0 || count >= least ? count : null);
    const avoidable = new Map<string, number>();
    for (const [cause, { valueAtRisk }] of this.#causes) {
      const id = avoidableOf(cause);
      avoidable.set(id, (avoidable.get(id) ?? 0) + valueAtRisk);
    }
    return {
      customers,
      states: [...this.#states].map(([state, count]) => ({ state, ...count })).sort(by('state')),
      rates: (['contractual', 'non_contractual'] as const).map((setting) => ({
        setting,
        ...this.#rates[setting],
      })),
      causes: [...this.#causes]
        .map(([cause, { customers: all, valueAtRisk, established, indicated }]) => {
          const isTold = all >= least;
          const isSplit = isTold && enough(established) !== null && enough(indicated) !== null;
          return {
            cause,
            customers: isTold ? all : null,
            valueAtRisk: isTold ? valueAtRisk : null,
            established: isSplit ? established : null,
            indicated: isSplit ? indicated : null,
            avoidable: avoidableOf(cause),
          };
        })
        .sort(
          (a, b) =>
            Number(a.cause === 'unknown') - Number(b.cause === 'unknown') ||
            (b.customers ?? 0) - (a.customers ?? 0) ||
            (a.cause < b.cause ? -1 : 1),
        ),
      initiators: [...this.#initiators]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .map(([initiator, count]) => ({ initiator, customers: enough(count) })),
      avoidable: [...avoidable]
        .map(([id, valueAtRisk]) => ({ avoidable: id, valueAtRisk }))
        .sort(by('avoidable')),
      quiet: { partialDefection: this.#partial, silentDecline: this.#decline },
      conflicts: this.#conflicts,
      signOffs: this.#signOffs,
      contactable: this.#contactable,
      leftOut: [...this.#leftOut]
        .map(([reason, count]) => ({ reason, customers: count }))
        .sort((a, b) => b.customers - a.customers || (a.reason < b.reason ? -1 : 1)),
      learned: outcomes.map(({ action, cause, contacted, reached, returned }) => {
        if (contacted < least)
          return { action, cause, contacted: null, reached: null, returned: null, ...noShare };
        return { action, cause, contacted, reached, returned, ...wilson(returned, contacted) };
      }),
    };
  }

  /** Observed and inferred ends are counted apart. */
  #rate(facts: Facts, { setting, state, churnedDay }: ChurnAssessment): void {
    const aYearAgo = this.#asOfDay - 365;
    if (setting === 'contractual' || setting === 'both') {
      const wasThere = (facts.relationYears ?? 0) >= 1 && (churnedDay === null || churnedDay > aYearAgo);
      if (!wasThere) return;
      this.#rates.contractual.exposed++;
      if (state === 'churned') this.#rates.contractual.left++;
    } else if (setting === 'non_contractual' && state !== 'not_assessable') {
      this.#rates.non_contractual.exposed++;
      if (state === 'lapsed' || state === 'churned') this.#rates.non_contractual.left++;
    }
  }

  #cause({ why, valueAtRisk }: ChurnAssessment): void {
    if (why === null) return;
    const count = this.#causes.get(why.cause) ?? {
      customers: 0,
      valueAtRisk: 0,
      established: 0,
      indicated: 0,
    };
    count.customers++;
    count.valueAtRisk += valueAtRisk ?? 0;
    if (why.cause !== 'unknown') count[why.state === 'established' ? 'established' : 'indicated']++;
    this.#causes.set(why.cause, count);
  }
}

const noShare = { share: null, low: null, high: null } as const;

const avoidableOf = (cause: Why): Cause['avoidable'] | 'unknown' =>
  causes.find(({ id }) => id === cause)?.avoidable ?? 'unknown';

const by =
  <Key extends string>(key: Key) =>
  (a: Readonly<Record<Key, string>>, b: Readonly<Record<Key, string>>) =>
    a[key] < b[key] ? -1 : 1;
