import type { Case } from '../condition.ts';
import { groundsOf, type Grounds } from '../evidence/hypothesis.ts';
import { states } from '../evidence/state.ts';
import { endingOf, type Ending } from './former.ts';
import { allTypes, type LoyaltyType } from './index.ts';

/** Everything that was weighed for one loyalty type. */
export interface TypeGrounds extends Grounds {
  type: LoyaltyType;
  /** What ended it; null while it lasts. */
  ending: Ending | null;
}

/** The grounds of every type: the firmest first, then the most believed, then in the order of the textbook. */
export function groundsOfTypes(of: Case): TypeGrounds[] {
  const firmness = ({ verdict }: TypeGrounds) => states.indexOf(verdict.state);
  return allTypes
    .map((type): TypeGrounds => ({ type, ending: endingOf(type, of), ...groundsOf(type, of) }))
    .sort((a, b) => firmness(a) - firmness(b) || b.verdict.belief - a.verdict.belief);
}
