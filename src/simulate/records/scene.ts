import type { Conditions } from '../conditions.ts';
import type { Life } from '../life/life.ts';
import type { Person } from '../life/person.ts';
import type { Chance } from '../random.ts';
import type { Write } from '../write.ts';

/** What the company has come to know of a customer: filled while the records are written. */
export interface Seen {
  /** Days on which they answered a questionnaire. */
  answers: number[];
  spokeOn: number | null;
  recommended: boolean;
  choice: boolean;
  restriction: boolean;
  access: boolean;
  fee: boolean;
}

/** A customer whose life is over and has to be recorded. */
export interface Scene {
  person: Person;
  life: Life;
  conditions: Conditions;
  seed: number;
  /** Chance of recording: of what is written down and what is not. */
  chance: Chance;
  write: Write;
  seen: Seen;
  onWrongLine: () => void;
  /** Last day on which they could do anything. */
  end: number;
}

/** Some tables of one customer. */
export type Recorder = (scene: Scene) => void;
