import { given, heard, reasonsOfCause } from '../signals/reasons.ts';
import {
  budgetShock,
  categoryStopped,
  closedDown,
  died,
  movedAway,
  satisfiedAtExit,
  stillBuys,
} from '../signals/natural.ts';
import type { Cause } from './cause.ts';
import { seen } from './gates.ts';

const events = [died, closedDown, movedAway, categoryStopped, ...given(...reasonsOfCause('natural'))];

/** Natural 自然流失: circumstances end the need or the ability; nobody's doing, and unavoidable. */
export const natural: Cause = {
  id: 'natural',
  names: { en: 'natural', zh: '自然流失' },
  about: {
    en: 'Circumstances of the customer ended the need or the ability.',
    zh: '客户自身情况使其不再需要或无法继续。',
  },
  gates: [seen('event_known', 'an event is documented or stated', '事件有记录或说明', events)],
  for: [...events, budgetShock, satisfiedAtExit, ...heard('moved', 'closed', 'no_need', 'no_means')],
  against: [stillBuys],
  defeaters: [['exit_reasons'], ['wallet', 'rival_purchases']],
  usualInitiator: 'circumstance',
  avoidable: 'no',
  needsSignOff: false,
};
