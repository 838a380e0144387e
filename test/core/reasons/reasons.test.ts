import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess.ts';
import { sources } from '../../../src/core/sources.ts';
import { actions } from '../../../src/core/reasons/actions.ts';
import { whys } from '../../../src/core/reasons/whys.ts';
import type { Facts, Population } from '../../../src/core/facts/index.ts';
import { anyFacts, anyPopulation, makeFacts, makePopulation, neverBought } from '../make.ts';

const once = { purchases: 1, firstPurchaseDay: 10_330 };
const key = { valueRank: 0.95 };
const at = (silence: number, more: Partial<Population> = {}) =>
  makePopulation({ asOfDay: 10_330 + silence, windowDays: 300, ...more });

describe('why and action', () => {
  // ĝ = clock = 30 days, limit 89.87 days; makeFacts is of level ordinary
  it.each<[string, Facts, Population, string, string]>([
    ['never bought', neverBought, at(0), 'never_bought', 'invite_first_purchase'],
    [
      'a contract, no orders',
      { ...neverBought, contractActive: 1 },
      at(0),
      'under_contract',
      'nothing_to_do',
    ],
    [
      'returned everything',
      { ...neverBought, hasTransactions: true },
      at(0),
      'returned_everything',
      'find_out_why_returned',
    ],
    [
      'on schedule, buying less',
      makeFacts({ valueRecentHalf: 100, valuePreviousHalf: 900 }),
      at(30),
      'on_schedule|falling',
      'watch',
    ],
    ['once, recently', makeFacts(once), at(30), 'bought_once_recent', 'nothing_to_do'],
    ['once, overdue', makeFacts(once), at(31), 'bought_once_overdue', 'invite_second_purchase'],
    ['once, long ago', makeFacts(once), at(90), 'bought_once_long_ago', 'let_go_quietly'],
    [
      'no clock',
      makeFacts(once),
      at(9, { clockDays: null }),
      'bought_once_recent|rhythm_unknown',
      'nothing_to_do',
    ],
    ['on schedule', makeFacts(), at(30), 'on_schedule', 'nothing_to_do'],
    ['late, ordinary', makeFacts(), at(31), 'late_own_rhythm', 'contact_soon'],
    ['late, key', makeFacts(key), at(31), 'late_own_rhythm|top_fifth', 'contact_now'],
    ['late, few buyers', makeFacts(), at(31, { buyers: 19 }), 'late_own_rhythm', 'contact_now'],
    // Two limits are 179.7 days; up to then the end is not confirmed.
    ['lapsed, not confirmed', makeFacts(), at(179), 'lapsed', 'ask_how_it_is'],
    ['lapsed, not confirmed, nothing spent', makeFacts({ value12m: 0 }), at(179), 'lapsed', 'let_go_quietly'],
    ['lapsed', makeFacts(), at(180), 'lapsed', 'win_back'],
    ['lapsed, small', makeFacts({ valueRank: 0.2 }), at(180), 'lapsed', 'let_go_quietly'],
    ['lapsed, no value left', makeFacts({ value12m: 0 }), at(900), 'lapsed', 'let_go_quietly'],
    [
      'ended',
      makeFacts({ terminated: true, ...key }),
      at(0),
      'contract_ended|on_schedule|top_fifth',
      'win_back',
    ],
    [
      'ended, never bought',
      { ...neverBought, terminated: true },
      at(0),
      'contract_ended|never_bought',
      'let_go_quietly',
    ],
    ['rising', makeFacts({ valueRecentHalf: 900 }), at(0), 'on_schedule|rising', 'nothing_to_do'],
    ['falling', makeFacts({ valueRecentHalf: 90 }), at(31), 'late_own_rhythm|falling', 'contact_soon'],
    ['growing by few purchases alone', makeFacts({ purchases: 3 }), at(0), 'on_schedule', 'nothing_to_do'],
  ])('%s', (_, facts, population, why, action) => {
    const found = assess(facts, population);
    expect(found.why.join('|')).toBe(why);
    expect(found.action).toBe(action);
  });

  it('are never empty and always known codes', () => {
    fc.assert(
      fc.property(anyFacts, anyPopulation, (facts, population) => {
        const found = assess(facts, population);
        expect(found.why.length).toBeGreaterThan(0);
        expect(new Set(found.why).size).toBe(found.why.length);
        for (const code of found.why) expect(Object.keys(whys)).toContain(code);
        expect(Object.keys(actions)).toContain(found.action);
        expect(found.priority > 0 && actions[found.action as keyof typeof actions].share === null).toBe(
          false,
        );
      }),
    );
  });
});

describe('texts', () => {
  it.each([...Object.entries(whys), ...Object.entries(actions)])(
    '%s in both languages',
    (_, { label, sentence }) => {
      expect(label.en.length).toBeLessThanOrEqual(40);
      expect(label.zh.length).toBeLessThanOrEqual(40);
      expect(label.zh).toMatch(/\p{Script=Han}/u);
      expect(sentence.en).toMatch(/\.$/);
      expect(sentence.zh).toMatch(/。$/);
    },
  );

  it('of what to collect in both languages', () => {
    for (const { label, settles } of Object.values(sources)) {
      expect(label.en.length).toBeLessThanOrEqual(40);
      expect(label.zh).toMatch(/\p{Script=Han}/u);
      expect(settles.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it('advise neither higher prices nor deeper discounts', () => {
    for (const [id, { label, sentence }] of Object.entries(actions)) {
      const english = `${label.en} ${sentence.en}`;
      const chinese = `${label.zh} ${sentence.zh}`;
      expect(english).not.toMatch(/rais|higher|charge|coupon/i);
      expect(chinese).not.toMatch(/提价|涨价|加价|优惠/);
      // To who goes by price, prices are explained, and discounts appear only as a warning.
      if (id === 'show_fair_prices') expect(english).toMatch(/deeper discounts only teach to wait/);
      else expect(english + chinese).not.toMatch(/price|discount|价|折扣/i);
    }
  });
});
