import type { Case } from '../condition.ts';
import type { Names } from '../names.ts';
import type { SourceId } from '../sources.ts';

export type IndicatorId =
  | 'repeat_purchases'
  | 'selection_time'
  | 'price_sensitivity'
  | 'rival_attitude'
  | 'share_of_wallet'
  | 'fault_tolerance';

/** One of the six indicators of loyalty. */
export interface Indicator {
  id: IndicatorId;
  names: Names;
  /** What gives it: any one of these. */
  sources: readonly SourceId[];
  /** 0–100, higher = more loyal; null when it cannot be assessed. */
  score: (of: Case) => number | null;
  /** The value behind the score, as people expect it, with its unit. */
  raw: (of: Case) => number | null;
  rawUnit: Names;
  /** Why the score is empty, where it is. */
  nullWhen: Names;
  /** Whether it may enter the index: a short time to choose says nothing where there is no choice. */
  enters?: (of: Case) => boolean;
}
