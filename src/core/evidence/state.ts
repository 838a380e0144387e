import { defaultThresholds, type Thresholds } from '../thresholds.ts';
import type { Opinion } from './opinion.ts';

/** How firm a hypothesis is, firmest first. */
export const states = [
  'established',
  'indicated',
  'compatible',
  'not_assessable',
  'contradicted',
  'ruled_out',
] as const;

export type State = (typeof states)[number];

/** Whether what a hypothesis needs was seen: `met` all of it, `failed` some of it is not so, `unknown` otherwise. */
export type GateStatus = 'met' | 'failed' | 'unknown';

/**
 * State of a hypothesis. The first rule that applies decides, so that every opinion falls in exactly one state:
 *
 * 1. a gate failed → *ruled out*
 * 2. d ≥ .40 and d > b → *contradicted*
 * 3. u > .80 → *not assessable*
 * 4. a gate unknown → *compatible*
 * 5. b ≥ .60, d ≤ .20 and everything that could speak against it was looked at → *established*
 * 6. b ≥ .40 and b > d → *indicated*
 * 7. else *compatible*
 *
 * @param gates over all gates of the hypothesis
 * @param checked whether every source that could contradict it was there
 * @source decision 11; bounds are our choice
 * @example
 * stateOf({ belief: 0.5, disbelief: 0, uncertainty: 0.5 }, 'met', true); // => 'indicated'
 */
export function stateOf(
  { belief, disbelief, uncertainty }: Opinion,
  gates: GateStatus,
  checked: boolean,
  thresholds: Thresholds = defaultThresholds,
): State {
  if (gates === 'failed') return 'ruled_out';
  if (disbelief >= thresholds['evidence.contradicted'] && disbelief > belief) return 'contradicted';
  if (uncertainty > thresholds['evidence.unknown']) return 'not_assessable';
  if (gates === 'unknown') return 'compatible';
  const firm =
    belief >= thresholds['evidence.established'] && disbelief <= thresholds['evidence.maxDisbelief'];
  if (firm && checked) return 'established';
  if (belief >= thresholds['evidence.indicated'] && belief > disbelief) return 'indicated';
  return 'compatible';
}
