import { expect, it } from 'vitest';
import { isReversed, itemOf } from '../../../src/engine/inputs/survey-proposals.ts';

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
