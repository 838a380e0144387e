import { causeNames, levelNames, plays, attitudeIds } from '../../core/index.ts';
import type { FlatColumn } from '../flat/column.ts';
import { isoDay } from '../people/days.ts';
import type { Lang } from '../people/lang.ts';
import { round } from '../people/round.ts';
import { nameOf } from '../people/names.ts';
import type { ChurnReport, ChurnRow } from './churn-report.ts';

export interface ContactContext extends Pick<ChurnReport, 'thresholds' | 'population' | 'byCategory'> {
  /** The language in which the customer is spoken to. */
  lang: Lang;
}

/** A row of the call list. */
export interface ContactRow extends ChurnRow {
  /** 1 is called first. */
  rank: number;
}

export type ContactColumn = FlatColumn<ContactRow, ContactContext>;

const base: readonly ContactColumn[] = [
  {
    name: 'rank',
    kind: 'integer',
    en: 'rank',
    zh: '次序',
    about: { en: '1 is called first.', zh: '1 为最先联系。' },
    value: ({ rank }) => rank,
  },
  {
    name: 'customer_id',
    kind: 'text',
    en: 'customer',
    zh: '客户编号',
    about: { en: 'Id as the files spell it.', zh: '与文件中一致的客户编号。' },
    value: ({ facts }) => facts.customerId,
  },
  {
    name: 'call_by',
    kind: 'date',
    en: 'call by',
    zh: '最迟联系',
    about: {
      en: 'Last day for the first contact: key customers and failures of ours at once, others within days.',
      zh: '首次联系的最后日期：关键客户与我方过失立即联系，其余数日之内。',
    },
    value: ({ churn }, { population, thresholds }) => {
      const isUrgent = churn.attitude === 'utmost' || churn.why?.cause === 'fault';
      return isoDay(
        population.asOfDay + thresholds[isUrgent ? 'contact.withinDaysKey' : 'contact.withinDays'],
      );
    },
  },
  {
    name: 'attitude',
    kind: 'text',
    en: 'effort',
    zh: '挽留态度',
    about: { en: 'How much is done, by level.', zh: '按层级投入的程度。' },
    values: attitudeIds,
    value: ({ churn }) => churn.attitude,
  },
  {
    name: 'level',
    kind: 'text',
    en: 'level',
    zh: '客户层级',
    about: { en: 'By rank of value.', zh: '按价值排名。' },
    values: Object.keys(levelNames),
    value: ({ churn }) => churn.level,
  },
  {
    name: 'cause',
    kind: 'text',
    en: 'cause',
    zh: '流失原因',
    about: { en: 'As in `churn`.', zh: '同 churn 输出。' },
    values: Object.keys(causeNames),
    value: ({ churn }) => churn.why?.cause ?? null,
  },
  {
    name: 'action',
    kind: 'text',
    en: 'what to do',
    zh: '建议',
    about: { en: 'As in `churn`.', zh: '同 churn 输出。' },
    values: Object.keys(plays),
    value: ({ churn }) => churn.action,
  },
  {
    name: 'say',
    kind: 'text',
    en: 'say',
    zh: '话术',
    about: { en: 'How to begin, in the language of --lang.', zh: '开场白，语言由 --lang 决定。' },
    value: ({ churn }, { lang }) => nameOf.playSay(churn.action, lang),
  },
  {
    name: 'do',
    kind: 'text',
    en: 'do',
    zh: '要做',
    about: { en: 'What to do.', zh: '要做的事。' },
    value: ({ churn }, { lang }) => nameOf.playSentence(churn.action, lang),
  },
  {
    name: 'dont',
    kind: 'text',
    en: 'do not',
    zh: '不要做',
    about: { en: 'What not to do.', zh: '不要做的事。' },
    value: ({ churn }, { lang }) => nameOf.playDont(churn.action, lang),
  },
  {
    name: 'expected_worth',
    kind: 'money',
    en: 'worth of the contact',
    zh: '联系的价值',
    about: { en: 'Expected worth after cost; orders the list.', zh: '扣除成本后的期望价值；名单按此排序。' },
    value: ({ churn }) => round(churn.priority, 2),
  },
  {
    name: 'p_return',
    kind: 'number',
    en: 'P(return)',
    zh: '回归概率',
    about: { en: 'Of who is gone; empty for who is at risk.', zh: '针对已离开者；有风险者为空。' },
    value: ({ churn }) => (churn.pReturn === null ? null : round(churn.pReturn, 4)),
  },
  {
    name: 'value_at_risk',
    kind: 'money',
    en: 'value at risk',
    zh: '风险价值',
    about: { en: 'As in `churn`.', zh: '同 churn 输出。' },
    value: ({ churn: { valueAtRisk } }) => (valueAtRisk === null ? null : round(valueAtRisk, 2)),
  },
  {
    name: 'budget',
    kind: 'money',
    en: 'budget',
    zh: '预算上限',
    about: { en: 'The most that may be spent on this customer.', zh: '可用于该客户的最高支出。' },
    value: ({ churn: { budget } }) => (budget === null ? null : round(budget, 2)),
  },
  {
    name: 'last_purchase',
    kind: 'date',
    en: 'last purchase',
    zh: '末次购买',
    about: { en: 'Last day with a purchase.', zh: '最后一个购买日。' },
    value: ({ facts }) => isoDay(facts.lastPurchaseDay),
  },
];

const category: ContactColumn = {
  name: 'category',
  kind: 'text',
  en: 'category',
  zh: '品类',
  about: { en: 'The category the row is about.', zh: '该行所属品类。' },
  value: ({ facts }) => facts.category,
};

/** The columns of the call list, as a CRM takes them in. */
export function contactColumns({ byCategory }: { byCategory: boolean }): readonly ContactColumn[] {
  return byCategory ? [...base.slice(0, 2), category, ...base.slice(2)] : base;
}

/** The first rows of the call list, numbered. */
export function* contactRows(rows: Iterable<ChurnRow>, limit: number): Generator<ContactRow> {
  let rank = 0;
  for (const row of rows) {
    if (rank >= limit) return;
    yield { ...row, rank: ++rank };
  }
}
