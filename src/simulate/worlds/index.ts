import { retail } from './retail.ts';
import { telecom } from './telecom.ts';
import type { World } from './world.ts';

/** Every world. A new one is one file and one line here. */
export const worlds = { retail, telecom } as const satisfies Record<string, World>;

export type WorldId = keyof typeof worlds;
export const worldIds = Object.keys(worlds) as readonly WorldId[];

export type { World } from './world.ts';
