import type { Play } from './play.ts';

const silence = { en: '', zh: '' };

/** How customers who are gone are asked back, by cause. Never a higher price, never a coupon instead of a repair. */
export const winBackPlays = {
  part_with_thanks: {
    label: { en: 'part with thanks', zh: '感谢并道别' },
    sentence: {
      en: 'Say goodbye with thanks, ask whom else it would suit, and offer a remote service or a partner at the new place.',
      zh: '感谢并道别，请其推荐适合的人，并提供远程服务或新地点的合作方。',
    },
    dont: { en: 'No discount: it cannot bring the need back.', zh: '不要打折：折扣换不回需求。' },
    say: {
      en: 'Thank you for the time with us. Should you ever need us again, one word is enough. Is there somebody who would like what you liked?',
      zh: '感谢您一直以来的支持。若日后再有需要，一句话就好。身边有合适的朋友也欢迎介绍给我们。',
    },
    watch: { en: 'referrals from those who left, and returns', zh: '离开者的推荐与回归' },
  },
  stop_all_contact: {
    label: { en: 'stop all contact', zh: '停止一切联系' },
    sentence: {
      en: 'Stop every mailing and invoice run at once; settle with the family or the administrator, who may write to us.',
      zh: '立即停止一切推送与账单；由家属或管理人与我方联系处理善后。',
    },
    dont: { en: 'No call, no offer, no survey.', zh: '不要打电话、发优惠或问卷。' },
    say: silence,
    watch: { en: 'mails sent after the date on record', zh: '记录日期之后仍发出的信件' },
  },
  show_total_value: {
    label: { en: 'show what it is worth in all', zh: '展示整体价值' },
    sentence: {
      en: 'Ask what the rival does better, compare the whole value, upgrade first, and match only what counts to this customer.',
      zh: '询问竞争者哪里更好，比较整体价值，先升级，再有选择地匹配。',
    },
    dont: {
      en: 'No price cuts across the board: they lose those who pay in full.',
      zh: '不要全面降价：那会失去全价的忠诚客户。',
    },
    say: {
      en: 'You have tried somebody else, which is your good right. What do they do better? I would like to show you what has become better here since.',
      zh: '您选择了别家，这是您的权利。想请教对方哪里更好？也想给您看看我们这段时间的改进。',
    },
    watch: { en: 'offers of rivals passed over, price gap', zh: '经受住的竞争活动、价差' },
  },
  repair_and_apologise: {
    label: { en: 'apologise and mend it', zh: '道歉并解决问题' },
    sentence: {
      en: 'Call within one working day, apologise, mend the cause, ask for their view if the plan is refused, do it fast and confirm it.',
      zh: '一个工作日内致电，诚恳道歉，解决根因；若方案被拒则征求意见，迅速落实并确认。',
    },
    dont: { en: 'No coupon instead of a repair.', zh: '不要用优惠券代替解决问题。' },
    say: {
      en: 'We let you down, and I am sorry. I have read what happened. Before anything else I want to put it right: what would set it right for you?',
      zh: '是我们没有做好，非常抱歉。经过我已了解。请先让我把问题解决：您觉得怎样处理才妥当？',
    },
    watch: { en: 'repeated faults, promises kept, reopened cases', zh: '重复失误、承诺兑现、重开工单' },
  },
  explain_and_right_size: {
    label: { en: 'explain, and fit the plan', zh: '说明原因并调整方案' },
    sentence: {
      en: 'Explain what the price pays for, keep old terms where promised, and offer the plan that fits what is really used.',
      zh: '说明价格所含价值，信守原有条件，并提供与实际使用相符的方案。',
    },
    dont: { en: 'No hidden fees, and no raise followed by a cut.', zh: '不要隐形收费，不要先涨后降。' },
    say: {
      en: 'Our price went up, and you should have heard from us first. May I show you which plan fits what you really use, at the old terms if it is ours to keep them?',
      zh: '价格有所调整，本应事先向您说明。请允许我为您找出最合适的方案，能保留原条件的我们都会保留。',
    },
    watch: { en: 'complaints about prices after a change', zh: '调价后的价格投诉率' },
  },
  review_by_a_person: {
    label: { en: 'have a person decide', zh: '交由专人审定' },
    sentence: {
      en: 'A person reads the evidence and signs, or lifts the label; recover what is owed; pay out what is due; leave the door open if a dispute proves right.',
      zh: '由专人核对证据并签字，或撤销标记；追回欠款，退还应退；若争议成立则保留回来的机会。',
    },
    dont: { en: 'No label by machine alone, no retaliation.', zh: '不要仅凭机器定性，不要报复。' },
    say: silence,
    watch: { en: 'screening hits, and false accusations', zh: '筛查命中率与误判率' },
  },
  second_contact: {
    label: { en: 'call as a senior, name a second contact', zh: '主管致电并指定新联系人' },
    sentence: {
      en: 'Within five days a senior calls, names a second contact and hands over the notes, so that the relation is with the firm again.',
      zh: '五天内由主管致电，指定第二联系人并交接记录，让关系回到企业。',
    },
    dont: { en: 'Do not begin with lawyers.', zh: '不要一上来就走法律程序。' },
    say: {
      en: 'The person you worked with has left, and we should have called you then. From now on I am there for you, and I have read what you agreed on.',
      zh: '一直服务您的同事已离职，本应当时就告知您。今后由我负责，之前的约定我都已了解。',
    },
    watch: { en: 'customers per person, handovers in time', zh: '客户对个人的依赖、及时交接率' },
  },
  invite_personally: {
    label: { en: 'invite in person', zh: '亲自邀请' },
    sentence: {
      en: 'Invite to the club or an event that fits this customer, by name and for a reason of theirs.',
      zh: '以客户感兴趣的理由，点名邀请其加入会员或参加活动。',
    },
    dont: { en: 'No lock-in by penalties.', zh: '不要用违约金捆绑。' },
    say: {
      en: 'We have not been in touch for too long. I thought of you because of something you once bought: would you like to come and try?',
      zh: '很久没有联系了。想起您以前喜欢的东西，特地邀请您来体验一下。',
    },
    watch: { en: 'belonging, visits to events', zh: '归属感、活动参与' },
  },
  fix_payment: {
    label: { en: 'fix the payment', zh: '修复支付' },
    sentence: {
      en: 'Retry, send a plain reminder with a link to renew the card, and restore everything as it was.',
      zh: '重试扣款，发送简明的更新提醒，并恢复原有服务。',
    },
    dont: { en: 'No apology campaign, no suspicion.', zh: '不要道歉活动，不要怀疑客户。' },
    say: {
      en: 'The payment did not go through, probably because of the card. It takes a minute to renew it, and all stays as it was.',
      zh: '付款未成功，可能是卡的原因。一分钟即可更新，一切照旧。',
    },
    watch: { en: 'payments recovered', zh: '支付恢复率' },
  },
  offer_successor: {
    label: { en: 'offer what follows', zh: '介绍替代方案' },
    sentence: {
      en: 'Tell what replaces it, take over their terms, or name somebody who still serves it.',
      zh: '介绍替代产品并沿用原条件，或推荐仍在供应的一方。',
    },
    dont: { en: 'Do not present it as their decision.', zh: '不要说成是客户的决定。' },
    say: {
      en: 'We ended what you used. I would like to help you to what comes nearest, with us or elsewhere.',
      zh: '您使用的产品已停止。我来帮您找最接近的替代，无论是我们还是别家。',
    },
    watch: { en: 'customers taken over', zh: '转接成功的客户' },
  },
  ask_about_price: {
    label: { en: 'ask: dear against what', zh: '问清与什么相比' },
    sentence: {
      en: 'Ask what it is too dear against: a rival, what we raised, or what it is used for; then do what fits the answer.',
      zh: '问清是与竞争者、与涨价前还是与用途相比，再对症处理。',
    },
    dont: { en: 'No discount before the answer.', zh: '未问清之前不要打折。' },
    say: {
      en: 'You found us too expensive. May I ask what you compared us with?',
      zh: '您觉得价格偏高。方便问一下您是和什么比较的吗？',
    },
    watch: { en: 'share of price reasons that are resolved', zh: '查明的价格原因比例' },
  },
  ask_why: {
    label: { en: 'ask why', zh: '询问原因' },
    sentence: {
      en: 'Get in touch, ask why, listen, write the reason down, and mend what can be mended before offering anything.',
      zh: '联系客户，询问并倾听原因，记录下来，先改进再谈优惠。',
    },
    dont: { en: 'No offer before the reason is known.', zh: '不知原因之前不要给优惠。' },
    say: {
      en: 'We miss you, and we would like to know whether something went wrong. What made you stop?',
      zh: '有段时间没见到您了，想了解是不是我们哪里没做好。是什么让您不再来了呢？',
    },
    watch: { en: 'share of leavers whose reason is on record', zh: '有原因记录的离开客户比例' },
  },
  let_go: {
    label: { en: 'let go', zh: '顺其自然' },
    sentence: {
      en: 'Gone for too long to be won back by a call: keep the door open, and spend the effort on those who may still stay.',
      zh: '离开已久，致电难以挽回：保留回来的机会，把精力用于仍可能留下的客户。',
    },
    dont: { en: 'No call, no campaign.', zh: '不要致电，不要促销轰炸。' },
    say: { en: '', zh: '' },
    watch: { en: 'who comes back unasked', zh: '自行回来的客户' },
  },
} as const satisfies Record<string, Play>;
