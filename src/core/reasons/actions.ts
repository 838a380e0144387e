import { preventionPlays } from '../churn/plays/prevention.ts';
import type { ThresholdName } from '../thresholds.ts';
import type { ReasonText } from './reason-text.ts';

interface ActionText extends ReasonText {
  /** The threshold that says which share of the 12-month value makes the action worth doing now; null for none. */
  share: ThresholdName | null;
}

/**
 * Everything that may be advised. Never higher prices or deeper discounts: customers without a choice must not be
 * exploited, and a discount does not mend what went wrong.
 */
export const actions = {
  contact_now: {
    label: { en: 'contact now', zh: '立即联系' },
    sentence: {
      en: 'Get in touch today, in person: ask whether anything went wrong, and listen.',
      zh: '今天就由专人联系：询问是否有不满之处，认真倾听。',
    },
    share: 'priority.contact',
  },
  contact_soon: {
    label: { en: 'contact soon', zh: '尽快联系' },
    sentence: {
      en: 'Get in touch within a few days, with a message that helps.',
      zh: '几天之内联系，发送有用的信息。',
    },
    share: 'priority.contact',
  },
  ask_how_it_is: {
    label: preventionPlays.ask_how_it_is.label,
    sentence: preventionPlays.ask_how_it_is.sentence,
    share: 'priority.doubted',
  },
  win_back: {
    label: { en: 'win back', zh: '设法挽回' },
    sentence: {
      en: 'Find out why they left, mend the cause, and only then invite them back.',
      zh: '弄清离开的原因，先解决问题，再邀请其回来。',
    },
    share: 'priority.winBack',
  },
  invite_second_purchase: {
    label: { en: 'invite to a second purchase', zh: '邀请再次购买' },
    sentence: {
      en: 'Ask how the first purchase was and show what goes with it.',
      zh: '询问首次购买的感受，介绍相配的产品。',
    },
    share: 'priority.secondPurchase',
  },
  invite_first_purchase: {
    label: { en: 'invite to a first purchase', zh: '邀请首次购买' },
    sentence: {
      en: 'Find out what holds them back and make the first step easy.',
      zh: '了解其顾虑，让第一步更容易。',
    },
    share: null,
  },
  let_go_quietly: {
    label: { en: 'let go quietly', zh: '顺其自然' },
    sentence: {
      en: 'Spend no effort, part politely, and keep the door open.',
      zh: '不再投入精力，礼貌告别，保留回来的机会。',
    },
    share: null,
  },
  find_out_why_returned: {
    label: { en: 'ask why it was returned', zh: '了解退货原因' },
    sentence: {
      en: 'Ask what did not fit, mend it, and only then offer something else.',
      zh: '询问哪里不合适，先解决问题，再推荐其他产品。',
    },
    share: null,
  },
  improve_quality: {
    label: { en: 'fix what bothers them', zh: '解决其不满' },
    sentence: {
      en: 'Mend what they complain about now; they stay only because they must.',
      zh: '立即改善其不满之处；他们只是不得不留下。',
    },
    share: null,
  },
  give_a_reason: {
    label: { en: 'give a reason to stay', zh: '给客户一个留下的理由' },
    sentence: {
      en: 'Tell them of the better plan or product before somebody else does, and remove what annoys.',
      zh: '在别人之前告知更合适的方案，并消除烦扰。',
    },
    share: null,
  },
  remove_obstacle: {
    label: { en: 'remove the obstacle', zh: '消除障碍' },
    sentence: {
      en: 'They like us: take away what stands in the way, or offer what fits despite it.',
      zh: '客户喜欢我们：消除阻碍，或提供可行的方案。',
    },
    share: null,
  },
  keep_it_easy: {
    label: { en: 'keep it easy', zh: '保持方便' },
    sentence: {
      en: 'Keep hours, place and channel as easy as they are, and watch who opens nearby.',
      zh: '保持时间、地点、渠道的便利，并留意附近新开的竞争者。',
    },
    share: null,
  },
  show_fair_prices: {
    label: { en: 'show fair prices', zh: '保持价格公道透明' },
    sentence: {
      en: 'Keep prices plain and honest and show what is included; deeper discounts only teach to wait.',
      zh: '价格清楚诚实，说明所含价值；更大的折扣只会让人等待。',
    },
    share: null,
  },
  add_lasting_value: {
    label: { en: 'add value that lasts', zh: '提供长久的好处' },
    sentence: {
      en: 'Give a reason to come between rewards: service, fit, a club; not one more reward.',
      zh: '在奖励之外给出理由：服务、适合、会员；而非再多一次奖励。',
    },
    share: null,
  },
  thank_and_listen: {
    label: { en: 'thank and listen', zh: '感谢并倾听' },
    sentence: {
      en: 'Thank in person, ask for ideas, keep every promise; never pay for the recommendation.',
      zh: '亲自感谢，征求意见，信守承诺；不要为推荐付钱。',
    },
    share: null,
  },
  invite_to_recommend: {
    label: { en: 'ask whom else it would suit', zh: '请其推荐给合适的人' },
    sentence: {
      en: 'Ask how it is going, and whom else it would suit.',
      zh: '询问使用情况，以及还适合谁。',
    },
    share: null,
  },
  watch: {
    label: { en: 'watch', zh: '留意' },
    sentence: {
      en: 'On schedule, but buying less: find out what changed before the next purchase is due.',
      zh: '虽按时购买，但在减少：在下次购买之前了解发生了什么变化。',
    },
    share: null,
  },
  nothing_to_do: {
    label: { en: 'nothing to do', zh: '无需行动' },
    sentence: {
      en: 'All is in its usual course; keep the quality and do not disturb.',
      zh: '一切如常；保持品质，不必打扰。',
    },
    share: null,
  },
} as const satisfies Record<string, ActionText>;

export type ActionCode = keyof typeof actions;
