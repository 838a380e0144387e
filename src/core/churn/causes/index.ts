import type { Cause } from './cause.ts';
import { competitive } from './competitive.ts';
import { fault } from './fault.ts';
import { malicious } from './malicious.ts';
import { natural } from './natural.ts';
import { other } from './other.ts';

export type { Cause, CauseSignal } from './cause.ts';

/** Why customers leave, in the order of the textbook. A new cause is one file and one line here. */
export const causes: readonly Cause[] = [natural, competitive, fault, malicious, other];
