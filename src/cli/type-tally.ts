import type { Assessment, Facts, SourceId, Thresholds } from '../core/index.ts';
import type { FragileCustomer, ScoreSummary } from '../reports/index.ts';

interface Count {
  established: number;
  indicated: number;
  value12m: number;
}

/** How many fragile customers are told by name. */
const named = 5;

/** Why customers stay, over all of them: types, fragile ones, index, and what would be collected next. */
export class TypeTally {
  readonly #thresholds: Thresholds;
  readonly #types = new Map<string, Count>();
  readonly #former = new Map<string, { customers: number; value12m: number }>();
  readonly #next = new Map<SourceId, number>();
  readonly #fragile: FragileCustomer[] = [];
  #fragileCustomers = 0;
  #fragileValue = 0;
  #undetermined = 0;
  #indexed = 0;
  #coverage = 0;

  constructor(thresholds: Thresholds) {
    this.#thresholds = thresholds;
  }

  add({ customerId, value12m }: Facts, { loyalty, index, collectNext }: Assessment): void {
    if (collectNext !== null) this.#next.set(collectNext, (this.#next.get(collectNext) ?? 0) + 1);
    if (index !== null) {
      this.#indexed++;
      this.#coverage += index.coverage;
    }
    if (loyalty.type === 'undetermined') {
      this.#undetermined++;
      return;
    }
    // What has ended is no strength to build on.
    if (loyalty.ending !== null) {
      const gone = this.#former.get(loyalty.type) ?? { customers: 0, value12m: 0 };
      gone.customers++;
      gone.value12m += value12m;
      this.#former.set(loyalty.type, gone);
      return;
    }
    const count = this.#types.get(loyalty.type) ?? { established: 0, indicated: 0, value12m: 0 };
    count[loyalty.state === 'established' ? 'established' : 'indicated']++;
    count.value12m += value12m;
    this.#types.set(loyalty.type, count);
    if (loyalty.isFragile && index !== null && index.value >= 100 * this.#thresholds['repeat.high']) {
      this.#fragileCustomers++;
      this.#fragileValue += value12m;
      this.#keep({ customerId, type: loyalty.type, index: index.value, value12m });
    }
  }

  summary(): Pick<
    ScoreSummary,
    'types' | 'former' | 'undetermined' | 'fragile' | 'next' | 'indexed' | 'coverage'
  > {
    const least = this.#thresholds['cell.min'];
    return {
      types: [...this.#types]
        .map(([type, { established, indicated, value12m }]) => {
          const customers = established + indicated;
          // Small groups are told without numbers: persons could be recognised.
          if (customers < least)
            return { type, customers: null, established: null, indicated: null, value12m: null };
          const isTelling = [established, indicated].every((part) => part === 0 || part >= least);
          return { type, customers, value12m, ...(isTelling ? { established, indicated } : noParts) };
        })
        .sort(largestFirst),
      former: [...this.#former]
        .map(([type, { customers, value12m }]) =>
          customers < least ? { type, customers: null, value12m: null } : { type, customers, value12m },
        )
        .sort(largestFirst),
      undetermined: this.#undetermined,
      fragile:
        this.#fragileCustomers === 0
          ? null
          : { customers: this.#fragileCustomers, value12m: this.#fragileValue, first: this.#fragile },
      next: [...this.#next]
        .map(([source, customers]) => ({ source, customers }))
        .sort((a, b) => b.customers - a.customers || (a.source < b.source ? -1 : 1)),
      indexed: this.#indexed,
      coverage: this.#indexed === 0 ? null : this.#coverage / this.#indexed,
    };
  }

  /** The few that are worth most, best first; equals by id. */
  #keep(customer: FragileCustomer): void {
    this.#fragile.push(customer);
    this.#fragile.sort((a, b) => b.value12m - a.value12m || (a.customerId < b.customerId ? -1 : 1));
    if (this.#fragile.length > named) this.#fragile.pop();
  }
}

const largestFirst = (
  a: { type: string; customers: number | null },
  b: { type: string; customers: number | null },
): number => (b.customers ?? 0) - (a.customers ?? 0) || (a.type < b.type ? -1 : 1);

const noParts = { established: null, indicated: null } as const;
