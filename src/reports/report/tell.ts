import type { Group } from './report.ts';

/** Takes out numbers of so few customers that they would tell of persons. Nobody at all may be told. */
export interface Teller {
  least: number;
  isFew: (customers: number) => boolean;
  count: (customers: number) => number | null;
  group: (customers: number, value: number) => Group;
}

export function teller(least: number): Teller {
  const isFew = (customers: number) => customers > 0 && customers < least;
  return {
    least,
    isFew,
    count: (customers) => (isFew(customers) ? null : customers),
    group: (customers, value) => (isFew(customers) ? { customers: null, value: null } : { customers, value }),
  };
}
