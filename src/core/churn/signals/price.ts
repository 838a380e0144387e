import type { Case } from '../../condition.ts';
import type { CauseSignal } from '../causes/cause.ts';
import { flag } from './shared.ts';
import { hasReason } from '../reasons/sets.ts';
import { isGiven } from './reasons.ts';

/** "Too expensive" alone: a named or seen rival makes it competitive, an own rise a fault, neither leaves it open. */
export function priceContext(of: Case): 'rival' | 'own_rise' | 'open' | null {
  const { facts, thresholds } = of;
  const isHeard = hasReason(facts.heardReasons ?? 0, 'price_unresolved');
  if (isGiven(of, ['price_unresolved']) !== true && !isHeard) return null;
  const rivals = [
    facts.destinationKnown,
    facts.portedOut,
    facts.quotesBefore,
    facts.matchRefused,
    facts.elsewhereAfter,
  ];
  if (rivals.some((each) => (each ?? 0) > 0)) return 'rival';
  return (facts.ownPriceRise ?? 0) >= thresholds['priceRise.felt'] ? 'own_rise' : 'open';
}

const given = (of: Case, context: 'rival' | 'own_rise') => {
  const known = isGiven(of, ['price_unresolved']);
  return known === null ? null : flag(known && priceContext(of) === context);
};

const price = {
  family: 'text',
  weight: 1.5,
  fact: 'statedReasons',
  ramp: { from: 'count.one' },
  trust: 'documented',
} as const;

export const priceAtRival: CauseSignal = {
  ...price,
  id: 'competitive.price',
  names: { en: 'too expensive, and a rival was there', zh: '嫌贵，且有竞争者' },
  read: (of) => given(of, 'rival'),
  sub: 'rival_offer',
};

export const priceAfterRise: CauseSignal = {
  ...price,
  id: 'fault.price',
  names: { en: 'too expensive, and our price had risen', zh: '嫌贵，且本企业刚涨价' },
  read: (of) => given(of, 'own_rise'),
  sub: 'pricing',
};
