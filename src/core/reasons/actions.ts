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
