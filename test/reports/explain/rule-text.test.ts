import { Chalk } from 'chalk';
import { describe, expect, it, test } from 'vitest';
import { chalkStyle, ruleIds, ruleJson, ruleText } from '../../../src/reports/index.ts';
import { ruleKinds } from '../../../src/reports/explain/rules/index.ts';
import { displayWidth } from '../../../src/tables/width.ts';

const style = chalkStyle(new Chalk({ level: 0 }));
const page = (id: string, lang: 'en' | 'zh' = 'en') => ruleText(id, lang, { style }) ?? '';

test('a signal: what it reads, where it speaks, how far it is trusted, what it says of the types', () => {
  expect(page('price.deal-dependence')).toBe(`\
price.deal-dependence · buys on deals far more than peers do
signal

family      price; all of it together counts at most 2.5
weight      2 (strong 2, medium 1, weak 0.5)
reads       deal dependence beyond peers (M07, dealDependence)
speaks      from 35 % [dealDependence.low], in full at 65 % [dealDependence.full]
trusted by  n/(n + 3), n = purchases with known prices
known from  item prices

What it says of the types
  −1    against  inertia               there in full from 50 % [dealDependence.high] on
  −1    against  convenience           there in full from 50 % [dealDependence.high] on
  +2    for      price
  −1.5  against  premium               there in full from 50 % [dealDependence.high] on
  −1.5  against  reliance (extension)  there in full from 50 % [dealDependence.high] on
`);
});

test('a type: what it is, what must be so, what speaks for and against it, what must have been looked at', () => {
  const text = page('convenience');
  expect(text).toMatch(/^convenience · convenience\nloyalty type\nStays because we are easier to reach/);
  expect(text).toContain('would end with          somebody easier to reach, or a move of their own\n');
  expect(text).toContain(
    'firm only if looked at  item prices or campaigns and rewards or points earned and redeemed\n',
  );
  expect(text).toMatch(/easier to reach, or says so +ln of minutes /);
  expect(text).toContain('[access.easier]; or says: near, easy, open late ≥ 1 [count.one]; or');
  expect(text).toContain('  +1    access.nearer ');
  expect(text).toContain('  −1.5  access.passes-closer ');
  expect(page('monopoly')).toContain('fragile ');
});

test('a threshold: value, unit, source, why, and who uses it', () => {
  expect(page('access.harder')).toBe(`\
access.harder · threshold

value    -0.0488 (default)
unit     deviation
source   our choice
why      ln 0.95: a rival is nearer by a twentieth
used by  access.passes-closer
`);
  // A ramp of its own: convenience takes deal dependence as a step at one half.
  expect(page('dealDependence.high')).toMatch(/ inertia, convenience, premium, reliance, deal_driven\n/);
});

test('an id that is two things has a page for each', () => {
  expect(page('attitude.likes')).toMatch(
    /^attitude\.likes · likes us\nsignal\n.*\nattitude\.likes · threshold\n/s,
  );
  expect(JSON.parse(ruleJson('lapsed') ?? '')).toMatchObject({
    id: 'lapsed',
    entries: [{ kind: 'pattern', number: 'P7' }, { kind: 'why' }, { kind: 'churn_state' }],
  });
});

test('a source: what falls without it', () => {
  const text = page('campaigns');
  expect(text).toContain(
    'without it, at best  price: established → indicated, incentive: established → indicated\n',
  );
  expect(page('order_times')).toContain('indicators lost      selection time (high = quick)\n');
  expect(page('costs', 'zh')).toContain('缺少时最多  确信程度不变，但依据较少\n');
});

test.each([
  ['cell.date', 'what to do   Write dates as 2026-11-22.'],
  ['kin', 'kin · note beside a type\nstaff or family of staff\n'],
  [
    'clockwork_repeater',
    'variation of the own gaps (CV) < 0.5 [regularity.clockworkVariation] and share of the',
  ],
  ['fault_tolerance', 'empty when  no failure to judge by yet: never tested'],
  ['trust', 'points of trust above the best rival'],
  ['motive_price', 'reason\nBuys where the price is lowest.'],
  ['win_back', 'worth acting now  25 % [priority.winBack] of the value of the last 12 months'],
  ['habit.clockwork', 'speaks      in full at 0.5 [regularity.clockworkVariation] and below'],
  ['obstacle.lifted', 'in full where it is so'],
])('%s', (id, said) => {
  expect(page(id)).toContain(said);
});

test('nothing is called so: nothing is said', () => {
  expect(ruleText('Price', 'en')).toBeNull();
  expect(ruleJson('')).toBeNull();
});

describe.each(ruleKinds.map((kind) => [kind.kind, kind] as const))('every %s', (_, { ids }) => {
  it('has a page without holes that fits, in both languages, and data', () => {
    for (const id of ids) {
      const english = page(id);
      const chinese = page(id, 'zh');
      for (const text of [english, chinese]) {
        expect(text).not.toMatch(/undefined|null|NaN|\[object/);
        for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(100);
      }
      expect(chinese).toMatch(/\p{Script=Han}/u);
      // Names of facts are words, not the ids of the code.
      expect(english.replace(/\(M\d+, \w+\)|\[[\w.]+\]/g, '')).not.toMatch(/ [a-z]+[A-Z]\w+ [≥≤<>]/);
      expect(ruleJson(id)).not.toContain('undefined');
    }
  });
});

test('every id is there once', () => {
  expect(new Set(ruleIds).size).toBe(ruleIds.length);
});
