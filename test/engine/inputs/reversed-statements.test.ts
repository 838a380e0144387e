import { expect, it } from 'vitest';
import { isReversed } from '../../../src/engine/inputs/reversed-statements.ts';
import { itemOf } from '../../../src/engine/inputs/survey-proposals.ts';
import { listed } from './listed-statements.ts';

/* Statements as forms have them, in pairs of opposites where that is possible; written before the rule was tried on them. */

const reversed = `
value: 性价比低
value: 性价比不高
value: 我觉得这里的东西不值这个价，性价比很差
value: 性价比太低了
value: It offers poor value for money
value: It is hardly worth the price
value: 性价比一年不如一年
value: 花这个钱不划算，物有所值谈不上
value: 性价比越来越低
value: You pay too much for what you get: not worth the money
value: The value for money has become worse
value: 东西和价格不匹配，性价比偏低
value: I do not consider it worth the price
repurchase: 下次不一定再次购买
repurchase: 我未必会再次光临
repurchase: 我不打算继续购买
repurchase: 以后我不再继续使用
repurchase: 再次购买的可能性很小
repurchase: 再次购买的意愿较低
repurchase: I might not buy here again
repurchase: I doubt I will order again
repurchase: My chance of buying again is low
repurchase: I will probably not shop here again
repurchase: I would think twice before I buy again
repurchase: 下一次我大概率不会再次光临
repurchase: 我已决定不继续购买
repurchase: 我没有把握会再次购买
repurchase: I have no intention of buying here again
repurchase: I rarely consider ordering again
repurchase: This was my last purchase, I will not buy again
repurchase: It is doubtful that I will shop here again
repurchase: 我宁可再找一家，不再次光临
repurchase: 再次购买？算了吧，不会
repurchase: Chances that I buy again are slim
repurchase: I am done: I will never order again
recommend: 我不见得会推荐给朋友
recommend: 我会劝朋友不要来，不值得推荐
recommend: 推荐的意愿不强
recommend: 我羞于推荐
recommend: I would warn friends rather than recommend it
recommend: I feel embarrassed to recommend it
recommend: I am less likely to recommend it than a year ago
recommend: 我不好意思推荐给亲友
recommend: 我不觉得值得推荐
recommend: I would discourage friends; I do not recommend it
recommend: I cannot recommend it
recommend: I am ashamed to recommend this shop
recommend: 我会告诉朋友别来，不推荐
recommend: I would not think of recommending it
quality: 产品质量下降了
quality: 质量令人担忧
quality: 质量问题很多
quality: 质量不如从前
quality: 品质低劣
quality: The quality has declined
quality: The quality is worse than before
quality: Quality is inconsistent
quality: The products are low quality
quality: 这里的质量让人不敢恭维
quality: 质量时好时坏
quality: 质量有待提高
quality: 产品品质经常出问题
quality: The quality leaves much to be desired
quality: The quality is below average
quality: The quality varies too much
quality: I am unimpressed by the quality
quality: 品质每况愈下
quality: 质量让我很不满
quality: There are too many quality problems
image: 这个品牌口碑不佳
image: 口碑很一般
image: 企业形象受损
image: Their reputation is bad
image: The company has lost its good name
image: 声誉扫地
image: 口碑越来越差
image: The company has a bad reputation
image: Their reputation has suffered
image: 这家公司的声誉令人担忧
trust: 我对商家的承诺将信将疑，谈不上信任
trust: 我对这家的信任度很低
trust: I have lost trust in this company
trust: My trust in them is low
trust: I am sceptical whether this firm is reliable
trust: 我很难放心
trust: 我对他们的承诺不抱信任
trust: I am wary and would not trust them
trust: They are not reliable
trust: You can never rely on them: unreliable
trust: 我信任不起来
trust: I find it hard to trust them
trust: Trust in this firm is something I lack
affect: 我讨厌这个品牌，一点也不喜欢
affect: 我没那么喜欢它
affect: I would not miss this brand
affect: I have stopped loving it: I no longer love this brand
affect: 这个品牌我谈不上喜爱
affect: I feel nothing, certainly no love for this brand
affect: 我对它并不喜爱
affect: I have never been fond of this brand
affect: I dislike rather than love it
belong: 我感觉自己是外人，没有归属感
belong: I feel like an outsider, not part of it
belong: 我从没觉得自己是其中的一份子
belong: I do not feel part of this community
sat_overall: 总体满意度很低
sat_overall: 整体上我不满意
sat_overall: Overall I am frustrated rather than satisfied
sat_overall: Overall satisfaction is low
sat_overall: 我对贵公司整体印象不好，不满意
sat_overall: Overall I am rather dissatisfied
sat_overall: All in all, overall I am less than satisfied
sat_overall: 总体上我的满意度偏低
sat_overall: 总体而言我很失望
sat_overall: Overall I am not very happy
sat_overall: Overall I am anything but satisfied
ideal: 离理想的商家还差得远
ideal: This shop is far from my ideal
ideal: 与理想中的商家差距很大
near: 离我家太远了，不方便
near: 路远，很不方便
near: The store is not near my home
near: It is far from my home, not near
near: 来一趟要绕路，谈不上方便
near: The shop is inconvenient to reach
near: 到店不顺路
near: The store is not close by
near: Getting there is not convenient at all
price_lowest: 这里并不便宜
price_lowest: 他们的价格一点都不便宜
price_lowest: The price is never the lowest
price_lowest: They are anything but cheap
price_lowest: 跟别处比，这里不算便宜
price_lowest: Their prices are never cheap
price_lowest: 价格谈不上便宜
price_lowest: Prices here are not the cheapest
reward: 积分没什么吸引力
reward: 积分毫无用处
reward: The points are worthless
reward: Rewards mean nothing to me
reward: 奖励对我没有影响
reward: The gifts are a waste
reward: 积分对我意义不大
reward: 积分没什么意义
reward: The reward points do not motivate me
sc_fin: 换一家的成本很低
sc_fin: 换一家几乎没有损失
sc_fin: Switching costs me very little money
sc_proc: 转到别家费时不多
sc_proc: 换一家不费事
sc_proc: Switching is easy
sc_proc: 换一家并不费时
sc_proc: Switching would be no trouble
expect: 服务低于预期
effort: It takes too much effort to deal with them
pay_more: I would not pay more for it
pay_more: I would switch if the price increased
choice_forced: 我其实有很多别的选择，不是只能来这里
`;

const straight = `
value: 性价比高
value: 性价比不低
value: 性价比很好，价格不高
value: It is good value for money, not overpriced
value: It is well worth the price
value: 性价比越来越高
value: 物有所值，没有花冤枉钱
value: 性价比没得说
value: You get what you pay for: worth the money
value: The value for money has never been better
value: 一分钱一分货，性价比真不错
value: I consider it worth the price
repurchase: 下次一定再次购买
repurchase: 无论如何我都会再次购买
repurchase: 我没有后悔，还会继续购买
repurchase: 再次购买的可能性不小
repurchase: I will certainly buy here again
repurchase: No matter the price, I will order again
repurchase: I never regret it and will buy again
repurchase: My chance of buying again is high
repurchase: I would buy again without thinking twice
repurchase: 下一次我还会再次光临
repurchase: 我从没想过不继续购买
repurchase: 我会再次消费，不考虑别家
repurchase: 不出意外我会再次购买
repurchase: I have every intention of buying here again
repurchase: I often consider ordering again
repurchase: This was not my last purchase, I will buy again
repurchase: There is no doubt that I will shop here again
repurchase: 我不会换别家，会再次光临
repurchase: 我迟早会再次购买
repurchase: Chances that I buy again are good
repurchase: I cannot wait to order again
recommend: 推荐给朋友不会让我丢脸
recommend: 我不止一次推荐给朋友
recommend: 我毫无保留地推荐
recommend: I recommend it at every opportunity
recommend: I am not ashamed to recommend it
recommend: I am more likely to recommend it than a year ago
recommend: 我忍不住推荐给亲友
recommend: 没有比这家更值得推荐的
recommend: I would not discourage friends; I recommend it
recommend: I can only recommend it
recommend: I cannot recommend it enough
recommend: I recommend it without reservation
recommend: 遇到朋友问起，我必定推荐
recommend: I would not hesitate to recommend it
quality: 质量没有问题
quality: 质量从未下降
quality: 质量不差
quality: 产品质量无可挑剔
quality: 品质一点也不差
quality: The quality has never declined
quality: The quality is no worse than before
quality: Quality is not a problem
quality: The quality is second to none
quality: 质量没得挑
quality: 质量始终如一
quality: 质量不亚于大品牌
quality: 品质没出过问题
quality: The quality is above average
quality: The quality hardly varies
quality: I have nothing to complain about the quality
quality: The quality never lets me down
quality: 品质稳定，从不出错
quality: 质量不输进口货
quality: The quality does not disappoint me
quality: There are few quality problems
image: 口碑不错
image: 企业形象没有受损
image: Their reputation is good
image: The company has kept its good name
image: 声誉良好
image: 口碑越来越好
image: The company has an excellent reputation
image: Their reputation has not suffered
image: 这家公司声誉很高
trust: 他们从不骗人，值得信任
trust: 我从来没有怀疑过，很信任
trust: 我对它的信任度不低
trust: I have not lost trust in this company
trust: They never break promises, I trust them
trust: I cannot imagine not trusting this company
trust: 我很放心
trust: 他们从未失信，我信任他们
trust: They are reliable
trust: I trust them blindly, no questions asked
trust: You can always trust them, they do not cheat
trust: 我不担心，我信任他们
trust: I find it easy to trust them
trust: I have no doubt they can be trusted
affect: 我怎么也不讨厌，其实很喜欢
affect: 没有它我会怀念
affect: I would miss this brand badly
affect: I still love this brand
affect: 这个品牌我特别喜爱
affect: 离开它我会怀念
affect: I love this brand more than any other
affect: I would be sad and miss it if it were no longer there
affect: 我一直喜爱它
affect: I have always been fond of this brand
affect: I do not just like it, I love it
belong: 我不觉得自己是外人，有归属感
belong: I feel part of it, not an outsider
belong: 我觉得自己是其中的一份子
belong: I feel part of this community
sat_overall: 总体满意度很高
sat_overall: 整体上没有让我失望，我很满意
sat_overall: Overall I am not at all frustrated, I am satisfied
sat_overall: Overall satisfaction is high
sat_overall: 总的来说没有不满意的地方
sat_overall: 总体上我挺满意，没什么可抱怨的
sat_overall: Overall I am rather satisfied
sat_overall: 总体上我的满意度较高
sat_overall: 总体而言没有失望过，很满意
sat_overall: Overall I am very happy
sat_overall: Overall I am nothing but satisfied
ideal: 非常接近理想
ideal: This shop is close to my ideal
ideal: 与理想中的商家没有差距
near: 离得不远，很方便
near: 再远我也去，因为方便
near: The store is near my home
near: It is not far, near my home
near: No other shop comes close: near and convenient
near: 不用绕路，很方便
near: The shop is easy to reach and convenient
near: 到店顺路
near: The store is close by
near: Getting there is convenient
price_lowest: 价格便宜，一点也不贵
price_lowest: The price is the lowest, and never high
price_lowest: They are cheap but not bad
price_lowest: 跟别处比，这里便宜不少
price_lowest: 便宜，而且不是劣质品
price_lowest: Their prices are always cheap
price_lowest: 没有比这里更便宜的
price_lowest: Prices here are the cheapest by far
reward: 积分很有用
reward: 积分的价值不小
reward: The points are worth a lot
reward: Rewards mean a lot to me
reward: 赠品不错
reward: 奖励对我影响很大
reward: The gifts are no waste
reward: 积分对我意义不小
reward: The reward points motivate me
sc_fin: 换一家的成本很高
sc_fin: 换一家损失不小
sc_fin: Switching would cost me a lot of money
sc_proc: 转到别家费时不少
sc_proc: 换一家太费事
sc_proc: 我对换一家毫无兴趣，太麻烦
sc_proc: Switching is a lot of trouble
sc_proc: 换一家非常费时
sc_proc: Switching would be a real hassle
choice_forced: 没有别的选择
choice_forced: 只能在这里买，选择不多
choice_forced: I have no alternatives
choice_forced: 除了这里别无选择
effort: It takes no effort to deal with them
pay_more: 价格再上涨我也愿意来
pay_more: I would pay more for it
pay_more: I would pay more, no matter what others charge
pay_more: 价格上涨我仍会光顾
pay_more: I would stay even if the price increased
pay_more: I would never switch, even if the price increased
`;

it.each(listed(reversed))('%s says the opposite of its item', (statement, item) => {
  expect([itemOf(statement), isReversed(statement)]).toEqual([item, true]);
});

it.each(listed(straight))('%s says what its item says', (statement, item) => {
  expect([itemOf(statement), isReversed(statement)]).toEqual([item, false]);
});
