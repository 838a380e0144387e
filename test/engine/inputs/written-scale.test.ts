import { expect, it } from 'vitest';
import { takeApart } from '../../../src/engine/inputs/written-scale.ts';

it.each([
  ['总体满意度(1-7)', '总体满意度', [1, 7]],
  ['Q1. 总体满意度（1-5分）', '总体满意度', [1, 5]],
  ['【1-5】总体满意度', '总体满意度', [1, 5]],
  ['3、您会推荐我们吗？(0-10分)', '您会推荐我们吗?', [0, 10]],
  ['How likely are you to recommend us 0–10', 'How likely are you to recommend us', [0, 10]],
  ['On a scale of 0 to 10 how likely is it', 'On a scale of  how likely is it', [0, 10]],
  ['总体满意度 1＝非常不满意 5＝非常满意', '总体满意度', [1, 5]],
  ['总体满意度（1＝很差，2=差，3=一般，4=好，5＝很好）', '总体满意度', [1, 5]],
  ['I trust them (-3 to 3)', 'I trust them', [-3, 3]],
  ['质量，10分表示很好，1分表示很差', '质量,', [1, 10]],
  ['满意度（5分制）', '满意度', [1, 5]],
  ['Quality (1 – 7, 7 = fully)', 'Quality', [1, 7]],
  // The low end is the good one.
  ['Quality (1 = very good, 6 = very bad)', 'Quality', [6, 1]],
])('%s names a scale', (header, text, scale) => {
  expect(takeApart(header)).toEqual({ text, scale });
});

it.each([
  'How often do you buy (1-3 times)',
  'Delivered within 1-5 days',
  '1-5、您的感受',
  'Are you 18 to 25?',
  'Prices of 2023-2024',
  '价格在100-200元之间',
  'Quality (1-5) and value (1-7)',
  // Which end is the good one is told against the order of the numbers.
  'Quality (1-6, 1 = very good)',
])('%s names none', (header) => {
  expect(takeApart(header).scale).toBeNull();
});
