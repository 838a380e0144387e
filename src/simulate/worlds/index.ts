import type { WorldId } from '../world-ids.ts';
import { retail } from './retail.ts';
import { telecom } from './telecom.ts';
import type { World } from './world.ts';

/** Every world. A new one is one file, its name in `world-ids.ts`, and one line here. */
export const worlds: Readonly<Record<WorldId, World>> = { retail, telecom };

export type { World } from './world.ts';
