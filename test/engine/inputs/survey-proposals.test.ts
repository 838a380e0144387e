import { expect, it } from 'vitest';
import { surveyQuestions } from '../../../src/core/index.ts';
import { isReversed, scaleOfQuestion } from '../../../src/engine/inputs/reversed-statements.ts';
import { itemOf } from '../../../src/engine/inputs/survey-proposals.ts';

it.each([
  ['I would not leave even if the price increases', 'pay_more'],
  ['I would not switch if prices rise', 'pay_more'],
  ['价格上涨我也不会离开', 'pay_more'],
  ["It is convenient: I don't have to travel far", 'near'],
  ['离我家不远，方便', 'near'],
  ['去这家店不麻烦，很方便', 'near'],
  ['我相信这家企业会信守承诺', 'trust'],
  ['您信不信任这家企业', 'trust'],
  ['您有没有感到放心', 'trust'],
  ['换一家对我来说很麻烦', 'sc_proc'],
  ['我不想换一家，太麻烦', 'sc_proc'],
  ['换一家会有损失', 'sc_fin'],
  ['不仅价格便宜', 'price_lowest'],
  ['I trust this company without doubt', 'trust'],
  ['I would recommend it without hesitation', 'recommend'],
  ['我会毫不犹豫地推荐', 'recommend'],
  ['I would pay a little more', 'pay_more'],
  ['There is hardly any alternative', 'choice_forced'],
  ['Switching takes a lot of effort', 'sc_proc'],
  ['我没有理由不推荐', 'recommend'],
  ['我不会不推荐', 'recommend'],
  ['总体上没有什么不满意', 'sat_overall'],
  ['我一定会再次购买，不会去别家', 'repurchase'],
  ['I see no reason not to recommend', 'recommend'],
  ["I couldn't be more satisfied overall", 'sat_overall'],
  ['I have no reason to distrust this company', 'trust'],
  ['The quality leaves nothing to be desired', 'quality'],
  ['Switching would not be easy', 'sc_proc'],
  ['I would pay more rather than leave', 'pay_more'],
  ['各批次质量差异不大', 'quality'],
  ['换一家不容易，很费时', 'sc_proc'],
])('%s says what its item says, though it may deny a fault', (header, item) => {
  expect([itemOf(header), isReversed(header)]).toEqual([item, false]);
});

it.each([
  ['我不信任贵公司', 'trust'],
  ['质量很差', 'quality'],
  ['质量不好', 'quality'],
  ['质量不稳定', 'quality'],
  ['推荐的可能性不大', 'recommend'],
  ['The quality is poor', 'quality'],
  ['The quality could be better', 'quality'],
  ['I would only recommend it reluctantly', 'recommend'],
  ['I do not love this brand', 'affect'],
  ["I don't trust them to keep promises", 'trust'],
  ['不会推荐给朋友', 'recommend'],
  ['我不相信这家企业会信守承诺', 'trust'],
  ['我从不信任这家企业', 'trust'],
  ['我对这家企业不太放心', 'trust'],
  ['我没有归属感', 'belong'],
  ['没有其他品牌更吸引我', 'alt_attract'],
  ['这里的价格并不便宜', 'price_lowest'],
  ['去这家店不太方便', 'near'],
  ['换一家对我来说并不麻烦', 'sc_proc'],
  ['换一家不麻烦', 'sc_proc'],
  ['换一家无需费时', 'sc_proc'],
  ['换一家我没什么损失', 'sc_fin'],
  ['Switching is no hassle', 'sc_proc'],
  ['Switching takes no effort', 'sc_proc'],
  ['It would be easy to switch', 'sc_proc'],
  ['换一家很容易', 'sc_proc'],
  ['换一家毫不费力', 'sc_proc'],
  ['Switching costs me nothing', 'sc_fin'],
  ['Overall, I am disappointed with this company', 'sat_overall'],
  ['I am far from satisfied overall', 'sat_overall'],
  ['总的来说，我对这家企业感到失望', 'sat_overall'],
  ['I distrust this company', 'trust'],
  ['I have little trust in this company', 'trust'],
  ['This company is unreliable', 'trust'],
  ['我怀疑这家企业会信守承诺', 'trust'],
  ['我很难相信这家企业', 'trust'],
  ['我对这家企业缺乏信任', 'trust'],
  ['I would hesitate to recommend us', 'recommend'],
  ['Nobody should recommend it', 'recommend'],
  ['我拒绝推荐', 'recommend'],
  ['If prices rose a little I would buy elsewhere', 'pay_more'],
  ['即使价格略有上涨，我也会离开', 'pay_more'],
  ['如果涨价，我会换别家', 'pay_more'],
  ['It is inconvenient to get there', 'near'],
  ['我不在乎积分和赠品', 'reward'],
  ['I would buy here even without points or rewards', 'reward'],
  ['没有积分我也会来', 'reward'],
  ['并非别无选择', 'choice_forced'],
])('%s says the opposite of its item', (header, item) => {
  expect([itemOf(header), isReversed(header)]).toEqual([item, true]);
});

it.each(surveyQuestions.flatMap(({ item, en, zh }) => [en, zh].map((text) => [text, item] as const)))(
  'knows its own question again: %s',
  (text, item) => {
    for (const before of ['', '1、', 'Q1.', '1. ', '*3.', '第2题：', '[Q3] '])
      for (const behind of ['', ' (1-7)', '（0-10分）', '[1-5]'])
        expect([itemOf(`${before}${text}${behind}`), isReversed(text)]).toEqual([item, false]);
  },
);

it.each([
  ['总体满意度（1＝非常不满意 … 5＝非常满意）', [1, 5]],
  ['Overall, how satisfied or dissatisfied are you with us? (1-7)', [1, 7]],
  ['我不信任贵公司(1-7)', [7, 1]],
  // Both the question and its ends say the opposite.
  ['我不信任贵公司（1=非常同意，7=非常不同意）', [1, 7]],
])('%s names its scale', (header, scale) => {
  expect(scaleOfQuestion(header)).toEqual(scale);
});
