import type { Case } from '../condition.ts';
import { judge, type Verdict } from '../evidence/hypothesis.ts';
import type { Opinion } from '../evidence/opinion.ts';
import { states, type State } from '../evidence/state.ts';
import type { TypeId } from '../ids.ts';
import { endingOf, type Ending } from './former.ts';
import { extensions, loyaltyTypes, type LoyaltyType } from './index.ts';
import { notesOn, type TypeNote } from './notes.ts';

/** What is said of a customer's loyalty, and how firmly. */
export interface Headline {
  /** A type, `mixed` where two lead side by side, `undetermined` where none is at least indicated. */
  type: TypeId | 'mixed' | 'undetermined';
  /** State of the type; of a mix that of its leader; undetermined: the best that any type reached. */
  state: State;
  /** b, d, u of the type or of the leader of a mix; null when undetermined. */
  opinion: Opinion | null;
  /** Types in the mix, leader first; empty unless mixed. */
  mix: readonly TypeId[];
  notes: readonly TypeNote[];
  /** Types that are still possible, the most believed first; empty where too little is known to leave any out. */
  candidates: readonly TypeId[];
  /**
   * What ended it, and how many days ago; null while it lasts. Of a mix only when all of it ended. A type with an ending
   * was theirs in the time before: no strength to build on.
   */
  ending: Ending | null;
  /** Loyalty that is no strength: it lasts only as long as something holds the customer. */
  isFragile: boolean;
}

interface Judged extends Verdict {
  type: LoyaltyType;
}

/**
 * The headline: the type with the most belief among those at least indicated, named alone only when it leads the next
 * by `evidence.lead`. The extensions to the textbook (书外) lead only where none of the seven is indicated, or where one of
 * them is established and none of the seven is.
 *
 * @param compatible types that the behaviour pattern leaves possible
 * @source decision 12; the lead is our choice
 */
export function headlineOf(of: Case, compatible: readonly TypeId[]): Headline {
  const judged: Judged[] = [];
  for (const type of loyaltyTypes) judged.push(judgedAs(type, of));
  let leaders = indicated(judged);
  // Where one of the seven is established, an extension is judged only to tell whether the pattern may still name it.
  const isFirm = leaders.some(({ state }) => state === 'established');
  for (const type of extensions) if (!isFirm || compatible.includes(type.id)) judged.push(judgedAs(type, of));
  if (!isFirm) leaders = firmer(leaders, indicated(judged.slice(loyaltyTypes.length)));
  const [first, second] = leaders;
  const isMixed =
    first !== undefined &&
    second !== undefined &&
    first.belief - second.belief < of.thresholds['evidence.lead'];
  const type = first === undefined ? 'undetermined' : isMixed ? 'mixed' : first.type.id;
  const mix = isMixed
    ? leaders
        .filter(({ belief }) => first.belief - belief < of.thresholds['evidence.lead'])
        .map((each) => each.type)
    : [];
  const ending = endingOfAll(isMixed ? mix : first === undefined ? [] : [first.type], of);
  return {
    type,
    state: first?.state ?? bestOf(judged),
    opinion:
      first === undefined
        ? null
        : { belief: first.belief, disbelief: first.disbelief, uncertainty: first.uncertainty },
    mix: mix.map(({ id }) => id),
    notes: notesOn(type, of, ending !== null),
    candidates: candidatesOf(judged, compatible, of.thresholds['evidence.indicated']),
    ending,
    isFragile: !isMixed && ending === null && first?.type.isFragile === true,
  };
}

/** The seven come first; an extension leads where it is firmer than any of them: what is established is not set aside. */
function firmer(seven: Judged[], beside: Judged[]): Judged[] {
  const established = beside.filter(({ state }) => state === 'established');
  return seven.length === 0 ? beside : established.length > 0 ? established : seven;
}

/** The last ending, where all types have one. */
function endingOfAll(types: readonly LoyaltyType[], of: Case): Ending | null {
  let last: Ending | null = null;
  for (const type of types) {
    const one = endingOf(type, of);
    if (one === null) return null;
    if (last === null || one.daysAgo < last.daysAgo) last = one;
  }
  return last;
}

/** Written out: spreading a verdict for each type of each customer would cost more than judging it. */
function judgedAs(type: LoyaltyType, of: Case): Judged {
  const { belief, disbelief, uncertainty, state } = judge(type, of);
  return { type, belief, disbelief, uncertainty, state };
}

/** At least indicated, the most believed first; equals in the order of the textbook. */
function indicated(judged: readonly Judged[]): Judged[] {
  const found = judged.filter(({ state }) => state === 'established' || state === 'indicated');
  return found.sort((a, b) => b.belief - a.belief);
}

const possible: readonly State[] = ['established', 'indicated', 'compatible'];
const impossible: readonly State[] = ['ruled_out', 'contradicted'];

/**
 * What evidence makes possible, then what the pattern leaves open and no evidence speaks against. Where the pattern leaves
 * nothing open, none is named until together they are believed as firmly as what is indicated: a weak sign of one
 * type does not exclude the others.
 */
function candidatesOf(judged: readonly Judged[], compatible: readonly TypeId[], enough: number): TypeId[] {
  const supported = judged.filter(
    ({ state, belief, disbelief }) => possible.includes(state) && belief >= disbelief,
  );
  if (compatible.length === 0) {
    const together = supported.reduce((sum, { belief }) => sum + belief, 0);
    if (together < enough) return [];
  }
  const excluded = judged.filter(({ state }) => impossible.includes(state));
  const left = compatible.filter(
    (id) => !excluded.some(({ type }) => type.id === id) && !supported.some(({ type }) => type.id === id),
  );
  // Of most customers nothing but orders is known.
  if (supported.length === 0) return left;
  return [...supported.sort((a, b) => b.belief - a.belief).map(({ type }) => type.id), ...left];
}

function bestOf(judged: readonly Judged[]): State {
  return states.find((state) => judged.some((each) => each.state === state)) ?? 'not_assessable';
}
