import { describe, expect, it, test } from 'vitest';
import { hints, mentionsOf, tagsOf } from '../../../src/core/index.ts';
import { reasonLexicon } from '../../../src/core/churn/reasons/index.ts';
import { normalise } from '../../../src/core/texts/normalise.ts';

const hintsIn = (text: string) => tagsOf(text, hints);

describe('what customers say', () => {
  it.each([
    ['Cheap and on my way home.', ['near', 'cheap']],
    ['离家近，又便宜', ['near', 'cheap']],
    ['I no longer need it', ['no_need']],
    ['已经不需要了', ['no_need']],
    ['How do I cancel? Is there a termination fee?', ['way_out']],
    ['想办理携号转网，违约金多少', ['way_out']],
    ['Could you price-match shop X?', ['bargain']],
    ['能不能便宜点', ['bargain']],
    ['Any discount for students', ['bargain']],
    ['When is the next sale?', ['price_question']],
    ['有优惠券吗', ['price_question']],
    ['建议增加夜班', ['suggestion']],
    ['You could add a bench', ['suggestion']],
    ['特此表扬小王，非常满意', ['praise']],
    ["We can't afford it this year", ['budget']],
    ['预算不足，明年再说', ['budget']],
    ['分期被拒', ['credit']],
    ['My loan was declined', ['credit']],
    ['孩子未满18', ['age']],
    ['You do not deliver to our village', ['coverage']],
    ['我们村没有信号', ['coverage']],
    ['The blue one is sold out', ['stock_out']],
    ['一直缺货', ['stock_out']],
    ['老婆不同意', ['veto']],
    ['My boss said no', ['veto']],
    ['We are still in contract with Acme', ['contract_elsewhere']],
    ['和别家签了两年', ['contract_elsewhere']],
    ['I was charged twice', ['billing']],
    ['账单不对', ['billing']],
    ['We have a quote from another supplier', ['rival_quote']],
    ['货比三家', ['rival_quote']],
    ['This is outrageous, never again!', ['indignant']],
    ['态度恶劣，我要求赔偿', ['indignant']],
    ['很不满意', ['indignant']],
    ['不满意', ['annoyed']],
    ['We are fed up with waiting', ['annoyed']],
    ['不太满意，有些遗憾', ['regretful']],
    ['What a pity', ['regretful']],
    ['', []],
    ['ok', []],
  ])('%s', (text, tags) => {
    expect(hintsIn(text)).toEqual(tags);
  });

  it('finds traditional characters, full width and capitals alike', () => {
    expect(hintsIn('想辦理攜號轉網，違約金多少')).toEqual(['way_out']);
    expect(hintsIn('離家近')).toEqual(['near']);
    expect(hintsIn('負擔不起')).toEqual(['budget']);
    expect(hintsIn('ＣＨＥＡＰ')).toEqual(['cheap']);
    expect(hintsIn('I DON’T NEED IT')).toEqual(['no_need']);
    expect(hintsIn("I don't need it")).toEqual(['no_need']);
  });
});

describe('negation', () => {
  it.each([
    '不便宜',
    '不方便',
    '一点都不便宜',
    '并非便宜',
    '没有那么便宜',
    'not cheap',
    'I am not angry',
    '没有生气',
    '不遗憾',
    'not near',
    "it isn't very cheap",
    'never really convenient',
    'no longer cheap',
    '不建议购买',
    '没有缺货',
  ])('%s says nothing', (text) => {
    expect(hintsIn(text)).toEqual([]);
  });

  it('reaches four characters or three words, not further', () => {
    // 不 stands 4 characters before 便宜 in the first, 5 in the second.
    expect(hintsIn('不是特别便宜')).toEqual([]);
    expect(hintsIn('不是真特别便宜')).toEqual(['cheap']);
    expect(hintsIn('not at all cheap')).toEqual([]);
    expect(hintsIn('not one of these cheap')).toEqual(['cheap']);
  });

  it('ends with the clause', () => {
    expect(hintsIn('不好吃但便宜')).toEqual(['cheap']);
    expect(hintsIn('不大，便宜')).toEqual(['cheap']);
    expect(hintsIn('不大 便宜')).toEqual(['cheap']);
    expect(hintsIn('味道一般不过方便')).toEqual(['near']);
    expect(hintsIn('not good but cheap')).toEqual(['cheap']);
    expect(hintsIn('not good, cheap')).toEqual(['cheap']);
    expect(hintsIn('不便宜，但是离家近')).toEqual(['near']);
  });

  it('is not what merely looks like it', () => {
    expect(hintsIn('不但便宜，而且近便')).toEqual(['near', 'cheap']);
    expect(hintsIn('不仅方便')).toEqual(['near']);
    expect(hintsIn('质量不错便宜')).toEqual(['cheap']);
    expect(hintsIn('没想到这么便宜')).toEqual(['cheap']);
    expect(hintsIn('可不可以便宜点')).toEqual(['bargain']);
    expect(hintsIn('有没有缺货')).toEqual(['stock_out']);
    expect(hintsIn('not only cheap')).toEqual(['cheap']);
    expect(hintsIn("Can't you match the price?")).toEqual(['bargain']);
    expect(hintsIn('又不贵又方便')).toEqual(['near', 'cheap']);
    expect(hintsIn('未来很方便')).toEqual(['near']);
  });

  it('turns even words around that hold a negator', () => {
    expect(hintsIn('并非不需要')).toEqual([]);
    expect(hintsIn('不是用不上')).toEqual([]);
  });
});

describe('traps', () => {
  it.each([
    ['贵公司不同意退款', []],
    ['我公司不同意', ['veto']],
    ['差不多', []],
    ['满意度调查', []],
    ['方便面很好吃', []],
    ['方便的话请回电', []],
    ['想了解约定的内容', []],
    ['还价格合理', ['cheap']],
    ['建议零售价是多少', []],
    ['别家更便宜', []],
    ['比别家更便宜', ['cheap']],
    ['需不需要排队', []],
    ['不需要排队', []],
    ['贪便宜', []],
    ['未满180天', []],
    ['inconvenient', []],
    ['nearly perfect', ['praise']],
    ['feels cheap', []],
    ['No need to call back', []],
    ['I can afford it', []],
    ['budgeting app', []],
    ['电影票在便利店', []],
  ])('%s', (text, tags) => {
    expect(hintsIn(text)).toEqual(tags);
  });
});

describe('any lexicon', () => {
  const lexicon = {
    bad: { en: ['bad', 'faulty'], zh: ['差', '不满'] },
    good: { en: ['good'], zh: ['满意'] },
    moved: { en: ['moved', 'relocat*'], zh: ['搬家'] },
    rival: { en: ['moved to a competitor'], zh: [] },
    nothing: { en: [], zh: ['不满一年', '出差'] },
  };

  test('the longest words win', () => {
    expect(tagsOf('moved to a competitor', lexicon)).toEqual(['rival']);
    expect(tagsOf('I moved', lexicon)).toEqual(['moved']);
    expect(tagsOf('relocating soon', lexicon)).toEqual(['moved']);
    expect(tagsOf('差不多', lexicon)).toEqual([]);
    expect(tagsOf('出差', lexicon)).toEqual([]);
    expect(tagsOf('用了不满一年', lexicon)).toEqual([]);
    expect(tagsOf('没有搬家', lexicon)).toEqual([]);
    // 不满 wins the place before 满意: dissatisfied, however one cuts it.
    expect(tagsOf('不满意', lexicon)).toEqual(['bad']);
  });

  test('each tag once, in the order of the lexicon', () => {
    expect(tagsOf('moved, good, bad, good', lexicon)).toEqual(['bad', 'good', 'moved']);
  });

  test('mentions keep place, words and negation', () => {
    expect(mentionsOf('Not good. Moved!', lexicon)).toEqual([
      { tag: 'good', words: 'good', isNegated: true, before: 'not ' },
      { tag: 'moved', words: 'moved', isNegated: false, before: ' ' },
    ]);
  });
});

test('normalising joins spellings', () => {
  expect(normalise('Ｄｏｎ’ｔ  PRICE-match 沒有　貨')).toBe('dont price match 没有,货');
});

test('every entry of the lexicon is found by itself, and by nothing that hides it', () => {
  const hidden = Object.entries(hints)
    .filter(([tag]) => tag !== 'nothing')
    .flatMap(([tag, { en, zh }]) =>
      [...en, ...zh].filter((words) => !(hintsIn(words.replace('*', '')) as string[]).includes(tag)),
    );
  expect(hidden).toEqual([]);
});

test('a long text takes no time', () => {
  const text = '不知道哪里便宜，'.repeat(5000);
  expect(hintsIn(text)).toEqual(['cheap']);
});

test('every simplified character of the lexicons is found in its traditional form', () => {
  // What Big5 has not is simplified; then a pair must lead to it.
  const decoder = new TextDecoder('big5');
  const big5 = new Set<string>();
  for (let lead = 0xa1; lead <= 0xf9; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) big5.add(decoder.decode(Uint8Array.of(lead, trail)));
  const reached = new Set<string>([...big5].map(normalise));
  const characters = new Set(
    [hints, reasonLexicon].flatMap((lexicon) =>
      Object.values(lexicon).flatMap(({ zh }) => zh.join('').match(/\p{Script=Han}/gu) ?? []),
    ),
  );
  expect([...characters].filter((one) => !reached.has(one))).toEqual([]);
});

test('words of Taiwan and Hong Kong are read as those of the mainland', () => {
  expect(normalise('品質、訊號、價錢、網路')).toBe('质量、信号、价格、网络');
});
