import type { FailureKind } from '../events/service-failure.ts';
import type { BlockKind } from '../events/restriction.ts';
import type { MotiveId } from '../motives/index.ts';
import type { Chance } from '../random.ts';

export type Tongue = 'en' | 'zh';
type Phrases = Readonly<Record<Tongue, readonly string[]>>;

/** Why they left, as they say it: paraphrases and traps, so that no list of words finds them all. */
const leaving: Readonly<Record<string, Phrases>> = {
  moved: {
    en: [
      'We moved abroad in spring.',
      'No longer live in the area.',
      'Relocating, thank you for everything.',
      'There is none of you where I go.',
    ],
    zh: ['搬家了，不在本地了', '要出国了', '回老家发展', '新住处附近没有你们的店'],
  },
  deceased: { en: ['The account holder passed away.'], zh: ['本人已去世', '家里老人过世'] },
  closed: {
    en: ['Our business closed down.', 'We are winding up the company.'],
    zh: ['公司停业', '我们公司注销了'],
  },
  need_ended: { en: ['No longer need it.', 'We do not use it any more.'], zh: ['不需要了', '现在用不上'] },
  budget: { en: ['Lost my job.', 'We had to cut our budget.'], zh: ['失业了，负担不起', '预算削减'] },
  offer: {
    en: [
      'Got a better deal elsewhere.',
      'Moved to a competitor, they were cheaper.',
      'The others made me an offer.',
    ],
    zh: ['别家优惠更大', '竞争对手那边更便宜', '同行给的条件更好', '换到另一家了'],
  },
  entry: {
    en: [
      'A new one opened round the corner.',
      'Switched to the new provider here.',
      'At last there is somebody else.',
    ],
    zh: ['楼下新开了一家', '终于可以换别家了', '携号转网了'],
  },
  failure: {
    en: [
      'Broken twice and nobody cared.',
      'Your staff were rude.',
      'Never called back although promised.',
      'My complaint is still open.',
    ],
    zh: ['质量问题一直没解决', '客服态度差', '说好回电没人理', '发错货还推诿', '开通不满一年就坏了'],
  },
  own_price: {
    en: [
      'Too expensive since the increase.',
      'You put the prices up.',
      'Left because of the late payment fee.',
    ],
    zh: ['涨价太多', '越来越贵，不值', '先涨后降的套路'],
  },
  too_far: {
    en: ['Since you closed my branch it is too far.', 'Your new place is out of my way.'],
    zh: ['门店搬走后太远了', '关店以后不顺路'],
  },
  person_left: {
    en: ['My account manager left, I followed her.', 'Our adviser is no longer with you.'],
    zh: ['客户经理离职了，跟着他走', '业务员小王走了，没人管我们'],
  },
  weak_tie: {
    en: ['Nothing special, they are all the same.', 'No reason to stay.'],
    zh: ['没什么感觉，都一样', '无所谓哪家'],
  },
  fraud: { en: ['Forged documents, decided by the fraud team.'], zh: ['冒用他人身份，风控已认定'] },
  bad_debt: { en: ['Refused to pay, three reminders without an answer.'], zh: ['恶意拖欠，多次催收无回应'] },
  payment_failed: { en: ['Card expired, payment failed.'], zh: ['银行卡过期，扣款失败'] },
  unknown: { en: ['other', 'n/a'], zh: ['其他', '无'] },
};

const complaining: Readonly<Record<FailureKind, Phrases>> = {
  quality: {
    en: ['It arrived broken.', 'Does not work as promised, the quality is poor.'],
    zh: ['收到就是坏的', '质量太差'],
  },
  delivery: { en: ['Delivered a week late.', 'You sent the wrong item.'], zh: ['晚了一周才到', '发错货了'] },
  billing: {
    en: ['I was charged twice.', 'There is a fee on the bill that nobody told me of.'],
    zh: ['重复扣款', '账单多收费了'],
  },
  encounter: {
    en: ['The man at the counter was rude.', 'Nobody listened to me.'],
    zh: ['店员态度恶劣', '没人搭理我'],
  },
  waiting: { en: ['Forty minutes in the queue.', 'I waited for ages.'], zh: ['排队等太久', '等了四十分钟'] },
};

const blocking: Readonly<Record<BlockKind, Phrases>> = {
  stock_out: {
    en: ['The one I want is always out of stock.', 'When will it be available again?'],
    zh: ['想买的一直缺货', '什么时候补货？'],
  },
  credit: {
    en: ['My credit application was declined.', 'The credit limit is too low for my order.'],
    zh: ['信用额度不够', '分期申请被拒了'],
  },
  coverage: {
    en: ['You do not deliver to my address.', 'No coverage where I live.'],
    zh: ['我这里不在配送范围', '我家没有信号覆盖'],
  },
  budget: {
    en: ['I would love to, but cannot afford it now.', 'Waiting for my next salary.'],
    zh: ['很喜欢，但现在预算不够', '等发工资再买'],
  },
  age: { en: ['I am too young to sign.', 'I was told that I must be of age.'], zh: ['未成年不能办理'] },
  contract_elsewhere: {
    en: ['My contract with the other firm runs until next year.'],
    zh: ['别家合约还没到期'],
  },
};

/** What they like about coming, in their own words; some reasons have no words. */
const praising: Readonly<Partial<Record<MotiveId, Phrases>>> = {
  premium: {
    en: ['I tell everyone about you.', 'The best I know.'],
    zh: ['逢人就推荐你们', '一直是我的首选'],
  },
  reliance: { en: ['Never had reason to complain.', 'You can rely on them.'], zh: ['很放心', '用着踏实'] },
  convenience: {
    en: ['It is right on my way to work.', 'Just around the corner.', 'So close to home.'],
    zh: ['就在家楼下，很方便', '上班顺路'],
  },
  price: {
    en: ['I come for the special prices.', 'Cheapest on that week.', 'Good value when on offer.'],
    zh: ['打折的时候很划算', '便宜才买'],
  },
  incentive: { en: ['I like the gifts.', 'Came for the double points.'], zh: ['有赠品才来', '冲着积分来的'] },
  inertia: {
    en: ['It is all right.', 'Same as always.', 'Never thought about it.'],
    zh: ['还行吧', '一直就用这个，懒得换'],
  },
  monopoly: { en: ['There is nobody else here.', 'What choice do I have?'], zh: ['只有这一家，没得选'] },
  locked: {
    en: ['I would leave, but the contract runs on.', 'Leaving would cost me a fortune.'],
    zh: ['违约金太高，走不了'],
  },
  none: { en: ['Nothing special.'], zh: ['没什么特别的'] },
};

const phrase = (phrases: Phrases | undefined, tongue: Tongue, chance: Chance): string =>
  phrases === undefined ? '' : chance.pick(phrases[tongue]);

export const wordsOnLeaving = (sub: string, tongue: Tongue, chance: Chance): string =>
  phrase(leaving[sub] ?? leaving['unknown'], tongue, chance);
export const wordsOfComplaint = (kind: FailureKind, tongue: Tongue, chance: Chance): string =>
  phrase(complaining[kind], tongue, chance);
export const wordsOnBlock = (kind: BlockKind, tongue: Tongue, chance: Chance): string =>
  phrase(blocking[kind], tongue, chance);
export const wordsOnComing = (motive: MotiveId, tongue: Tongue, chance: Chance): string =>
  phrase(praising[motive], tongue, chance);
