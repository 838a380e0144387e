import type { Case } from './condition.ts';
import { sourcesOf } from './evidence/signal.ts';
import type { TypeId } from './ids.ts';
import { isChecked } from './evidence/hypothesis.ts';
import { sourceIds, type SourceId } from './sources.ts';
import type { Headline } from './types/headline.ts';
import { allTypes } from './types/index.ts';

/**
 * The one file that would tell most about a customer: for who left, the reason; for the others the missing source whose
 * strongest signals would take most uncertainty from the types that are still possible. Who has no such type yet, or a
 * firm one already, is best asked; who was asked and may still be anything, counts for all types.
 *
 * @returns a source; null when nothing that is missing would help
 * @source model §3.6: the absent signal whose maximal mass would reduce u most; equals in the order in which files are
 *   easy to export
 */
export function collectNext(of: Case, { type, mix, candidates }: Headline): SourceId | null {
  const { facts, lateness } = of;
  if ((facts.terminated || lateness.state === 'lapsed') && !isChecked('exit_reasons', of))
    return 'exit_reasons';
  const open = type === 'undetermined' ? candidatesOrAll(candidates, of) : type === 'mixed' ? mix : [type];
  let best: SourceId | null = null;
  let most = 0;
  // A plain loop: this runs millions of times.
  for (let index = 0; index < sourceIds.length; index++) {
    let relief = 0;
    for (const id of open) relief += reliefs[id]?.[index] ?? 0;
    if (relief <= most) continue;
    const source = sourceIds[index];
    if (source === undefined || source === 'orders' || isChecked(source, of)) continue;
    most = relief;
    best = source;
  }
  return best ?? (isChecked('surveys', of) ? null : 'surveys');
}

function candidatesOrAll(candidates: readonly TypeId[], of: Case): readonly TypeId[] {
  return candidates.length === 0 && isChecked('surveys', of) ? allTypes.map(({ id }) => id) : candidates;
}

/** By how much the strongest signal of each source would lower u where nothing is known: 1 − W/(w + W) with W = 2. */
const reliefs: Partial<Record<TypeId, Float64Array>> = Object.fromEntries(
  allTypes.map((type) => {
    const ofType = new Float64Array(sourceIds.length);
    for (const signal of [...type.for, ...type.against])
      for (const source of sourcesOf(signal)) {
        const index = sourceIds.indexOf(source);
        ofType[index] = Math.max(ofType[index] ?? 0, 1 - 2 / (signal.weight + 2));
      }
    return [type.id, ofType];
  }),
);
