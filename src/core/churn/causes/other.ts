import {
  managerLeft,
  managerServes,
  managerToRival,
  noBelonging,
  othersFollowed,
  weakTies,
} from '../signals/other.ts';
import { given, heard, reasonsOfCause } from '../signals/reasons.ts';
import type { Cause } from './cause.ts';
import { seen } from './gates.ts';

const evidence = [
  managerLeft,
  managerToRival,
  othersFollowed,
  weakTies,
  noBelonging,
  ...given(...reasonsOfCause('other')),
];

/** Other 其他流失: a named set, never "we do not know": the tie was a person who left, or hardly a tie at all. */
export const other: Cause = {
  id: 'other',
  names: { en: 'other: a person or a weak tie', zh: '其他流失' },
  about: {
    en: 'The tie was an employee who left, or there was hardly any tie.',
    zh: '联系依附于离职员工，或本来就薄弱。',
  },
  gates: [seen('tie_known', 'a manager left, or ties were weak', '客户经理离职或联系薄弱', evidence)],
  for: [...evidence, ...heard('person_left', 'weak_tie')],
  against: [managerServes],
  defeaters: [['exit_reasons'], ['assignments'], ['cases']],
  usualInitiator: 'active',
  avoidable: 'partly',
  needsSignOff: false,
};
