import {
  buysElsewhere,
  categoryLeft,
  destination,
  matchRefused,
  noRival,
  portedOut,
  rivalMove,
  rivalQuote,
  walletShift,
  wayOutAsked,
} from '../signals/competitive.ts';
import { priceAtRival } from '../signals/price.ts';
import { given, heard, reasonsOfCause } from '../signals/reasons.ts';
import type { Cause } from './cause.ts';
import { seen } from './gates.ts';

const evidence = [
  portedOut,
  destination,
  rivalMove,
  rivalQuote,
  wayOutAsked,
  matchRefused,
  walletShift,
  buysElsewhere,
  ...given(...reasonsOfCause('competitive')),
];

/** Competitive 竞争流失: pulled or bought away by a better or cheaper offer. */
export const competitive: Cause = {
  id: 'competitive',
  names: { en: 'competitive', zh: '竞争流失' },
  about: {
    en: 'A rival’s better or cheaper offer drew them away.',
    zh: '被竞争者更好或更便宜的条件吸引走。',
  },
  gates: [seen('rival_known', 'a rival shows, or is named', '有竞争者的迹象或说明', evidence)],
  for: [...evidence, priceAtRival, ...heard('rival_offer', 'rival_product')],
  against: [noRival, categoryLeft],
  defeaters: [['exit_reasons'], ['wallet', 'rival_purchases']],
  usualInitiator: 'active',
  avoidable: 'partly',
  needsSignOff: false,
};
