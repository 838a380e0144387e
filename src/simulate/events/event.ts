import type { Chance } from '../random.ts';
import type { Write } from '../write.ts';
import type { Names, World } from '../worlds/world.ts';
import type { Conditions } from '../conditions.ts';

/** Something that happens to the company, its rivals or its places. */
export interface WorldEvent {
  id: string;
  /** First and last day. */
  from: number;
  to: number;
  /** Changes the conditions under which customers choose. */
  change: (conditions: Conditions) => void;
  /** What the company records of it. */
  tell?: (write: Write) => void;
}

export interface Stage {
  world: World;
  days: number;
  chance: Chance;
}

/** What will happen, and when. */
export type Plan = (stage: Stage) => WorldEvent[];

/** A kind of event, for the table of kinds. */
export interface EventKind {
  id: string;
  names: Names;
  about: Names;
}
