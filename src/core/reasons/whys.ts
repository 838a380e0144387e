import type { ReasonText } from './reason-text.ts';

/** Every reason why a customer is where they are. A new one is one entry here and one line in `why.ts`. */
export const whys = {
  never_bought: {
    label: { en: 'never bought', zh: '从未购买' },
    sentence: {
      en: 'Known from other files, but no purchase up to this date.',
      zh: '在其他数据中出现，但截至该日没有购买记录。',
    },
  },
  under_contract: {
    label: { en: 'under contract', zh: '合同有效' },
    sentence: {
      en: 'A contract runs; the files hold no orders.',
      zh: '合同有效；数据中没有订单。',
    },
  },
  returned_everything: {
    label: { en: 'returned everything', zh: '已全部退货' },
    sentence: {
      en: 'There are transactions, but only returns or purchases that were wholly taken back.',
      zh: '有交易记录，但只有退货或已全部退回的购买。',
    },
  },
  bought_once_recent: {
    label: { en: 'bought once, recently', zh: '只买过一次，时间不久' },
    sentence: {
      en: 'Bought once, and the usual time to a second purchase is not over.',
      zh: '只买过一次，通常的再次购买时间尚未过去。',
    },
  },
  bought_once_overdue: {
    label: { en: 'bought once, second one overdue', zh: '只买过一次，该来未来' },
    sentence: {
      en: 'Bought once; most who buy again have done so by now.',
      zh: '只买过一次；会再来的客户多数此时已经再次购买。',
    },
  },
  bought_once_long_ago: {
    label: { en: 'bought once, long ago', zh: '只买过一次，已很久' },
    sentence: {
      en: 'Bought once, longer ago than nearly all gaps between purchases last.',
      zh: '只买过一次，距今已超过几乎所有的购买间隔。',
    },
  },
  on_schedule: {
    label: { en: 'on schedule', zh: '按时' },
    sentence: {
      en: 'The time since the last purchase is within the own usual gap.',
      zh: '距上次购买的时间在其自身惯常间隔之内。',
    },
  },
  late_own_rhythm: {
    label: { en: 'late against own rhythm', zh: '晚于自身节奏' },
    sentence: {
      en: 'Silent for longer than the own usual gap, but not yet too long to come back.',
      zh: '沉默时间已超过自身惯常间隔，但仍可能回来。',
    },
  },
  lapsed: {
    label: { en: 'lapsed', zh: '已沉默流失' },
    sentence: {
      en: 'Silent for longer than nearly all gaps of a customer this regular would last.',
      zh: '按其规律性，几乎所有间隔都不会这么长。',
    },
  },
  contract_ended: {
    label: { en: 'contract ended', zh: '合同已终止' },
    sentence: { en: 'The contract ended before this date.', zh: '合同在该日之前已经终止。' },
  },
  top_fifth: {
    label: { en: 'top fifth by value', zh: '价值前五分之一' },
    sentence: {
      en: 'Among the fifth of buyers who spent most in the last 12 months.',
      zh: '近 12 个月消费额位于前五分之一。',
    },
  },
  rising: {
    label: { en: 'rising', zh: '上升' },
    sentence: {
      en: 'Purchases, spend or categories are clearly up on the half window before.',
      zh: '购买次数、金额或品类比前半个观察窗明显增加。',
    },
  },
  falling: {
    label: { en: 'falling', zh: '下降' },
    sentence: {
      en: 'Spend is clearly down on the half window before, or purchases fall in a long silence.',
      zh: '消费额比前半个观察窗明显下降，或长时间沉默且购买减少。',
    },
  },
  rhythm_unknown: {
    label: { en: 'rhythm unknown', zh: '节奏未知' },
    sentence: {
      en: 'Too few repeat purchases, of this customer and of all, to know the usual gap.',
      zh: '该客户及全体的重复购买都太少，无法得知惯常间隔。',
    },
  },
  motive_monopoly: {
    label: { en: 'stays for lack of choice', zh: '别无选择而留下' },
    sentence: {
      en: 'Dissatisfied, and nobody else is there or leaving is practically impossible.',
      zh: '不满意，但没有替代者或实际上无法离开。',
    },
  },
  motive_inertia: {
    label: { en: 'stays by habit', zh: '出于习惯而留下' },
    sentence: {
      en: 'Repeats without liking it; looking elsewhere is too much effort.',
      zh: '并不喜欢却重复购买；另寻太费事。',
    },
  },
  motive_latent: {
    label: { en: 'likes us, is held back', zh: '喜欢但受限' },
    sentence: {
      en: 'Likes us; an obstacle stands in the way of buying.',
      zh: '喜欢我们；有障碍阻止其购买。',
    },
  },
  motive_convenience: {
    label: { en: 'stays because it is easy', zh: '因方便而留下' },
    sentence: { en: 'We are easier to reach than others.', zh: '我们比别家更方便。' },
  },
  motive_price: {
    label: { en: 'goes by price', zh: '看重价格' },
    sentence: { en: 'Buys where the price is lowest.', zh: '哪里便宜在哪里买。' },
  },
  motive_incentive: {
    label: { en: 'goes by rewards', zh: '看重奖励' },
    sentence: { en: 'Buys while a reward runs, and not otherwise.', zh: '有奖励时购买，没有则不买。' },
  },
  motive_premium: {
    label: { en: 'prefers and recommends us', zh: '偏爱并推荐我们' },
    sentence: {
      en: 'Prefers us to real alternatives and recommends us unpaid.',
      zh: '在真实选择中偏爱我们并无偿推荐。',
    },
  },
  motive_reliance: {
    label: { en: 'likes us and buys', zh: '喜欢并购买' },
    sentence: {
      en: 'Likes us and keeps buying; was not seen to recommend.',
      zh: '喜欢并持续购买；未见推荐。',
    },
  },
  motive_locked: {
    label: { en: 'held by switching costs', zh: '被转移成本留住' },
    sentence: { en: 'Dissatisfied; leaving is expensive.', zh: '不满意；离开代价高。' },
  },
  motive_none: {
    label: { en: 'no loyalty', zh: '没有忠诚' },
    sentence: { en: 'Buys seldom and does not like us.', zh: '很少购买，也不喜欢我们。' },
  },
  motive_ended: {
    label: { en: 'what held them has ended', zh: '留下的原因已不存在' },
    sentence: {
      en: 'What they stayed for has ended; they left or buy far less since.',
      zh: '其留下的原因已不存在，此后离开或大幅减少购买。',
    },
  },
  motive_mixed: {
    label: { en: 'several motives', zh: '多种动机' },
    sentence: { en: 'More than one motive is well supported.', zh: '不止一种动机有充分依据。' },
  },
} as const satisfies Record<string, ReasonText>;

export type WhyCode = keyof typeof whys;
