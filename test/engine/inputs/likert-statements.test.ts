import { expect, it } from 'vitest';
import { isReversed } from '../../../src/engine/inputs/reversed-statements.ts';
import { itemOf } from '../../../src/engine/inputs/survey-proposals.ts';
import { listed } from './listed-statements.ts';

/* Statements of Likert scales, by which the rules were made better. */

const reversed = `
sat_overall: Overall, my experience with this company has left me dissatisfied.
trust: I have my doubts about whether this company can be trusted.
trust: This provider is not as reliable as it claims to be.
affect: I would hardly notice, let alone miss it, if this shop closed down.
recommend: I would hesitate to recommend this company to anyone I know.
recommend: I would warn my friends rather than recommend this place.
repurchase: It is unlikely that I will buy here again.
quality: The quality of the food has been getting worse lately.
value: Their services are rarely worth the money.
image: Its image has suffered from recent scandals.
belong: I feel like an outsider who does not belong here.
ideal: This supplier is a long way from my ideal of a supplier.
effort: I had to put in a lot of effort to get my problem solved.
sc_proc: I could switch to another provider without any trouble.
sat_overall: 总体来说，我对这家店不太满意。
sat_overall: 整体而言，这家公司让我很失望。
trust: 我对这家平台始终不放心。
trust: 我怀疑这家企业值不值得信任。
affect: 我谈不上喜欢这个品牌。
recommend: 我绝不会把这家店推荐给别人。
recommend: 我会劝朋友别来，更谈不上推荐。
repurchase: 我不打算再次购买他们的产品。
quality: 最近商品的质量大不如前。
value: 和别家相比，这里的性价比偏低。
image: 我听说这家公司的口碑很差。
belong: 我在这里感受不到任何归属感。
ideal: 它离我理想中的服务商还有很大差距。
effort: 办理退货的手续一点也不省力。
sc_proc: 换成别的品牌对我来说很容易。
price_lowest: 我来这里并不是因为价格便宜。
trust: This company has betrayed my trust.
quality: The quality does not live up to the advertisement.
repurchase: I would buy again only if nothing else were available.
near: The next branch is not close by.
price_lowest: For me, a low price is irrelevant.
reward: I ignore the rewards when I decide where to buy.
complaint_sat: Nobody answered my complaint.
alt_attract: Other stores are less attractive than this one.
choice_forced: I am not here for lack of choice: this is not the only one.
sc_fin: Switching would not cost me anything.
effort: Returning an article was more effort than it should be.
affect: I am indifferent to this brand, I don't love it or hate it.
trust: 经过那件事，我对他们的信任动摇了。
quality: 质量马马虎虎。
recommend: 身边人问起，我也不会主动推荐。
repurchase: 除非打折，否则我不会再次购买。
near: 门店离我家太远，来一趟不方便。
price_lowest: 我选这里不看重价格便宜不便宜。
reward: 积分对我来说可有可无。
complaint_sat: 投诉之后迟迟没有回音。
alt_attract: 其他品牌的产品都不如这家更好。
sc_proc: 换一家很简单，一点也不麻烦。
affect: 我对这家店没有特别的喜爱之情。
`;

const straight = `
sat_overall: Overall, I am very satisfied with my experience at this store.
trust: I trust this bank to handle my money correctly.
affect: I would miss this brand if it disappeared from the shelves.
recommend: I recommend this hotel to colleagues whenever they ask.
repurchase: I intend to buy from this company again.
quality: The products are of consistently high quality.
value: What I get is worth the price I pay.
image: The company has an excellent reputation in the industry.
belong: I feel that I belong to the community of this brand.
effort: The company made it easy to deal with my request.
sc_proc: Switching to another provider would be a lot of hassle.
choice_forced: I stay because there is no real alternative in my area.
sat_overall: 总体而言，我对这次购物体验感到满意。
trust: 我可以放心地把事情交给他们处理。
affect: 我打心底里喜欢这个品牌。
recommend: 我会主动向亲朋好友推荐这家餐厅。
repurchase: 下次有需要时，我还会再次光临。
quality: 这里的商品质量一直很稳定。
value: 这里的产品性价比很高。
image: 这个品牌在消费者中口碑很好。
belong: 作为会员，我有很强的归属感。
disconfirm: 与预期相比，实际服务好得多。
ideal: 这家店很接近我心目中理想的商店。
effort: 在这里办理业务很省心。
sc_proc: 换一家供应商会很麻烦。
choice_forced: 附近没有其他选择，我只能来这里。
sat_overall: Overall, my satisfaction with them has grown over the years.
sat_overall: Overall I am satisfied, even when there are small problems.
trust: I trust this company more than any other.
trust: When something breaks, I trust them to repair it properly.
quality: The quality matches what was promised.
quality: The quality has improved since last year.
image: The company's image is clean and modern.
recommend: I have already recommended this shop to several friends.
recommend: If asked, I would recommend it despite the price.
repurchase: I will buy again as soon as I need a new one.
value: The products are expensive but worth the money.
near: The store is near my home, a few minutes on foot.
price_lowest: I always look for the lowest price before I buy.
reward: The points are the main reason why I shop here.
complaint_sat: My complaint was handled quickly and fairly.
alt_attract: Other brands offer more attractive products.
choice_forced: I feel that I have no choice but to stay.
sc_fin: Switching would cost me money that I cannot afford.
belong: I feel a sense of belonging to this club.
sat_overall: 总的来说，我对这家公司越来越满意。
trust: 出了问题他们会负责，我很信任他们。
quality: 质量比同价位的产品好得多。
quality: 用了三年没出过质量问题。
image: 该品牌形象正面、值得尊敬。
recommend: 我已经推荐给好几位朋友了。
repurchase: 用完了我会再次购买。
near: 这家店离我家很近，非常方便。
reward: 为了攒积分，我尽量都在这里买。
complaint_sat: 投诉后很快得到了满意的答复。
alt_attract: 竞争对手的产品对我更有吸引力。
choice_forced: 因为没有其他选择，我才留在这里。
sc_fin: 换一家我会损失已有的优惠。
effort: 在这里买东西省心省力。
belong: 我把自己看作这个社群的一份子，有归属感。
`;

it.each(listed(reversed))('%s says the opposite of its item', (statement, item) => {
  expect([itemOf(statement), isReversed(statement)]).toEqual([item, true]);
});

it.each(listed(straight))('%s says what its item says', (statement, item) => {
  expect([itemOf(statement), isReversed(statement)]).toEqual([item, false]);
});
