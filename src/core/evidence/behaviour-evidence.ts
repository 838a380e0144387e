import type { Evidence } from '../assessment.ts';
import { ruleEvidence, type Case } from '../condition.ts';
import { ownRegularity } from '../own-regularity.ts';
import { patternOf } from '../patterns/index.ts';
import { level } from '../value/level.ts';
import { lifeCycleOf } from '../value/life-cycle.ts';

/** What spoke for the pattern, the lateness, the life-cycle stage and the level of a customer, with the bounds in force. */
export function evidence(of: Case): Evidence[] {
  return [
    ...ruleEvidence('pattern', patternOf(of), of),
    ...latenessEvidence(of),
    ...ruleEvidence('lifecycle', lifeCycleOf(of), of),
    ...levelEvidence(of),
  ];
}

function latenessEvidence({ facts, population, lateness, thresholds }: Case): Evidence[] {
  const { silenceRatio, silenceLimit } = lateness;
  if (silenceRatio === null || silenceLimit === null) {
    return [{ about: 'lateness', measure: 'M01', fact: 'purchases', value: facts.purchases, supports: true }];
  }
  const silence = { about: 'lateness', measure: 'M05', fact: 'silenceRatio', value: silenceRatio };
  return [
    // Late is on this side of the limit, so each bound says whether it was passed as the state claims.
    { ...silence, bound: 1, supports: true },
    { ...silence, bound: silenceLimit, threshold: 'silence.quantile', supports: true },
    {
      about: 'lateness',
      measure: 'M04',
      fact: 'regularity',
      value: ownRegularity(facts, population, thresholds),
      supports: true,
    },
  ];
}

function levelEvidence({ facts, population, thresholds }: Case): Evidence[] {
  const found = level(facts, population, thresholds);
  if (found === null) return [];
  const threshold = found === 'key_top' ? 'level.keyTop' : found === 'key' ? 'level.key' : 'level.ordinary';
  const bound = 1 - thresholds[threshold];
  return [
    {
      about: 'level',
      measure: 'M23',
      fact: 'valueRank',
      value: facts.valueRank,
      bound,
      threshold,
      supports: true,
    },
  ];
}
