/** The seven types of the textbook, then the extensions. */
export type TypeId =
  | 'monopoly'
  | 'inertia'
  | 'latent'
  | 'convenience'
  | 'price'
  | 'incentive'
  | 'premium'
  | 'reliance'
  | 'locked'
  | 'none';
export type Level = 'key_top' | 'key' | 'ordinary' | 'small';
export type Code = 'A' | 'B' | 'C';
export type LifeCycleStage = 'acquisition' | 'growth' | 'maturity' | 'decline' | 'exit';
export type Step = 'suspect' | 'target' | 'first' | 'repeat' | 'die_hard' | 'advocate';
