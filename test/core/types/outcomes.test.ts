import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess.ts';
import { judge } from '../../../src/core/evidence/hypothesis.ts';
import type { Facts } from '../../../src/core/facts/index.ts';
import type { TypeId } from '../../../src/core/ids.ts';
import { patterns, patternOf } from '../../../src/core/patterns/index.ts';
import type { SourceId } from '../../../src/core/sources.ts';
import { overrideThresholds } from '../../../src/core/thresholds.ts';
import { allTypes } from '../../../src/core/types/index.ts';
import { headlineOf } from '../../../src/core/types/headline.ts';
import { typeNotes } from '../../../src/core/types/notes.ts';
import { allSources, anyCase, customer } from '../case.ts';
import { makeFacts, makePopulation, neverBought } from '../make.ts';

const headline = (facts: Partial<Facts>, given: readonly SourceId[] = allSources) => {
  const of = customer(facts, given);
  return headlineOf(of, patternOf(of).compatible);
};
const often = { ratePercentile: 0.9 };
const asked = { attitudeWaves: 4, attitudeAgeDays: 0 }; // trusted 4/4.5 = .889
const deals = { dealOpportunity: 0.3, pricedPurchases: 27 }; // trusted .9

describe('outcomes outside the seven', () => {
  it('reliance: likes us, buys, was not seen to recommend', () => {
    // Favourable, full at A = .6: 2 · .889 = 1.78: b = 1.78/3.78 = .47
    const found = headline({ ...often, attitude: 0.6, ...asked });
    expect(found).toMatchObject({ type: 'reliance', state: 'indicated', isFragile: false });
    expect(found.opinion?.belief).toBeCloseTo(16 / 9 / (16 / 9 + 2), 9);
  });

  it.each([
    ['below half is no lock', 0.49, 'ruled_out'],
    ['half', 0.5, 'indicated'],
    ['just below four fifths', 0.79, 'indicated'],
    ['four fifths is monopoly by contract', 0.8, 'ruled_out'],
  ])('locked: %s', (_, lock, state) => {
    const of = customer({ ...often, attitude: -0.2, ...asked, viableSuppliers: 1, lock });
    const locked = allTypes.find(({ id }) => id === 'locked');
    expect(locked && judge(locked, of).state).toBe(state); // 2 of mass: b = .5
  });

  it.each<[string, Partial<Facts>, boolean]>([
    ['buys seldom, indifferent', { ratePercentile: 0.39, attitude: 0 }, true],
    ['not seldom', { ratePercentile: 0.4, attitude: 0 }, false],
    [
      'likes us, and better than rivals',
      { ratePercentile: 0.39, attitude: 0.01, relativeAttitude: 0.01 },
      false,
    ],
    ['likes rivals as much', { ratePercentile: 0.39, attitude: 0.29, relativeAttitude: 0 }, true],
    ['is fond of us, and of rivals', { ratePercentile: 0.39, attitude: 0.3, relativeAttitude: 0 }, false],
  ])('no loyalty: %s', (_, facts, isPossible) => {
    const of = customer({ ...facts, ...asked, rivalPurchases: 1 });
    const none = allTypes.find(({ id }) => id === 'none');
    expect(none && judge(none, of).state !== 'ruled_out').toBe(isPossible);
  });

  it('undetermined: nothing known', () => {
    expect(headline({})).toEqual({
      type: 'undetermined',
      state: 'not_assessable',
      opinion: null,
      mix: [],
      notes: [],
      candidates: [],
      ending: null,
      isFragile: false,
    });
  });

  it('extensions are looked at only where none of the seven is indicated', () => {
    // Reliance would have b .47; price has 1.8: b .474
    const found = headline({ ...often, attitude: 0.6, ...asked, ...deals, dealDependence: 0.9 });
    expect(found.type).toBe('price');
  });

  it('but one that is established is not set aside for one of the seven that is only indicated', () => {
    // Reliance: favourable 16/9 + trusts 8/9, capped 2.5, + gave the share by choice: the wallet, 1: b = 3.5/5.5 = .64.
    // Convenience: nearer 1 + says so once 2 · 1/1.5 = 2.33: b = 2.33/4.33 = .54.
    const facts = {
      ...often,
      attitude: 0.6,
      itemTrust: 80,
      ...asked,
      shareOfWallet: 0.9,
      walletModelled: 0,
      viableSuppliers: 2,
      accessAdvantage: 1,
      saysNear: 1,
      dealOpportunity: 0.3,
      pricedPurchases: 27,
    };
    expect(headline({ ...facts, shareOfWallet: null }).type).toBe('convenience');
    expect(headline(facts)).toMatchObject({ type: 'reliance', state: 'established' });
  });
});

describe('the headline', () => {
  // Price: deals 1.8, b = .474. Convenience: nearer 1 + one place .9 + the same hours .5 · 3/6 = 2.15 against deals
  // 1 · .9: b = 2.15/5.05 = .426
  const two = {
    ...often,
    ...deals,
    dealDependence: 0.9,
    accessAdvantage: 1,
    storeConcentration: 1,
    storePurchases: 27,
    routineShare: 1,
    timedVisits: 3,
  };

  it('is mixed where the first leads by less than .15', () => {
    expect(headline(two)).toMatchObject({
      type: 'mixed',
      mix: ['price', 'convenience'],
      state: 'indicated',
      isFragile: false,
      candidates: expect.arrayContaining(['price', 'convenience']) as TypeId[],
    });
    // The numbers of a mix are those of its leader
    expect(headline(two).opinion?.belief).toBeCloseTo(1.8 / 3.8, 9);
  });

  it('is one type where it leads by .15 and more', () => {
    // With a price rise that made them leave: 2.8/4.8 = .583, leads .426 by .158
    const clear = { ...two, priceRiseResponse: 0.1, priceRisePurchases: 27 };
    expect(headline(clear)).toMatchObject({ type: 'price', mix: [] });
    expect(headline(clear).candidates).toContain('convenience');
  });

  it('follows the lead in force', () => {
    const of = { ...customer(two), thresholds: overrideThresholds({ 'evidence.lead': 0.04 }) };
    expect(headlineOf(of, []).type).toBe('price'); // .048 is now enough
  });

  it('needs at least indicated: b .39 is not named, and has no numbers', () => {
    // Deals half on the ramp and 27 of them: .9: b = .31
    const weak = headline({ ...deals, dealDependence: 0.5 });
    expect(weak).toMatchObject({ type: 'undetermined', state: 'compatible', opinion: null, mix: [] });
    expect(weak.candidates[0]).toBe('price');
  });

  it('where the pattern leaves nothing open, names no candidate on a weak sign alone', () => {
    const open = (dealDependence: number) =>
      headlineOf(customer({ ...deals, dealDependence }), []).candidates;
    expect(open(0.5)).toEqual([]); // b = .31
    expect(open(0.9)).toEqual(['price']); // 1.8/3.8 = .47
    // Beside what a pattern leaves open it only leads.
    const beside = headlineOf(customer({ ...deals, dealDependence: 0.5 }), ['incentive', 'price']);
    expect(beside.candidates).toEqual(['price', 'incentive']);
  });

  it('with bare orders names what the pattern leaves open', () => {
    for (const { id, compatible } of patterns) {
      // Who buys again and again: what the gates of the types ask for.
      const of = customer({ ratePercentile: 0.9 }, ['orders']);
      expect(headlineOf(of, compatible).candidates, id).toEqual(compatible);
      expect(headlineOf(of, compatible).type).toBe('undetermined');
    }
  });

  it('never has a candidate that evidence rules out or contradicts, and names each once', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...patterns), (of, { compatible }) => {
        const { candidates, type, mix } = headlineOf(of, compatible);
        expect(new Set(candidates).size).toBe(candidates.length);
        for (const each of allTypes)
          if (candidates.includes(each.id))
            expect(['ruled_out', 'contradicted'], each.id).not.toContain(judge(each, of).state);
        if (type !== 'undetermined' && type !== 'mixed') expect(candidates).toContain(type);
        expect(mix.length > 1).toBe(type === 'mixed');
        for (const id of mix) expect(candidates).toContain(id);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves out an extension that is ruled out although the pattern allows it', () => {
    const unhappy = headline({ ...often, attitude: -0.5, ...asked, ...deals, dealDependence: 0.9 });
    expect(unhappy.type).toBe('price');
    expect(unhappy.candidates).not.toContain('reliance'); // not content
  });

  it('calls fragile what lasts only as long as something holds the customer', () => {
    const captive = { ...often, attitude: -0.6, ...asked, viableSuppliers: 0 };
    expect(headline(captive)).toMatchObject({ type: 'monopoly', isFragile: true });
    expect(headline({ ...deals, dealDependence: 0.9 })).toMatchObject({ type: 'price', isFragile: false });
  });

  it('is what assess says, with grounds: the firmest first', () => {
    const found = assess(makeFacts(two), makePopulation({ sources: allSources }));
    expect(found.loyalty.type).toBe('mixed');
    expect(found.grounds.map(({ type }) => type.id).slice(0, 2)).toEqual(['price', 'convenience']);
    expect(found.grounds).toHaveLength(allTypes.length);
    expect(found.why).toContain('motive_mixed');
  });
});

describe('notes beside a type', () => {
  const notes = (facts: Partial<Facts>, given?: readonly SourceId[]) => headline(facts, given).notes;
  const inert = {
    ...often,
    ...asked,
    viableSuppliers: 3,
    lock: 0,
    defaultShare: 1,
    defaultCycles: 5,
    rivalsRated: 0,
  };

  it('has those of decision 17', () => {
    expect(Object.keys(typeNotes)).toEqual([
      'habitual_indifferent',
      'captive_content',
      'latent_candidate',
      'premium_candidate',
      'contract_lock',
      'former',
      'kin',
    ]);
  });

  it('habitual_indifferent: inert, yet not dissatisfied', () => {
    expect(headline({ ...inert, attitude: -0.2 })).toMatchObject({ type: 'inertia', notes: [] });
    expect(headline({ ...inert, attitude: -0.19 })).toMatchObject({
      type: 'inertia',
      notes: ['habitual_indifferent'],
    });
    expect(headline({ ...inert, attitude: 0.29 }).notes).toContain('habitual_indifferent');
    expect(headline({ ...inert, attitude: 0.3 }).type).not.toBe('inertia');
  });

  it('captive_content: no way out, and not unhappy about it', () => {
    expect(notes({ ...often, ...asked, attitude: 0, viableSuppliers: 0 })).toContain('captive_content');
    expect(notes({ ...often, ...asked, attitude: 0.5, lock: 0.8 })).toContain('captive_content');
    expect(notes({ ...often, ...asked, attitude: -0.01, viableSuppliers: 0 })).not.toContain(
      'captive_content',
    );
    expect(notes({ ...often, ...asked, attitude: 0, viableSuppliers: 1, lock: 0 })).not.toContain(
      'captive_content',
    );
    expect(notes({ ...often, viableSuppliers: 0 })).not.toContain('captive_content'); // nobody asked
  });

  it('latent_candidate: likes us, buys little, and nobody knows why', () => {
    expect(notes({ ...neverBought, attitude: 0.4 })).toContain('latent_candidate');
    expect(notes({ ...neverBought, attitude: 0.39 })).not.toContain('latent_candidate');
    expect(notes({ ...neverBought, attitude: 0.4, restrictionAge: 1 })).not.toContain('latent_candidate');
    expect(notes({ ...often, attitude: 0.4, shareOfWallet: 0.9 })).not.toContain('latent_candidate');
    // Without a table of orders nobody can be said to buy little
    expect(notes({ ...neverBought, attitude: 0.4 }, ['surveys'])).not.toContain('latent_candidate');
  });

  it('premium_candidate: reliance, where nobody looked for recommendations', () => {
    const content = { ...often, attitude: 0.6, ...asked };
    const without = (...missing: SourceId[]) => allSources.filter((id) => !missing.includes(id));
    expect(notes(content, without('referrals', 'reviews'))).toContain('premium_candidate');
    expect(notes(content, without('referrals'))).not.toContain('premium_candidate');
    expect(notes(content)).not.toContain('premium_candidate');
  });

  it('contract_lock: monopoly though others are there', () => {
    const captive = { ...often, attitude: -0.6, ...asked, lock: 1, complaintsPerYear: 3 };
    expect(headline({ ...captive, viableSuppliers: 2 })).toMatchObject({
      type: 'monopoly',
      notes: ['contract_lock'],
    });
    expect(notes({ ...captive, viableSuppliers: 0 })).not.toContain('contract_lock');
  });

  it('kin: staff or their family, whatever the type', () => {
    expect(notes({ kin: 1 })).toEqual(['kin']);
    expect(notes({ kin: 0 })).toEqual([]);
    expect(notes({ ...inert, attitude: -0.5, kin: 1 })).toEqual(['kin']);
  });
});
