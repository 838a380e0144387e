import type { Case } from '../condition.ts';
import type { CauseId, InitiatorId } from './ids.ts';
import { reasonsOf, reasonTags } from './reasons/index.ts';

type Actor = 'active' | 'passive' | 'neither';

/** How a cause and who acted go together. */
export type Cell = 'usual' | 'allowed' | 'not_allowed';

/**
 * Initiator × cause. A combination that is not allowed is a problem of the data, told as a finding and never relabelled.
 *
 * @source model §8.3, active/passive × cause matrix
 */
export const matrix: Readonly<Record<CauseId, Readonly<Record<Actor, Cell>>>> = {
  natural: { active: 'allowed', passive: 'not_allowed', neither: 'usual' },
  competitive: { active: 'usual', passive: 'not_allowed', neither: 'not_allowed' },
  // A technical failure caused by us counts as fault.
  fault: { active: 'usual', passive: 'not_allowed', neither: 'allowed' },
  malicious: { active: 'allowed', passive: 'usual', neither: 'not_allowed' },
  other: { active: 'usual', passive: 'not_allowed', neither: 'not_allowed' },
};

const actorOf: Readonly<Record<InitiatorId, Actor | null>> = {
  active: 'active',
  passive: 'passive',
  circumstance: 'neither',
  technical: 'neither',
  company_withdrawal: null,
  unknown: null,
};

/** A cause on record beside somebody who cannot have brought it about. */
export interface ImpossiblePair {
  cause: CauseId;
  actor: Actor;
}

/**
 * Pairs in the records of one customer that cannot be: the causes that the recorded reason and code name, with who is on
 * record to have ended it.
 */
export function impossiblePairs(of: Case, initiator: InitiatorId): ImpossiblePair[] {
  const { statedReasons, codedReasons, endedByCompany, endedByCustomer } = of.facts;
  const isByCompany = endedByCompany === 1 && endedByCustomer !== 1;
  const actor: Actor | null =
    isByCompany &&
    initiator !== 'company_withdrawal' &&
    initiator !== 'technical' &&
    initiator !== 'circumstance'
      ? 'passive'
      : isByCompany && initiator === 'circumstance'
        ? 'passive'
        : actorOf[initiator];
  if (actor === null) return [];
  const named = new Set(
    reasonsOf((statedReasons ?? 0) | (codedReasons ?? 0)).flatMap((tag) => {
      const { cause } = reasonTags[tag];
      return cause === null || cause === 'technical' || cause === 'withdrawal' ? [] : [cause];
    }),
  );
  return [...named]
    .filter((cause) => matrix[cause][actor] === 'not_allowed')
    .map((cause) => ({ cause, actor }));
}
