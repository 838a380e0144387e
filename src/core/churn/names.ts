import type { Names } from '../names.ts';
import { attitudes } from './attitude.ts';
import { causes } from './causes/index.ts';
import type { Attitude, CauseId, ChurnState, InitiatorId, Setting, SubCauseId } from './ids.ts';
import { initiators } from './initiator.ts';
import { reasonTags } from './reasons/index.ts';

export const churnStateNames: Readonly<Record<ChurnState, Names>> = {
  churned: { en: 'churned', zh: '已流失' },
  lapsed: { en: 'lapsed', zh: '沉默流失' },
  at_risk: { en: 'at risk', zh: '有流失风险' },
  active: { en: 'active', zh: '活跃' },
  not_assessable: { en: 'not assessable', zh: '无法评估' },
};

export const settingNames: Readonly<Record<Setting, Names>> = {
  contractual: { en: 'contractual', zh: '合同制' },
  non_contractual: { en: 'non-contractual', zh: '非合同制' },
  both: { en: 'both', zh: '两者兼有' },
  none: { en: 'none', zh: '无' },
};

export const causeNames = {
  ...(Object.fromEntries(causes.map(({ id, names }) => [id, names])) as Record<CauseId, Names>),
  unknown: { en: 'unknown', zh: '原因未知' },
};

export const subCauseNames: Readonly<Record<SubCauseId, Names>> = {
  ...(Object.fromEntries(Object.entries(reasonTags).map(([id, { names }]) => [id, names])) as Record<
    keyof typeof reasonTags,
    Names
  >),
  price_unresolved: { en: 'price, unresolved', zh: '价格（未查明）' },
  fraud: { en: 'documented fraud', zh: '有据可查的欺诈' },
  arrears: { en: 'arrears without a dispute', zh: '无争议的长期欠款' },
  last_straw: { en: 'built up over time', zh: '长期积累的不满' },
  withdrawal: { en: 'we ended it', zh: '企业停止供应' },
};

export const initiatorNames = Object.fromEntries(initiators.map(({ id, names }) => [id, names])) as Readonly<
  Record<InitiatorId, Names>
>;

export const attitudeIds = Object.keys(attitudes) as readonly Attitude[];
