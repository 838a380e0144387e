import { closest } from 'fastest-levenshtein';
import { behaviour } from './thresholds/behaviour.ts';
import { churn } from './thresholds/churn.ts';
import { evidence } from './thresholds/evidence.ts';
import { models } from './thresholds/models.ts';
import { periods } from './thresholds/periods.ts';
import { signals } from './thresholds/signals.ts';
import { legal, type Threshold } from './thresholds/threshold.ts';

export { legal as legalThresholds, type Threshold, type ThresholdUnit } from './thresholds/threshold.ts';

/**
 * Every default of the product in one place. None of them is a constant of nature: the literature gives constructs
 * and signs far more often than cut-offs. All can be overridden, and reports print those in force.
 */
export const thresholdTable = {
  ...behaviour,
  ...models,
  ...evidence,
  ...signals,
  ...churn,
  ...periods,
} as const satisfies Record<string, Threshold>;

export type ThresholdName = keyof typeof thresholdTable;

/** Every threshold by name, as numbers: what a run works with. */
export type Thresholds = Readonly<Record<ThresholdName, number>>;

/** The defaults of `thresholdTable`. */
export const defaultThresholds: Thresholds = Object.freeze(
  Object.fromEntries(Object.entries(thresholdTable).map(([name, threshold]) => [name, threshold.value])),
) as Thresholds;

/**
 * The defaults with some values replaced.
 *
 * @param overrides values by threshold name, in the unit of the table
 * @throws RangeError when a name is unknown (the message gives the nearest known one) or a value is not a number
 *   that its unit allows
 * @example
 * overrideThresholds({ 'dealDependence.high': 0.65 })['dealDependence.high']; // => 0.65
 */
export function overrideThresholds(overrides: Readonly<Record<string, number>>): Thresholds {
  for (const [name, value] of Object.entries(overrides)) {
    if (!isThresholdName(name)) {
      throw new RangeError(
        `\`thresholds\` requires known names: "${name}" is not one, did you mean "${closest(name, names)}"?`,
      );
    }
    const { unit } = thresholdTable[name];
    if (!Number.isFinite(value) || !legal[unit].allows(value)) {
      throw new RangeError(`\`thresholds\` requires "${name}" to be ${legal[unit].en}, got ${String(value)}`);
    }
  }
  return Object.freeze({ ...defaultThresholds, ...overrides });
}

const names = Object.keys(thresholdTable);

function isThresholdName(name: string): name is ThresholdName {
  return Object.hasOwn(thresholdTable, name);
}
