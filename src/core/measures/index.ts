import { attitudeMeasures } from './attitude.ts';
import { choiceMeasures } from './choice.ts';
import { leavingMeasures } from './leaving.ts';
import { pricesMeasures } from './prices.ts';
import { rewardsMeasures } from './rewards.ts';
import { serviceMeasures } from './service.ts';
import { voiceMeasures } from './voice.ts';
import type { Measure } from './measure.ts';
import { orderMeasures } from './orders.ts';

export type { Measure };

/** Every measure, in order of its id. A new one is one entry in one of the lists. */
export const measures: readonly Measure[] = [
  ...orderMeasures,
  ...pricesMeasures,
  ...rewardsMeasures,
  ...attitudeMeasures,
  ...choiceMeasures,
  ...voiceMeasures,
  ...serviceMeasures,
  ...leavingMeasures,
].sort((a, b) => (a.id < b.id ? -1 : 1));

/**
 * The measure of an id or alias, upper and lower case alike.
 *
 * @returns null when none is called so
 * @example
 * findMeasure('clock')?.id; // => 'M02'
 */
export function findMeasure(name: string): Measure | null {
  const wanted = name.trim().toLowerCase();
  const exact = measures.find(({ id, aliases }) => id === name || aliases.includes(name));
  return (
    exact ??
    measures.find(({ id, aliases }) => [id, ...aliases].some((known) => known.toLowerCase() === wanted)) ??
    null
  );
}
