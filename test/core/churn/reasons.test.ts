import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  extendLexicon,
  hasReason,
  reasonsIn,
  reasonsInCode,
  reasonsOf,
  reasonTagIds,
  reasonTags,
  setOfReasons,
} from '../../../src/core/churn/reasons/index.ts';
import { paraphrases } from './paraphrases.ts';

/** Model §8.4, the table: every entry alone. */
const table: Readonly<Record<string, readonly string[]>> = {
  moved:
    'moved|relocated|moving abroad|out of area|out of service area|no longer live|搬家|搬迁|搬走|迁居|移民|出国|回老家|调到外地|不在本地|无覆盖'.split(
      '|',
    ),
  deceased: 'deceased|passed away|去世|身故'.split('|'),
  closed: 'retired|business closed|bankrupt|dissolved|graduated|退休|停业|歇业|倒闭|破产|注销公司|毕业'.split(
    '|',
  ),
  no_need: 'no longer need|don’t use any more|seasonal|不需要了|用不上|用不着|没需求'.split('|'),
  no_means: 'can’t afford|lost job|cut budget|失业|收入减少|经济困难|负担不起|预算削减'.split('|'),
  rival_offer:
    'competitor|switched to Leaf & Co|better offer|better deal elsewhere|cheaper elsewhere|poached|promotion from Nordmart|竞争对手|竞品|同行|别家|其他家|换到|转投|转网|携号转网|那边更便宜|别家优惠|被挖走'.split(
      '|',
    ),
  rival_product:
    'better devices|better features|more data there|higher speed there|功能更好|速度更快|更多流量|新产品'.split(
      '|',
    ),
  core: 'broken|defective|outage|unreliable|wrong bill|wrong item|quality|recall|unsafe|late delivery|质量差|质量问题|故障|坏了|断线|缺陷|发错货|召回|不安全|延误|迟到|扣错款|多收费'.split(
    '|',
  ),
  encounter:
    'rude|attitude|unhelpful|ignored|incompetent|poor expertise|态度差|态度恶劣|傲慢|冷漠|敷衍|不耐烦|不专业|没人理|爱答不理'.split(
      '|',
    ),
  response:
    'no response|unresolved|never called back|refused refund|passed around|company policy|没解决|不处理|没回复|推诿|踢皮球|拖延|不退款|公司规定'.split(
      '|',
    ),
  inconvenience:
    'waiting|opening hours|too far|complicated|no self-service|排队|等太久|营业时间|太远|手续繁琐|麻烦|流程复杂'.split(
      '|',
    ),
  pricing:
    'price increase|hidden fee|extra charges|not worth|涨价|乱收费|隐形收费|不值|性价比低|套路|先涨后降'.split(
      '|',
    ),
  price_unresolved: 'too expensive|太贵'.split('|'),
  ethics:
    'cheated|lied|pushy|privacy|scandal|false advertising|欺骗|受骗|虚假宣传|强制消费|泄露隐私|丑闻|套路深'.split(
      '|',
    ),
  bad_faith:
    'fraud|chargeback abuse|refused to pay|bad debt|forged|extorted|欺诈|诈骗|恶意欠款|恶意拖欠|赖账|冒用|伪造|敲诈|恶意差评|抹黑'.split(
      '|',
    ),
  payment_failed: 'card expired|payment failed|bank declined|卡过期|扣款失败|余额不足'.split('|'),
  person_left: 'my manager left|my adviser left|followed her|客户经理离职|业务员走了|跟着他走|跳槽'.split(
    '|',
  ),
  weak_tie: 'nothing special|all the same|no reason to stay|没感觉|都一样|无所谓|没归属感'.split('|'),
  not_said: 'don’t know|other|n/a|不清楚|其他|无|未填'.split('|'),
};

describe('the table of the model', () => {
  it.each(Object.entries(table).flatMap(([tag, texts]) => texts.map((text) => [text, tag] as const)))(
    '%s → %s',
    (text, tag) => {
      expect(reasonsIn(text)).toEqual([tag]);
    },
  );

  it('has all tags but those that only a firm writes', () => {
    expect(reasonTagIds.filter((id) => !(id in table))).toEqual(['withdrawn']);
    expect(reasonsIn('The product was discontinued')).toEqual(['withdrawn']);
  });
});

/** Model §8.4: traps that a naive matcher fails. */
describe('traps', () => {
  it.each([
    ['贵公司的产品我们不再采购', []],
    ['感谢贵公司', []],
    ['用了不满一年', []],
    ['对你们很不满', ['core']],
    ['满意', []],
    ['不满意', ['core']],
    ['不太满意', ['core']],
    ['跟别人差不多', ['weak_tie']],
    ['最近出差', []],
    ['差价不大', []],
    ['有时差', []],
    ['你们的东西不便宜', ['price_unresolved']],
    ['不贵', []],
    ['没有搬家', []],
    ['价格不是问题', []],
    ['价格不是问题，是态度差', ['encounter']],
    ['moved to a competitor', ['rival_offer']],
    ['换了地址', []],
    ['无所谓好坏', ['weak_tie']],
    ['收费合理', []],
    ['收费合理，但排队太久', ['inconvenience']],
    ['service area', []],
    ['we moved out of your service area', ['moved']],
    ['cancelled because of late payment fee', ['pricing']],
    ['客服小王走了', ['person_left']],
    ['客户走了', []],
    ['no longer need it', ['no_need']],
    ['I did not move, you are too expensive', ['price_unresolved']],
    ['not because of the price but because your staff is rude', ['encounter']],
    ['It was not the quality, however I found it cheaper elsewhere', ['rival_offer']],
    ['搬家了，不过主要是质量差', ['moved', 'core']],
    ['並不是因為漲價，而是客戶經理離職', ['person_left']],
    ['競爭對手更優惠', ['rival_offer']],
    ['ＴＯＯ ＥＸＰＥＮＳＩＶＥ', ['price_unresolved']],
    ['can’t complain about the quality, but we are moving abroad', ['moved']],
    ['other: my adviser left', ['person_left']],
    ['太贵，别家便宜', ['rival_offer']],
    ['you raised the price, too expensive now', ['pricing']],
    ['never had an outage', []],
    ['没有涨价', []],
  ])('%s', (text, tags) => {
    expect(reasonsIn(text)).toEqual(tags);
  });
});

describe('words that are not in the list', () => {
  /** A cause is met when it is the only one named; `unknown` when none is. */
  const isHit = ([text, cause]: (typeof paraphrases)[number]) => {
    const causes = new Set(reasonsIn(text).flatMap((tag) => reasonTags[tag].cause ?? []));
    return cause === 'unknown' ? causes.size === 0 : causes.size === 1 && causes.has(cause as never);
  };
  const held = paraphrases.filter((_, index) => index % 2 === 1);

  it('are understood in four cases of five, in the half that was held back', () => {
    expect(held.length).toBe(40);
    expect(held.filter(isHit).length / held.length).toBeGreaterThanOrEqual(0.8);
  });

  it('are seldom mistaken for another cause', () => {
    const wrong = paraphrases.filter((one) => {
      const causes = reasonsIn(one[0]).flatMap((tag) => reasonTags[tag].cause ?? []);
      return causes.length > 0 && !causes.includes(one[1] as never);
    });
    expect(wrong.length / paraphrases.length).toBeLessThan(0.05);
  });
});

it('codes of staff are read as codes first', () => {
  expect(reasonsInCode('COMPETITOR')).toEqual(['rival_offer']);
  expect(reasonsInCode('PRICE_TOO_HIGH')).toEqual(['price_unresolved']);
  expect(reasonsInCode('service')).toEqual(['encounter']);
  expect(reasonsInCode('non-payment')).toEqual(['bad_faith']);
  expect(reasonsInCode('其他')).toEqual(['not_said']);
  expect(reasonsInCode('')).toEqual([]);
});

it('sets of reasons keep every reason', () => {
  fc.assert(
    fc.property(fc.subarray([...reasonTagIds]), (tags) => {
      const set = setOfReasons(tags);
      expect(reasonsOf(set)).toEqual(tags);
      for (const id of reasonTagIds) expect(hasReason(set, id)).toBe(tags.includes(id));
    }),
  );
});

describe('an own lexicon', () => {
  it('adds words, and takes words from other reasons', () => {
    const own = extendLexicon({
      rival_offer: { en: ['went to bean barn'], zh: ['去了豆仓'] },
      nothing: { zh: ['麻烦'] },
    });
    expect(reasonsIn('went to Bean Barn', own)).toEqual(['rival_offer']);
    expect(reasonsIn('去了豆仓', own)).toEqual(['rival_offer']);
    expect(reasonsIn('麻烦', own)).toEqual([]);
    expect(reasonsIn('麻烦')).toEqual(['inconvenience']);
    expect(reasonsIn('went to Bean Barn')).toEqual([]);
  });

  it('refuses what is no reason', () => {
    expect(() => extendLexicon({ rival_offers: { en: ['x'] } } as never)).toThrow(
      new RangeError(
        '`lexicon` requires known reasons: "rival_offers" is not one, did you mean "rival_offer"?',
      ),
    );
  });
});
