import { gammaSurvival } from '../numerics/gamma-probability.ts';
import { defaultThresholds, type Thresholds } from '../thresholds.ts';

/** Purchases of a group of customers before and after an event, and how long was looked at, in any one unit. */
export interface ExperimentArm {
  customers: number;
  before: number;
  after: number;
  timeBefore: number;
  timeAfter: number;
}

/** What happened to all customers whom an event met, and to all whom it did not. */
export interface Experiment {
  /** Signals that read what this event did to single customers. */
  signals: readonly string[];
  exposed: ExperimentArm;
  controls: ExperimentArm;
}

/**
 * Which natural experiments show an effect in the whole population: purchases of the exposed fell against those of the
 * controls, more than chance brings. Only then does what one customer did before and after weigh in full, be it that
 * they left or that they stayed where others left.
 *
 * The ratio of the two rate ratios is held against 1 by its logarithm, whose variance is the sum of one by each of the
 * four counts; a count of zero adds a half to all four. Two-sided p, Benjamini–Hochberg over all signals tested.
 *
 * @returns ids of the signals, in order of id
 * @source model 3.4; Poisson rate ratios: Rothman, Greenland & Lash (2008), Modern Epidemiology, ch. 14; Benjamini &
 *   Hochberg (1995), J. R. Stat. Soc. B 57, 289–300
 * @example
 * const arm = { customers: 50, before: 200, after: 30, timeBefore: 2, timeAfter: 1 };
 * provenExperiments([{ signals: ['s'], exposed: arm, controls: { ...arm, after: 100 } }]); // => ['s']
 */
export function provenExperiments(
  experiments: readonly Experiment[],
  thresholds: Pick<Thresholds, 'experiment.minExposed' | 'experiment.falseShare'> = defaultThresholds,
): string[] {
  const tested = experiments
    .filter(({ exposed, controls }) => isTestable(exposed, controls, thresholds['experiment.minExposed']))
    .flatMap(({ signals, exposed, controls }) => {
      const effect = effectOf(exposed, controls);
      return signals.map((signal) => ({ signal, ...effect }));
    })
    .sort((a, b) => a.p - b.p);
  // The largest p that lies on or below its step of the ladder, and with it all smaller ones.
  const passed =
    tested.findLastIndex(
      ({ p }, index) => p <= ((index + 1) / tested.length) * thresholds['experiment.falseShare'],
    ) + 1;
  return [
    ...new Set(tested.slice(0, passed).flatMap(({ signal, ratio }) => (ratio < 1 ? [signal] : []))),
  ].sort((a, b) => (a < b ? -1 : 1));
}

/**
 * Rate after by rate before of the exposed, divided by the same of the controls, and the two-sided p of its being 1.
 *
 * @example
 * const arm = { customers: 50, before: 100, after: 50, timeBefore: 2, timeAfter: 1 };
 * effectOf(arm, arm); // => { ratio: 1, p: 1 }
 */
export function effectOf(exposed: ExperimentArm, controls: ExperimentArm): { ratio: number; p: number } {
  const counts = [exposed.before, exposed.after, controls.before, controls.after];
  const added = counts.includes(0) ? 0.5 : 0;
  const change = ({ before, after, timeBefore, timeAfter }: ExperimentArm) =>
    Math.log((after + added) / timeAfter) - Math.log((before + added) / timeBefore);
  const difference = change(exposed) - change(controls);
  const variance = counts.reduce((sum, count) => sum + 1 / (count + added), 0);
  // The square of a standard normal variable is gamma distributed with shape 1/2 and scale 2.
  return { ratio: Math.exp(difference), p: gammaSurvival(difference ** 2 / variance / 2, 0.5) };
}

function isTestable(exposed: ExperimentArm, controls: ExperimentArm, minExposed: number): boolean {
  const isSeen = ({ customers, before, timeBefore, timeAfter }: ExperimentArm) =>
    customers > 0 && before > 0 && timeBefore > 0 && timeAfter > 0;
  return exposed.customers >= minExposed && isSeen(exposed) && isSeen(controls);
}
