import { Conditions } from './conditions.ts';
import { live } from './life/live.ts';
import { personOf } from './life/person.ts';
import { Chance } from './random.ts';
import { tellCompany } from './records/company.ts';
import { recorders } from './records/index.ts';
import type { Scene } from './records/scene.ts';
import { worlds, type World } from './worlds/index.ts';
import { Pages, type Chunk } from './write.ts';

export interface Settings {
  /** Default: the retail world. */
  world?: World;
  /** How many customers, 1 or more. */
  customers: number;
  /** A whole number: the same seed gives the same company. */
  seed: number;
  /** Days of records, 90 or more. */
  days?: number;
  /** Told of every order line that is made unreadable on purpose. */
  onWrongLine?: () => void;
}

/**
 * A company with a known truth: every table of the contract and `truth`, as pieces of CSV text, a customer at a time, so
 * that memory does not grow with their number. Customers act by mechanism: whoever has a motive reacts to what happens
 * in the world, and the tables are what a company would have recorded of it.
 *
 * @returns pieces of files; the pieces of one file belong one behind the other
 * @throws RangeError when a setting is out of bounds
 * @source planted truth: Rossi & Allenby (1993) for choice by random utility; McFadden (1974) for the logit
 */
export function* simulate(settings: Settings): Generator<Chunk> {
  const { world = worlds.retail, customers, seed, days = 730 } = settings;
  check('customers', customers, 1);
  check('days', days, 90);
  check('seed', seed, 0);
  const conditions = new Conditions(world, days);
  const events = world.plans.flatMap((plan, place) =>
    plan({ world, days, chance: new Chance(seed, place, 7) }),
  );
  for (const event of events) event.change(conditions);
  const pages = new Pages();
  tellCompany(conditions, events, pages.write);
  for (let index = 0; index < customers; index++) {
    const person = personOf(index, seed, conditions);
    const life = live(person, seed, conditions);
    const scene: Scene = {
      person,
      life,
      conditions,
      seed,
      chance: new Chance(seed, index, 4),
      write: pages.write,
      onWrongLine: settings.onWrongLine ?? (() => undefined),
      seen: {
        answers: [],
        spokeOn: null,
        recommended: false,
        choice: true,
        restriction: false,
        access: false,
        fee: false,
      },
      end: Math.min(days - 1, life.left?.day ?? days - 1),
    };
    for (const record of recorders) record(scene);
    yield* pages.taken();
  }
  yield* pages.rest();
}

function check(name: string, value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least)
    throw new RangeError(`\`simulate\` requires ${name} to be a whole number of at least ${least}`);
}
