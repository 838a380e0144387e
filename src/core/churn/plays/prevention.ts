import type { Play } from './play.ts';

/** How customers who are leaving are kept, by the likely cause. */
export const preventionPlays = {
  stay_in_touch: {
    label: { en: 'care, and stay in touch', zh: '关怀并保持联系' },
    sentence: {
      en: 'Ask how things are, keep the record up to date, and offer what fits the new circumstances.',
      zh: '关心近况，更新档案，提供适合新情况的服务。',
    },
    dont: { en: 'No discount: it is not about the price.', zh: '不要打折：问题不在价格。' },
    say: {
      en: 'How are things with you? If something has changed, we would like to change with it.',
      zh: '最近还好吗？如果情况有变，我们也愿意随之调整。',
    },
    watch: { en: 'share of the category that leaves', zh: '品类离开率' },
  },
  compare_before_they_do: {
    label: { en: 'compare before they do', zh: '抢先展示价值' },
    sentence: {
      en: 'Show what they get in all before the rival’s offer settles in, improve the product where it is behind, and keep the price reasonable.',
      zh: '在竞争者的优惠生效之前展示整体价值，补上产品短板，保持合理价格。',
    },
    dont: { en: 'No price war across the board.', zh: '不要全面打价格战。' },
    say: {
      en: 'There are new offers around. May I show you what you get here in all, and whether your plan still fits?',
      zh: '最近市场上有新的优惠。想给您说明在我们这里的全部权益，也看看您的方案是否仍合适。',
    },
    watch: { en: 'offers of rivals passed over, price gap', zh: '经受住的竞争活动、价差' },
  },
  mend_now: {
    label: { en: 'mend what went wrong', zh: '立即解决问题' },
    sentence: {
      en: 'Close the open case within a working day, keep every promise made, and let the same person confirm it.',
      zh: '一个工作日内解决未结工单，兑现承诺，由同一人确认。',
    },
    dont: { en: 'No coupon instead of a repair.', zh: '不要用优惠券代替解决问题。' },
    say: {
      en: 'Something went wrong on our side and is still open. I have taken it over and will tell you today how it goes on.',
      zh: '我们这边有件事没处理好，现在由我负责，今天就给您答复。',
    },
    watch: { en: 'repeated faults, promises kept, reopened cases', zh: '重复失误、承诺兑现、重开工单' },
  },
  explain_the_price: {
    label: { en: 'explain the price', zh: '说明价格' },
    sentence: {
      en: 'Explain the change before the bill does, keep old terms where promised, and offer the plan that fits.',
      zh: '在账单之前说明变化，信守原有条件，提供合适的方案。',
    },
    dont: { en: 'No hidden fees, and no raise followed by a cut.', zh: '不要隐形收费，不要先涨后降。' },
    say: {
      en: 'Our price has changed. I would like to tell you why, and to check whether a smaller plan would do.',
      zh: '价格有调整，想向您说明原因，并看看是否有更合适的方案。',
    },
    watch: { en: 'complaints about prices after a change', zh: '调价后的价格投诉率' },
  },
  check_the_record: {
    label: { en: 'have a person check the record', zh: '由专人核对记录' },
    sentence: {
      en: 'A person checks data, credit and dispute; ask for prepayment where it is justified, and say why.',
      zh: '由专人核对资料、信用与争议；确有理由时要求预付并说明原因。',
    },
    dont: { en: 'No label by machine alone.', zh: '不要仅凭机器定性。' },
    say: { en: '', zh: '' },
    watch: { en: 'screening hits, and false accusations', zh: '筛查命中率与误判率' },
  },
  introduce_the_team: {
    label: { en: 'introduce a second person', zh: '介绍第二联系人' },
    sentence: {
      en: 'Introduce a second contact now, share the notes, and let the manager take leave of the customer.',
      zh: '立即介绍第二联系人，共享记录，由原经理与客户道别交接。',
    },
    dont: { en: 'No change of person without a word.', zh: '不要不告而换人。' },
    say: {
      en: 'I would like to introduce myself: from now on two of us know what you need.',
      zh: '向您介绍一下：今后由我们两位共同为您服务。',
    },
    watch: { en: 'customers per person, handovers in time', zh: '客户对个人的依赖、及时交接率' },
  },
  give_a_tie: {
    label: { en: 'give a reason to belong', zh: '建立归属感' },
    sentence: {
      en: 'Invite to the club, reward what they already do, and make one thing personal.',
      zh: '邀请加入会员组织，奖励其已有行为，并提供一项个性化服务。',
    },
    dont: { en: 'No lock-in by penalties.', zh: '不要用违约金捆绑。' },
    say: {
      en: 'You have been with us for some time: may I invite you to something that only regulars see?',
      zh: '您是我们的老客户了，想邀请您参加一项老客户专属的活动。',
    },
    watch: { en: 'belonging, engagement', zh: '归属感、互动' },
  },
  ask_how_it_is: {
    label: { en: 'ask how it is', zh: '主动问候' },
    sentence: {
      en: 'Get in touch in person, ask whether anything went wrong, listen, and help.',
      zh: '由专人联系，询问是否有不满，认真倾听并提供帮助。',
    },
    dont: { en: 'No discount before the reason is known.', zh: '不知原因之前不要打折。' },
    say: {
      en: 'You usually come by about now. Is everything all right, or did something go wrong?',
      zh: '您平时差不多这时候会来。一切都好吗？还是我们哪里没做好？',
    },
    watch: { en: 'late customers who come back within a gap', zh: '迟到客户的按期回归率' },
  },
  keep_as_it_is: {
    label: { en: 'nothing to do', zh: '无需行动' },
    sentence: {
      en: 'All is in its usual course; keep the quality and do not disturb.',
      zh: '一切如常；保持品质，不必打扰。',
    },
    dont: { en: 'No offers to those who come anyway.', zh: '不要打扰本来就会来的客户。' },
    say: { en: '', zh: '' },
    watch: { en: 'purchases on schedule', zh: '按时购买' },
  },
} as const satisfies Record<string, Play>;
