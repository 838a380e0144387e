import { measureOf, sourcesOf, type Reading, type TypeGrounds } from '../../core/index.ts';

/** What was weighed for the types of which anything is known, for machines. */
export function typeEvidence(grounds: readonly TypeGrounds[]): object[] {
  return grounds.filter(isTelling).map(({ type, ending, verdict, gates, unchecked, ...sides }) => ({
    type: type.id,
    state: verdict.state,
    belief: verdict.belief,
    disbelief: verdict.disbelief,
    uncertainty: verdict.uncertainty,
    endedBy: ending?.by ?? null,
    endedDaysAgo: ending?.daysAgo ?? null,
    gates: Object.fromEntries(gates.map(({ gate, status }) => [gate.id, status])),
    for: fired(sides.for),
    against: fired(sides.against),
    missing: [...sides.for, ...sides.against]
      .filter(({ mass }) => mass === null)
      .map(({ signal }) => signal.id),
    unchecked,
  }));
}

/** Whether anything at all is known of a type. */
export const isTelling = ({ verdict }: TypeGrounds) => verdict.belief > 0 || verdict.disbelief > 0;

export function fired(readings: readonly Reading[]): object[] {
  return readings
    .filter(({ mass }) => mass !== null && mass > 0)
    .map(({ signal, value, trust, mass }) => ({
      signal: signal.id,
      measure: measureOf(signal),
      fact: signal.fact,
      value,
      family: signal.family,
      weight: signal.weight,
      trust,
      mass,
      sources: sourcesOf(signal),
    }));
}
