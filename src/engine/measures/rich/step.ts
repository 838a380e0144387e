import type { RichFactName, SourceId } from '../../../core/index.ts';

/** A relation that richer files make possible: a SELECT in a file of its own, like every step. */
export interface RichStep {
  file: string;
  relation: string;
  /** A table where nothing else is said; a view is worked out again wherever it is read. */
  as?: 'TABLE' | 'VIEW';
  /** The measures of the catalogue that it computes, for `loyalty explain --measure`. */
  measures: readonly string[];
  /**
   * `lines`: while the order lines are there, before clocks are known; keeps what later steps need of them.
   * `unit`: after clocks and rates, one row per `customer_key` and `category_key` of the level that is scored.
   * `customer`: the same, one row per `customer_key`; the same for all categories of the customer.
   */
  stage: 'lines' | 'unit' | 'customer';
  /** Runs when of each group at least one source is there. */
  needs: readonly (readonly SourceId[])[];
  /** Only `churn` and `explain` ask for it. */
  onlyFor?: 'churn';
  /** Facts it gives, each in the column of the same name in snake case; none for what only others read. */
  gives: readonly RichFactName[];
}

/** A step that gives one row per customer. */
export const perCustomer = (
  file: string,
  relation: string,
  measures: RichStep['measures'],
  needs: RichStep['needs'],
  gives: RichStep['gives'],
): RichStep => ({ file, relation, measures, stage: 'customer', needs, gives });
