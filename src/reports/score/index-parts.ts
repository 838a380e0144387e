import { indicators, type Assessment } from '../../core/index.ts';
import { round } from '../people/round.ts';

/** How many indicators a whole loyalty index rests on. */
export const indicatorCount = indicators.length;

/** Behaviour score of the assessment as reports show it. */
export const shownScore = ({ behaviourScore }: Pick<Assessment, 'behaviourScore'>): number =>
  round(behaviourScore, 1);
