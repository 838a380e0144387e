import { lifeCycleNames } from '../../core/index.ts';
import type { FlatColumn } from '../flat/column.ts';
import { round } from '../people/round.ts';
import type { Moved } from './diff.ts';

export type DiffColumn = FlatColumn<Moved, null>;

const states = ['active', 'at_risk', 'lapsed', 'churned', 'not_assessable'] as const;
const lapses = ['confirmed', 'unconfirmed'] as const;
const stages = Object.keys(lifeCycleNames);

/** One row for each who moved: the contract of `diff --format csv`, and of the customers in its JSON. */
export const diffColumns: readonly DiffColumn[] = [
  {
    name: 'customer_id',
    kind: 'text',
    en: 'customer',
    zh: '客户编号',
    about: { en: 'Id as in the snapshots.', zh: '与快照中一致的客户编号。' },
    value: ({ customerId }) => customerId,
  },
  {
    name: 'churn_state_before',
    kind: 'text',
    en: 'state before',
    zh: '此前状态',
    about: {
      en: 'State in the first snapshot; empty for who is not in it.',
      zh: '前一快照中的状态；不在其中则为空。',
    },
    values: states,
    value: ({ before }) => before?.state ?? null,
  },
  {
    name: 'lapse_before',
    kind: 'text',
    en: 'confirmed before',
    zh: '此前是否确认',
    about: {
      en: 'Of who was silent past the limit in the first snapshot: confirmed to be gone or not.',
      zh: '前一快照中沉默超限者：是否已确认流失。',
    },
    values: lapses,
    value: ({ before }) => before?.lapse ?? null,
  },
  {
    name: 'churn_state',
    kind: 'text',
    en: 'state',
    zh: '状态',
    about: {
      en: 'State in the second snapshot; empty for who is not in it.',
      zh: '后一快照中的状态；不在其中则为空。',
    },
    values: states,
    value: ({ after }) => after?.state ?? null,
  },
  {
    name: 'lapse',
    kind: 'text',
    en: 'confirmed',
    zh: '是否确认',
    about: { en: 'The same in the second snapshot.', zh: '后一快照中的情况。' },
    values: lapses,
    value: ({ after }) => after?.lapse ?? null,
  },
  {
    name: 'churn_state_by_last_model',
    kind: 'text',
    en: 'state by the last model',
    zh: '上一模型的状态',
    about: {
      en: 'What the model, or the rule, before says of the second snapshot, where the new one says otherwise: behaviour did not change this.',
      zh: '新模型（或新规则）判断不同时，此前的模型或规则对后一快照的判断：并非行为所致。',
    },
    values: states,
    value: ({ after }) => after?.stateByLastModel ?? null,
  },
  {
    name: 'moves',
    kind: 'text',
    en: 'what happened',
    zh: '发生了什么',
    about: {
      en: 'late, at_risk, unconfirmed, lost, returned, new, won_back, separated by |.',
      zh: 'late、at_risk、unconfirmed、lost、returned、new、won_back，以 | 分隔。',
    },
    value: ({ moves }) => moves.join('|') || null,
  },
  {
    name: 'lifecycle_before',
    kind: 'text',
    en: 'stage before',
    zh: '此前阶段',
    about: { en: 'Life-cycle stage in the first snapshot.', zh: '前一快照中的生命周期阶段。' },
    values: stages,
    value: ({ before }) => before?.lifecycle ?? null,
  },
  {
    name: 'lifecycle',
    kind: 'text',
    en: 'stage',
    zh: '阶段',
    about: { en: 'Life-cycle stage in the second snapshot.', zh: '后一快照中的生命周期阶段。' },
    values: stages,
    value: ({ after }) => after?.lifecycle ?? null,
  },
  {
    name: 'type_before',
    kind: 'text',
    en: 'type before',
    zh: '此前类型',
    about: { en: 'Loyalty type in the first snapshot.', zh: '前一快照中的忠诚类型。' },
    value: ({ before }) => before?.type ?? null,
  },
  {
    name: 'type',
    kind: 'text',
    en: 'type',
    zh: '类型',
    about: { en: 'Loyalty type in the second snapshot.', zh: '后一快照中的忠诚类型。' },
    value: ({ after }) => after?.type ?? null,
  },
  {
    name: 'days_late',
    kind: 'integer',
    en: 'days late',
    zh: '晚到天数',
    about: { en: 'Days past due in the second snapshot.', zh: '后一快照中超过应到日的天数。' },
    value: ({ after }) => after?.daysLate ?? null,
  },
  {
    name: 'cause',
    kind: 'text',
    en: 'cause',
    zh: '流失原因',
    about: { en: 'Why they left; empty for those who stay.', zh: '流失原因；未流失者为空。' },
    value: ({ after }) => after?.cause ?? null,
  },
  {
    name: 'value_12m',
    kind: 'money',
    en: 'spent in 12 months',
    zh: '12 个月消费',
    about: { en: 'Net amount of 365 days, the greater of the two.', zh: '365 天净额，取两者中较大者。' },
    value: ({ value12m }) => round(value12m, 2),
  },
  {
    name: 'why',
    kind: 'text',
    en: 'why',
    zh: '原因',
    about: { en: 'Codes separated by |.', zh: '代码，以 | 分隔。' },
    value: ({ after, before }) => (after ?? before)?.why || null,
  },
  {
    name: 'action',
    kind: 'text',
    en: 'what to do',
    zh: '怎么做',
    about: { en: 'One code.', zh: '一个代码。' },
    value: ({ after }) => after?.action ?? null,
  },
];
