import type { Plan } from '../events/event.ts';
import type { MotiveId } from '../motives/motive.ts';

export interface Names {
  en: string;
  zh: string;
}

/** What a simulated company sells, where, against whom, and what will happen there. */
export interface World {
  id: string;
  names: Names;
  about: Names;
  categories: readonly Category[];
  regions: readonly Region[];
  rivals: readonly string[];
  stores: readonly Place[];
  /** How many customers come for each motive, in proportion. */
  motives: Readonly<Partial<Record<MotiveId, number>>>;
  /** Shares of customers who are no ordinary households, and who bought once and never again. */
  profiles: Readonly<{ one_time: number; gift: number; firm: number }>;
  contracts: ContractTerms | null;
  /** Failures of ours per purchase (or per month of a contract). */
  failures: number;
  /** What happens to the company, its rivals and places. */
  plans: readonly Plan[];
  /** Added to the wish to buy in each month, from January: 0 is an ordinary month. */
  season: readonly number[];
}

export interface Category {
  id: string;
  /** Days between needs of an ordinary customer. */
  needDays: number;
  products: readonly Product[];
}

export interface Product {
  id: string;
  name: string;
  tier: 'basic' | 'standard' | 'premium';
  cents: number;
  variants: readonly string[];
}

export interface Region {
  name: string;
  /** Place of its centre in kilometres. */
  x: number;
  y: number;
  /** How many people live there, in proportion. */
  people: number;
  /** Rivals who serve it from the start, by their place in the list of rivals, with the place of their shop. */
  rivals: readonly (readonly [rival: number, x: number, y: number])[];
}

export interface Place {
  id: string;
  region: string;
  x: number;
  y: number;
}

export interface ContractTerms {
  /** Category in the contracts table. */
  category: string;
  plans: readonly (readonly [name: string, cents: number])[];
  minTermDays: number;
  /** Whether leaving before the end of the term costs the fees that are left, half of them. */
  hasFee: boolean;
  /** Day on which cheaper plans for the same use appear. */
  cheaperFrom: number;
  /** How many of the customers of each motive hold one. */
  share: Readonly<Partial<Record<MotiveId, number>>>;
}
