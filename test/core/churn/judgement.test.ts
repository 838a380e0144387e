import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assessChurn,
  attitudeOf,
  causes,
  impossiblePairs,
  initiatorOf,
  learnedFrom,
  leftOutOf,
  matrix,
  plays,
  returnRate,
  setOfReasons,
  settingOf,
  outlookByModel,
  wilson,
  type ChurnOptions,
  type Facts,
  type Outlook,
  type ReasonTagId,
} from '../../../src/core/index.ts';
import { customer } from '../case.ts';
import { anyFacts, anyPopulation, makeFacts, makePopulation, neverBought } from '../make.ts';

const said = (...tags: ReasonTagId[]) => ({ statedReasons: setOfReasons(tags) });
const gone = (changes: Partial<Facts> = {}) => makeFacts({ exitDay: 10_340, runRate: 1000, ...changes });
const judged = (facts: Facts, options: ChurnOptions = {}) => assessChurn(facts, makePopulation(), options);
const alive = (pAlive: number): ChurnOptions => ({
  outlookOf: (): Outlook => ({
    pAlive,
    pPurchase90d: pAlive,
    expectedPurchases90d: pAlive,
    pStaysAYear: null,
  }),
});

describe('setting', () => {
  it.each([
    [1, 0, 'contractual'],
    [0, 5, 'non_contractual'],
    [2, 5, 'both'],
    [0, 0, 'none'],
    [null, null, 'none'],
  ] as const)('%s contracts, %s uncovered purchases: %s', (contractsHeld, uncoveredPurchases, setting) => {
    expect(settingOf({ contractsHeld, uncoveredPurchases })).toBe(setting);
  });
});

describe('state', () => {
  // Usual gap 30 days; as of 20 days after the last purchase; limit 3.0 gaps.
  const silent = (days: number, more: Partial<Facts> = {}) =>
    makeFacts({ lastPurchaseDay: 10_350 - days, ...more });
  it.each([
    ['on schedule', silent(20), 'active'],
    ['late', silent(60), 'at_risk'],
    ['beyond the limit', silent(200), 'lapsed'],
    ['exit on record', silent(20, { exitDay: 10_345 }), 'churned'],
    ['contract over', silent(20, { terminated: true }), 'churned'],
    ['under contract, silent', silent(200, { contractActive: 1 }), 'active'],
    ['under contract, asks for the door', silent(20, { contractActive: 1, exitsAskedBefore: 1 }), 'at_risk'],
    ['half of the wallet gone', silent(20, { partialDefection: 1 }), 'at_risk'],
    ['less from period to period', silent(20, { silentDecline: 1 }), 'at_risk'],
    ['never bought', neverBought, 'not_assessable'],
  ] as const)('%s', (_, facts, state) => {
    expect(judged(facts).state).toBe(state);
  });

  it('a regular buyer is given less patience than an irregular one', () => {
    // 60 days are 2.0 gaps: beyond 1.6 of k = 9, within 3.0 of k = 1.
    expect(judged(silent(60, { gapVariation: 1 / 3 }))).toMatchObject({
      state: 'at_risk',
      lapse: 'unconfirmed',
    });
    expect(judged(silent(60, { gapVariation: 1 }))).toMatchObject({ state: 'at_risk', lapse: null });
    // 100 days are 3.3 gaps: beyond two limits of 1.6, and past the one of 3.0.
    expect(judged(silent(100, { gapVariation: 1 / 3 })).state).toBe('lapsed');
    expect(judged(silent(100, { gapVariation: 1 })).state).toBe('at_risk');
  });

  it('the own rhythm decides who is late; who is gone, rhythm and model together', () => {
    expect(judged(silent(20), alive(0.1)).state).toBe('active');
    expect(judged(silent(200), alive(0.49))).toMatchObject({ state: 'lapsed', lapse: 'confirmed' });
    // Then nobody speaks of winning back.
    expect(judged(silent(200), alive(0.86))).toMatchObject({
      state: 'at_risk',
      lapse: 'unconfirmed',
      initiator: null,
      pReturn: null,
      action: 'ask_how_it_is',
    });
    expect(judged(silent(200), alive(0.86)).whys[0]).toBe('past_limit');
  });

  it('of rare purchases nothing can be missed', () => {
    expect(assessChurn(silent(200), makePopulation({ clockDays: 731 })).state).toBe('not_assessable');
  });
});

/** Model §8.2. */
describe('initiator', () => {
  it.each([
    ['the customer ended it', { endedByCustomer: 1 }, 'unknown', 'active'],
    ['went to a rival', { destinationKnown: 1 }, 'competitive', 'active'],
    ['lapsed and buys elsewhere', { elsewhereAfter: 2 }, 'competitive', 'active'],
    ['the firm, for documented fraud', { endedByCompany: 1, fraudDocumented: 1 }, 'malicious', 'passive'],
    [
      'the firm, for arrears',
      { endedByCompany: 1, arrearsDays: 120, dunningContacts: 3 },
      'malicious',
      'passive',
    ],
    ['the firm, for no documented reason', { endedByCompany: 1 }, 'unknown', 'unknown'],
    ['died', { diedOnRecord: 1, endedByCompany: 1 }, 'natural', 'circumstance'],
    ['moved', { movedOnRecord: 1 }, 'natural', 'circumstance'],
    ['closed the account because of a move', { ...said('moved'), endedByCustomer: 1 }, 'natural', 'active'],
    ['the card expired', { ...said('payment_failed'), endedByCompany: 1 }, 'unknown', 'technical'],
    ['we discontinued it', { ...said('withdrawn'), endedByCompany: 1 }, 'unknown', 'company_withdrawal'],
    ['silence', {}, 'unknown', 'unknown'],
  ] as const)('%s', (_, facts, cause, initiator) => {
    expect(initiatorOf(customer({ exitDay: 10_340, ...facts }), cause)).toBe(initiator);
  });
});

/** Model §8.3: the matrix of who acted and why. */
describe('what cannot be', () => {
  it('is as the model says', () => {
    const cells = causes.map(({ id }) => [id, matrix[id].active, matrix[id].passive, matrix[id].neither]);
    expect(cells).toEqual([
      ['natural', 'allowed', 'not_allowed', 'usual'],
      ['competitive', 'usual', 'not_allowed', 'not_allowed'],
      ['fault', 'usual', 'not_allowed', 'allowed'],
      ['malicious', 'allowed', 'usual', 'not_allowed'],
      ['other', 'usual', 'not_allowed', 'not_allowed'],
    ]);
  });

  it.each([
    [{ ...said('rival_offer'), endedByCompany: 1 }, ['competitive × passive']],
    [{ ...said('moved'), endedByCompany: 1 }, ['natural × passive']],
    [{ ...said('core'), endedByCompany: 1 }, ['fault × passive']],
    [{ ...said('rival_offer'), diedOnRecord: 1 }, ['competitive × neither']],
    [{ ...said('bad_faith'), diedOnRecord: 1 }, ['malicious × neither']],
    [{ ...said('core', 'payment_failed') }, []],
    [{ ...said('rival_offer'), endedByCustomer: 1 }, []],
    [{ ...said('bad_faith'), endedByCompany: 1, fraudDocumented: 1 }, []],
  ] as const)('%o: %o', (facts, pairs) => {
    const of = customer({ exitDay: 10_340, ...facts });
    const found = impossiblePairs(of, initiatorOf(of, 'unknown'));
    expect(found.map(({ cause, actor }) => `${cause} × ${actor}`)).toEqual(pairs);
  });

  it('shows in the reasons, and does not relabel', () => {
    const { why, whys } = judged(gone({ ...said('rival_offer'), endedByCompany: 1 }));
    expect(why?.cause).toBe('competitive');
    expect(whys).toEqual(expect.arrayContaining(['impossible_pair', 'undocumented_end']));
  });
});

describe('what to do', () => {
  it('never raises a price, and has a "don’t" beside every "do"', () => {
    for (const { sentence, dont, say } of Object.values(plays)) {
      expect(`${sentence.en} ${say.en}`).not.toMatch(
        /raise (the|your|their|its) price|higher price|charge more/i,
      );
      expect(`${sentence.zh} ${say.zh}`).not.toMatch(/提价|加价|涨价(?!前)/);
      expect(dont.en).not.toBe('');
      expect(say.en === '').toBe(say.zh === '');
    }
  });

  it('nobody calls the dead, nor who is judged to act in bad faith', () => {
    const dead = judged(gone({ diedOnRecord: 1 }));
    expect(dead).toMatchObject({ action: 'stop_all_contact', priority: 0, leftOut: 'nothing_to_say' });
  });

  it.each([
    ['key_top', false, 'utmost'],
    ['key', false, 'utmost'],
    ['ordinary', false, 'best_effort'],
    ['small', false, 'as_circumstances_allow'],
    [null, false, null],
    ['key', true, 'give_up'],
  ] as const)('%s, inferior %s: %s', (level, isInferior, attitude) => {
    expect(attitudeOf(level, isInferior)).toBe(attitude);
  });

  it.each([
    [{ contactRefused: 1 }, 'opted_out'],
    [{ consentUnclear: 1 }, 'consent_unclear'],
    [{ contactRefused: 1, consentUnclear: 1 }, 'opted_out'],
    [{ refusedDays: 179 }, 'refused'],
    [{ refusedDays: 180 }, null],
    [{ contactedDays: 29 }, 'contacted'],
    [{ contactedDays: 30 }, null],
  ] as const)('%o: %s', (facts, reason) => {
    expect(leftOutOf(customer(facts), 'ask_why', { priority: 1, valueAtRisk: 1 })).toBe(reason);
  });
});

describe('worth', () => {
  // Yearly 1,000; mean of a buyer 300,000/1,000 = 300, a contact costs 2 % of it: 6.
  it('of who left by our fault: P(return)·SLTV − cost', () => {
    const of = judged(gone({ ...said('response'), valueRank: 0.9, formerRank: 0.9 }));
    // .2 × 2^(−10/180) × (.5 + 11/14) = .24743…; SLTV 500.
    const p = 0.2 * 2 ** (-10 / 180) * (0.5 + 11 / 14);
    expect(of.pReturn).toBeCloseTo(p, 12);
    expect(of).toMatchObject({ valueAtRisk: 1000, secondLife: 500, budget: 250, attitude: 'utmost' });
    expect(of.priority).toBeCloseTo(p * 500 - 6, 3);
  });

  it('of who is late: a third of what is at risk, less the cost', () => {
    // Silence rule: the middle of .2–.5 is .35, so .65 of 1,000 is at risk.
    const of = judged(makeFacts({ lastPurchaseDay: 10_290, runRate: 1000 }));
    expect(of).toMatchObject({ state: 'at_risk', valueAtRisk: 650, pReturn: null });
    expect(of.priority).toBeCloseTo(0.3 * 650 - 6, 9);
    expect(judged(makeFacts({ runRate: 1000 }), alive(0.3)).valueAtRisk).toBe(700);
    // Late, yet a model sees hardly any danger: 1 − .97 of 1,000. Who moves the wallet elsewhere stays at .65.
    const late = makeFacts({ lastPurchaseDay: 10_290, runRate: 1000 });
    expect(judged(late, alive(0.97))).toMatchObject({ state: 'at_risk', valueAtRisk: 30 });
    expect(judged({ ...late, partialDefection: 1 }, alive(0.97)).valueAtRisk).toBe(650);
  });

  it('of who is late: a model by which nobody ever leaves does not make the danger nothing', () => {
    const late = makeFacts({ lastPurchaseDay: 10_290, runRate: 1000 });
    const fit = {
      model: 'bg-nbd',
      parameters: [1, 1, 1, 1],
      standardErrors: null,
      logLikelihood: -1,
    } as const;
    const forecast = {
      model: 'bg-nbd',
      refused: null,
      asOfDay: 10_408,
      horizonDays: 90,
      customers: 500,
      repeaters: 300,
      base: { ...fit, status: 'boundary', customers: 500 },
      correction: null,
      meanGapDays: 30,
    } as const;
    const of = assessChurn(late, { ...makePopulation(), forecast }, alive(0.9999));
    expect(of).toMatchObject({ state: 'at_risk', valueAtRisk: 650 });
  });

  it('who is gone for more than a year is not called: the last year holds nothing to win back', () => {
    const since = (days: number) => judged(gone({ exitDay: 10_350 - days, ...said('response') }));
    expect(since(365)).toMatchObject({ leftOut: null, action: 'repair_and_apologise' });
    expect(since(365).priority).toBeGreaterThan(0);
    expect(since(366)).toMatchObject({ leftOut: 'gone_long', priority: 0, action: 'let_go' });
  });

  it('of a small customer costs an automatic message only', () => {
    const of = judged(gone({ formerRank: 0.1, valueRank: 0.1 }));
    expect(of).toMatchObject({ attitude: 'as_circumstances_allow', budget: 0 });
    expect(of.priority).toBeCloseTo((of.pReturn ?? 0) * 500, 3);
  });

  it('uses margin where it is known', () => {
    expect(judged(gone({ margin12m: 250 })).valueAtRisk).toBe(250);
  });

  it('learns: 10 of 20 came back where a fifth was assumed, (10 + 20 × .2)/40', () => {
    expect(returnRate(0.2, { contacted: 20, returned: 10 })).toBeCloseTo(0.35, 12);
    const learned = learnedFrom([
      { action: 'repair_and_apologise', cause: 'fault', contacted: 12, reached: 10, returned: 6 },
      { action: 'explain_and_right_size', cause: 'fault', contacted: 8, reached: 8, returned: 4 },
    ]);
    expect(learned).toEqual({ fault: { contacted: 20, returned: 10 } });
    const before = judged(gone(said('core'))).pReturn ?? 0;
    expect((judged(gone(said('core')), { learned }).pReturn ?? 0) / before).toBeCloseTo(0.35 / 0.2, 12);
  });

  it('money scaled by k scales worth by k and changes no judgement', () => {
    fc.assert(
      fc.property(anyFacts, anyPopulation, fc.constantFrom(10, 1000), (facts, population, k) => {
        const scaled = {
          ...facts,
          value12m: facts.value12m * k,
          valueTotal: facts.valueTotal * k,
          valueRecentHalf: facts.valueRecentHalf * k,
          valuePreviousHalf: facts.valuePreviousHalf * k,
        };
        const one = assessChurn(facts, population);
        const other = assessChurn(scaled, { ...population, value12m: population.value12m * k });
        expect([other.state, other.why, other.action]).toEqual([one.state, one.why, one.action]);
        expect(other.priority).toBeCloseTo(one.priority * k, 0);
      }),
    );
  });
});

it('Wilson: 5 of 10 is .2366–.7634', () => {
  // Agresti & Coull (1998), The American Statistician 52: (.2366, .7634).
  expect(wilson(5, 10)).toMatchObject({ share: 0.5 });
  expect(wilson(5, 10).low).toBeCloseTo(0.2366, 4);
  expect(wilson(5, 10).high).toBeCloseTo(0.7634, 4);
  expect(wilson(0, 10).low).toBe(0);
  expect(() => wilson(3, 2)).toThrow(RangeError);
});

it('without a model there are no probabilities', () => {
  expect(outlookByModel(customer({}))).toEqual({
    pAlive: null,
    pPurchase90d: null,
    expectedPurchases90d: null,
    pStaysAYear: null,
  });
});
