import { defaultThresholds, type Thresholds } from '../thresholds.ts';

/** What is believed of a hypothesis: the three shares add up to 1. */
export interface Opinion {
  /** b: share of the evidence that speaks for it. */
  belief: number;
  /** d: share that speaks against it. */
  disbelief: number;
  /** u: share that is not known; 1 without any evidence. */
  uncertainty: number;
}

/**
 * Turns evidence into an opinion: b = r/(r + c + W), d = c/(r + c + W), u = W/(r + c + W), with W = 2. No evidence gives
 * (0, 0, 1): unknown, which is not "no".
 *
 * @param mass r, what speaks for it, 0 and more; families are capped before they come here
 * @param counterMass c, what speaks against it, 0 and more
 * @throws RangeError when a mass is negative or not finite
 * @source Jøsang (2001), A logic for uncertain probabilities, Int. J. of Uncertainty 9(3): binomial opinions from
 *   evidence with non-informative prior weight 2
 * @example
 * opinion(2, 0).belief; // => 0.5
 */
export function opinion(
  mass: number,
  counterMass: number,
  thresholds: Pick<Thresholds, 'evidence.priorWeight'> = defaultThresholds,
): Opinion {
  if (!(mass >= 0 && mass < Infinity)) refuse('mass', mass);
  if (!(counterMass >= 0 && counterMass < Infinity)) refuse('counterMass', counterMass);
  const prior = thresholds['evidence.priorWeight'];
  const all = mass + counterMass + prior;
  return { belief: mass / all, disbelief: counterMass / all, uncertainty: prior / all };
}

function refuse(name: string, value: number): never {
  throw new RangeError(`\`opinion\` requires \`${name}\` to be a number of at least 0, got ${value}`);
}
