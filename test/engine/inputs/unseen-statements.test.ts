import { expect, it } from 'vitest';
import { isReversed } from '../../../src/engine/inputs/reversed-statements.ts';
import { itemOf } from '../../../src/engine/inputs/survey-proposals.ts';
import { listed } from './listed-statements.ts';

/*
 * Sixty statements that were written with their right answer before the rules were read, and tried once they were done:
 * how the rules fare on forms that nobody has seen. Whoever mends one of the known limits moves it up.
 */

const reversed = `
sat_overall: Overall, I am far from satisfied with this airline.
sat_overall: My overall feeling about this company is one of disappointment.
trust: I find it hard to trust what their sales staff tell me.
trust: The company often proves unreliable when it matters.
affect: I would not miss this app if it were gone tomorrow.
recommend: I see little reason to recommend this shop to others.
recommend: I stopped recommending this brand a while ago.
repurchase: I regret my purchase and will never order from them again.
value: I feel overcharged: the product is not worth its price.
image: Its reputation among my friends is rather bad.
ideal: The app falls short of my ideal.
effort: It takes too much effort to reach a human being.
sc_proc: Changing suppliers is simple and I could switch at any time without hassle.
pay_more: If the price rose even slightly, I would go elsewhere.
sat_overall: 总的来说，我的满意程度很低。
sat_overall: 整体上看，这次服务难以令我满意。
trust: 他们的话我不敢相信，这家公司总是食言。
trust: 我对该品牌已经失去了信任。
affect: 我对这个品牌没什么感情，也说不上喜欢。
recommend: 我不好意思把它推荐给朋友。
recommend: 要我推荐这家店，我会犹豫。
repurchase: 用完这一次我就不会继续使用了。
quality: 收到的商品质量堪忧。
value: 以这个价格来说，谈不上物有所值。
image: 因为负面新闻，企业形象在我心中大打折扣。
disconfirm: 实际收到的商品与预期相比差很多。
complaint_sat: 我的投诉一直没有人理会。
effort: 每次联系客服都很不省心。
pay_more: 一旦涨价，我马上换别家。
choice_forced: 我并非只能在这里买，选择很多。
`;

const straight = `
trust: I can rely on this pharmacy, it deserves my trust.
affect: I love shopping at this store.
recommend: If a friend asked, I would recommend this insurer without reservation.
repurchase: Next time I need shoes I will certainly shop here again.
quality: I am impressed by the quality of the workmanship.
value: For what it offers, the subscription is good value for money.
image: This is a company with a good name among its customers.
belong: Being a member makes me feel part of something.
expect: Before buying, I expected a very good product.
effort: Getting help required very little effort on my part.
sc_fin: If I switched, I would lose money I have already invested.
near: I shop here because it is convenient for me to get to.
sat_overall: 总的来说，选择这家公司让我感到满意。
trust: 我信任这家医院的专业能力。
affect: 如果这家店关门了，我会很怀念它。
recommend: 我非常愿意把这款产品推荐给同事。
repurchase: 今后我会继续购买该品牌的商品。
quality: 我认可该品牌的产品品质。
value: 我认为花的钱物有所值。
image: 该企业在行业内声誉良好。
belong: 我觉得自己是这个大家庭的一份子。
ideal: 这正是我理想中的品牌。
complaint_sat: 上次投诉得到了妥善处理。
sc_rel: 换到别家，我会失去与店员多年的关系。
pay_more: 就算价格上涨一些，我仍会选择这里。
`;

/** They say the opposite of their item, and the rules do not see it: the answers must tell, or a person. */
const missed = `
belong: The loyalty club never gave me a sense of belonging.
belong: 会员身份没有给我带来归属感。
`;

/** Their words name two items, or none that is known: nothing is proposed for them. */
const unplaced = [
  'All in all, I am happy with the overall service I receive.',
  'The materials feel cheap and the quality is below average.',
  'My stay turned out better than expected.',
];

it.each(listed(reversed))('%s says the opposite of its item', (statement, item) => {
  expect([itemOf(statement), isReversed(statement)]).toEqual([item, true]);
});

it.each(listed(straight))('%s says what its item says', (statement, item) => {
  expect([itemOf(statement), isReversed(statement)]).toEqual([item, false]);
});

it.each(listed(missed))('known limit: %s is taken for what its item says', (statement, item) => {
  expect([itemOf(statement), isReversed(statement)]).toEqual([item, false]);
});

it.each(unplaced)('known limit: no item is proposed for %s', (statement) => {
  expect(itemOf(statement)).toBeNull();
});
