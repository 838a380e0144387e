import { richFacts, type RichFactName, type SourceId } from '../../../core/index.ts';
import { attitudeSteps } from './attitude.ts';
import { choiceSteps } from './choice.ts';
import { placesSteps } from './places.ts';
import { pricesSteps } from './prices.ts';
import { rewardsSteps } from './rewards.ts';
import { serviceSteps } from './service.ts';
import { churnSteps } from './churn.ts';
import { voiceSteps } from './voice.ts';
import type { RichStep } from './step.ts';
import { tenseSteps } from './tense.ts';

export type { RichStep };

/** In the order in which they run. A new measure is one SQL file and one line in one of the lists. */
export const richSteps: readonly RichStep[] = [
  ...placesSteps,
  ...pricesSteps,
  ...rewardsSteps,
  ...attitudeSteps,
  ...choiceSteps,
  ...voiceSteps,
  ...serviceSteps,
  ...tenseSteps,
  ...churnSteps,
];

/** `dealDependence` → `deal_dependence`. */
export function columnOf(fact: RichFactName): string {
  return fact.replace(/[A-Z0-9]+/g, (part) => `_${part.toLowerCase()}`);
}

/** The steps that the sources make possible; those about leaving only where they are asked for. */
export function stepsFor(
  sources: readonly SourceId[],
  stage: RichStep['stage'],
  { churn }: { churn: boolean },
): RichStep[] {
  return richSteps.filter(
    ({ stage: own, needs, onlyFor }) =>
      own === stage &&
      (churn || onlyFor === undefined) &&
      needs.every((group) => group.some((id) => sources.includes(id))),
  );
}

/** The facts of a step that its sources give; where none of them is there, a zero would be invented. */
export function factsOf({ gives }: RichStep, sources: readonly SourceId[]): RichFactName[] {
  return gives.filter((name) => richFacts[name].sources.some((id) => sources.includes(id)));
}
