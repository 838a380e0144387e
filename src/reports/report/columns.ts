import { levelNames, lifeCycleNames } from '../../core/index.ts';
import type { FlatColumn } from '../flat/column.ts';
import { isoDay } from '../people/days.ts';
import { round } from '../people/round.ts';
import type { ReportedPerson } from './report.ts';

export type ReportColumn = FlatColumn<ReportedPerson, null>;

const states = ['active', 'at_risk', 'lapsed', 'churned', 'not_assessable'] as const;
const lapses = ['confirmed', 'unconfirmed'] as const;
const number = (value: number | null, digits: number) => (value === null ? null : round(value, digits));

/** One row per customer: the contract of `report --format csv`, and of the customers in its JSON. */
export const reportColumns: readonly ReportColumn[] = [
  {
    name: 'customer_id',
    kind: 'text',
    en: 'customer',
    zh: '客户编号',
    about: { en: 'Id as the files spell it, or its keyed hash.', zh: '与文件中一致的客户编号，或其散列。' },
    value: ({ customerId }) => customerId,
  },
  {
    name: 'churn_state',
    kind: 'text',
    en: 'state',
    zh: '状态',
    about: { en: 'Where the customer stands at the end of the period.', zh: '期末状态。' },
    values: states,
    value: ({ state }) => state,
  },
  {
    name: 'churn_state_before',
    kind: 'text',
    en: 'state before',
    zh: '期初状态',
    about: {
      en: 'Where they stood at its start; empty for who was not known.',
      zh: '期初状态；当时未知则为空。',
    },
    values: states,
    value: ({ stateBefore }) => stateBefore,
  },
  {
    name: 'churn_state_by_last_model',
    kind: 'text',
    en: 'state by the last model',
    zh: '上一模型的状态',
    about: {
      en: 'The state at the end as the model of the start has it, where a newer model judges otherwise.',
      zh: '新模型判断不同时，期初所用模型对期末状态的判断。',
    },
    values: states,
    value: ({ stateByLastModel }) => stateByLastModel,
  },
  {
    name: 'lapse',
    kind: 'text',
    en: 'is the end confirmed',
    zh: '流失是否确认',
    about: {
      en: 'Of who is silent past the limit: confirmed by a silence of two limits and by the model, where there is one, or not; empty for others.',
      zh: '沉默超限者是否已由两倍界限的沉默及模型（如有）确认流失；其他客户为空。',
    },
    values: lapses,
    value: ({ lapse }) => lapse,
  },
  {
    name: 'lapse_by_last_model',
    kind: 'text',
    en: 'the same by the last model',
    zh: '上一模型的确认',
    about: {
      en: 'The same as the model of the start has it, where a newer model judges otherwise.',
      zh: '新模型判断不同时，期初所用模型的说法。',
    },
    values: lapses,
    value: ({ lapseByLastModel }) => lapseByLastModel,
  },
  {
    name: 'moves',
    kind: 'text',
    en: 'in the period',
    zh: '本期',
    about: {
      en: 'What happened in the period, and where they stand: late, at_risk, unconfirmed, lost, returned, new, won_back, separated by |.',
      zh: '本期发生的事与所处位置：late、at_risk、unconfirmed、lost、returned、new、won_back，以 | 分隔。',
    },
    value: ({ moves }) => moves.join('|') || null,
  },
  {
    name: 'level',
    kind: 'text',
    en: 'level',
    zh: '级别',
    about: { en: 'Level by value.', zh: '按价值划分的级别。' },
    values: Object.keys(levelNames),
    value: ({ level }) => level,
  },
  {
    name: 'lifecycle',
    kind: 'text',
    en: 'life-cycle stage',
    zh: '生命周期阶段',
    about: { en: 'Stage of the customer life-cycle.', zh: '客户生命周期阶段。' },
    values: Object.keys(lifeCycleNames),
    value: ({ lifecycle }) => lifecycle,
  },
  {
    name: 'type',
    kind: 'text',
    en: 'loyalty type',
    zh: '忠诚类型',
    about: { en: 'Type id, mixed or undetermined.', zh: '类型编号、mixed 或 undetermined。' },
    value: ({ type }) => type,
  },
  {
    name: 'purchases',
    kind: 'integer',
    en: 'purchases',
    zh: '购买次数',
    about: { en: 'Purchase days up to the end of the period.', zh: '截至期末的购买天数。' },
    value: ({ purchases }) => purchases,
  },
  {
    name: 'last_purchase',
    kind: 'date',
    en: 'last purchase',
    zh: '末次购买',
    about: { en: 'Day of the last purchase.', zh: '末次购买日期。' },
    value: ({ lastDay }) => isoDay(lastDay),
  },
  {
    name: 'days_late',
    kind: 'integer',
    en: 'days late',
    zh: '晚到天数',
    about: {
      en: 'Days past due on the own rhythm; negative before.',
      zh: '超过自身应到日的天数；未到为负。',
    },
    value: ({ daysLate }) => daysLate,
  },
  {
    name: 'p_alive',
    kind: 'number',
    en: 'probability of being a customer still',
    zh: '仍是客户的概率',
    about: { en: '0–1; empty where no model tells.', zh: '0–1；无模型可判断则为空。' },
    value: ({ pAlive }) => number(pAlive, 4),
  },
  {
    name: 'p_purchase_90d',
    kind: 'number',
    en: 'probability of buying within 90 days',
    zh: '90 天内购买的概率',
    about: { en: '0–1; empty where no model tells.', zh: '0–1；无模型可判断则为空。' },
    value: ({ pPurchase90d }) => number(pPurchase90d, 4),
  },
  {
    name: 'cause',
    kind: 'text',
    en: 'cause',
    zh: '流失原因',
    about: { en: 'Why they left; empty for those who stay.', zh: '流失原因；未流失者为空。' },
    value: ({ cause }) => cause,
  },
  {
    name: 'contributing',
    kind: 'text',
    en: 'contributing causes',
    zh: '次要原因',
    about: {
      en: 'Causes that speak beside the main one, separated by |; empty for those who stay.',
      zh: '主要原因之外的原因，以 | 分隔；未流失者为空。',
    },
    value: ({ contributing }) => contributing || null,
  },
  {
    name: 'initiator',
    kind: 'text',
    en: 'by whom',
    zh: '由谁发起',
    about: { en: 'Who ended it; empty for those who stay.', zh: '由谁终止；未流失者为空。' },
    value: ({ initiator }) => initiator,
  },
  {
    name: 'value_12m',
    kind: 'money',
    en: 'spent in 12 months',
    zh: '12 个月消费',
    about: { en: 'Net amount of the last 365 days.', zh: '近 365 天净额。' },
    value: ({ value12m }) => round(value12m, 2),
  },
  {
    name: 'why',
    kind: 'text',
    en: 'why',
    zh: '原因',
    about: { en: 'Codes separated by |, most important first.', zh: '代码，以 | 分隔，最重要的在前。' },
    value: ({ why }) => why || null,
  },
  {
    name: 'action',
    kind: 'text',
    en: 'what to do',
    zh: '怎么做',
    about: { en: 'One code.', zh: '一个代码。' },
    value: ({ action }) => action,
  },
  {
    name: 'priority',
    kind: 'money',
    en: 'worth of acting',
    zh: '行动价值',
    about: { en: 'Orders the list: what acting now is worth.', zh: '排序依据：现在行动的价值。' },
    value: ({ priority }) => round(priority, 2),
  },
];
