import { round } from '../people/round.ts';
import type { ScoreColumn } from './columns.ts';

const quintile = { en: '1–5 by quintile, 5 = best.', zh: '按五分位评 1–5 分，5 最好。' };

/** The columns that `--rfm` appends. Empty for who never bought and with too few customers. */
export const rfmColumns: readonly ScoreColumn[] = [
  {
    name: 'recency_days',
    kind: 'integer',
    en: 'days since last purchase',
    zh: '近度（天）',
    about: { en: 'Days since the last purchase.', zh: '距末次购买的天数。' },
    value: ({ rfm }) => rfm?.recencyDays ?? null,
  },
  {
    name: 'rfm_orders',
    kind: 'integer',
    en: 'orders',
    zh: '频度（订单数）',
    about: { en: 'Distinct orders, or lines without order ids.', zh: '不同订单数；无订单号时为行数。' },
    value: ({ rfm }) => rfm?.orders ?? null,
  },
  {
    name: 'rfm_money',
    kind: 'money',
    en: 'money',
    zh: '额度',
    about: { en: 'Amount over the whole history, net of returns.', zh: '全部历史净额，已扣除退货。' },
    value: ({ rfm }) => (rfm === null ? null : round(rfm.money, 2)),
  },
  {
    name: 'recency_score',
    kind: 'integer',
    en: 'recency score',
    zh: '近度分',
    about: quintile,
    value: ({ rfm }) => rfm?.recency ?? null,
  },
  {
    name: 'frequency_score',
    kind: 'integer',
    en: 'frequency score',
    zh: '频度分',
    about: quintile,
    value: ({ rfm }) => rfm?.frequency ?? null,
  },
  {
    name: 'monetary_score',
    kind: 'integer',
    en: 'monetary score',
    zh: '额度分',
    about: quintile,
    value: ({ rfm }) => rfm?.monetary ?? null,
  },
  {
    name: 'rfm_cell',
    kind: 'text',
    en: 'RFM cell',
    zh: 'RFM 组合',
    about: {
      en: 'The three scores in a row, 555 = best; with more than 9 bins separated by -.',
      zh: '三项分数连写，555 最好；超过 9 档时以 - 分隔。',
    },
    value: ({ rfm }, { thresholds }) =>
      rfm === null
        ? null
        : [rfm.recency, rfm.frequency, rfm.monetary].join(thresholds['rfm.bins'] > 9 ? '-' : ''),
  },
];
