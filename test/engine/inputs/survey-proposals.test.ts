import { expect, it } from 'vitest';
import { surveyQuestions } from '../../../src/core/index.ts';
import { isReversed, itemOf, scaleOfQuestion } from '../../../src/engine/inputs/survey-proposals.ts';

it.each([
  ['I would not leave even if the price increases', 'pay_more'],
  ['I would not switch if prices rise', 'pay_more'],
  ['价格上涨我也不会离开', 'pay_more'],
  ["It is convenient: I don't have to travel far", 'near'],
  ['离我家不远，方便', 'near'],
])('%s denies a fault, and says what its item says', (header, item) => {
  expect([itemOf(header), isReversed(header)]).toEqual([item, false]);
});

it.each([
  ['我不信任贵公司', 'trust'],
  ['I do not love this brand', 'affect'],
  ["I don't trust them to keep promises", 'trust'],
  ['不会推荐给朋友', 'recommend'],
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
