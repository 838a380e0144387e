import type { Names } from '../names.ts';

/** What a measure means, for people: `loyalty explain --measure`. */
export interface Measure {
  /** `M05` */
  id: string;
  /** Other names it is asked for by. */
  aliases: readonly string[];
  names: Names;
  definition: Names;
  unit: Names;
  /** From and to, in words or numbers. */
  range: string;
  /** When it is null. */
  nullWhen: Names;
  /** Author and year, or `our choice` with what it rests on. */
  source: string;
}
