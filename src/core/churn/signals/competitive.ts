import type { CauseSignal } from '../causes/cause.ts';
import { flag, moreThanChance, undocumented } from './shared.ts';

export const portedOut: CauseSignal = {
  id: 'competitive.ported-out',
  names: { en: 'ported out to a named rival', zh: '携号转网至已知竞争者' },
  family: 'choice',
  weight: 4,
  isDecisive: true,
  fact: 'portedOut',
  ramp: { from: 'count.one' },
  trust: 'documented',
  sub: 'rival_offer',
};

export const destination: CauseSignal = {
  id: 'competitive.destination',
  names: { en: 'went to a known rival', zh: '去向为已知竞争者' },
  family: 'choice',
  weight: 2,
  fact: 'destinationKnown',
  ramp: { from: 'count.one' },
  trust: 'documented',
  // A port-out record says the same and more.
  read: ({ facts }) => (facts.portedOut === 1 ? 0 : (facts.destinationKnown ?? null)),
  sub: 'rival_offer',
};

export const rivalMove: CauseSignal = {
  id: 'competitive.rival-move',
  names: { en: 'left with others after a rival’s move', zh: '竞争者行动后与他人一同离开' },
  family: 'experiment',
  weight: 1.5,
  fact: 'rivalLeavers',
  ramp: { from: 'count.one' },
  trust: 'documented',
  read: (of) => {
    const { rivalEventDays = null, rivalLeavers = null, rivalLeaversExpected = null } = of.facts;
    if (rivalEventDays === null) return rivalLeavers === null ? null : 0;
    return rivalEventDays > of.thresholds['rival.nearDays']
      ? 0
      : flag(moreThanChance(rivalLeavers, rivalLeaversExpected, of));
  },
  sub: 'rival_offer',
};

export const rivalQuote: CauseSignal = {
  id: 'competitive.rival-quote',
  names: { en: 'brought a rival’s quote', zh: '曾带来竞争者报价' },
  family: 'choice',
  weight: 1.5,
  fact: 'quotesBefore',
  ramp: { from: 'count.one' },
  trust: 'documented',
  sub: 'rival_offer',
};

export const wayOutAsked: CauseSignal = {
  id: 'competitive.way-out',
  names: { en: 'asked how to port out or leave', zh: '曾询问携转或解约' },
  family: 'choice',
  weight: 1.5,
  fact: 'exitsAskedBefore',
  ramp: { from: 'count.one' },
  trust: 'documented',
};

export const matchRefused: CauseSignal = {
  id: 'competitive.match-refused',
  names: { en: 'asked to match a price in vain', zh: '要求匹配价格未果' },
  family: 'price',
  weight: 1,
  fact: 'matchRefused',
  ramp: { from: 'count.one' },
  trust: 'documented',
  sub: 'rival_offer',
};

export const walletShift: CauseSignal = {
  id: 'competitive.wallet-shift',
  names: { en: 'the wallet moved elsewhere', zh: '消费转向别处' },
  family: 'choice',
  weight: 1,
  fact: 'walletShift',
  ramp: { from: 'walletShift.low', to: 'walletShift.full', falling: true },
  trust: 'documented',
};

/** Bought the same elsewhere after the last purchase with us. */
export const buysElsewhere: CauseSignal = {
  id: 'competitive.buys-elsewhere',
  names: { en: 'buys at a rival since', zh: '此后在竞争者处购买' },
  family: 'choice',
  weight: 1,
  fact: 'elsewhereAfter',
  ramp: { from: 'count.one' },
  trust: 'documented',
};

export const noRival: CauseSignal = {
  id: 'competitive.no-rival',
  names: { en: 'no rival was near, and the wallet was ours', zh: '没有竞争者接近，消费集中于本企业' },
  family: 'choice',
  weight: 1,
  fact: 'shareOfWallet',
  ramp: { from: 'wallet.high' },
  trust: 'documented',
  read: ({ facts }) => {
    const { rivalLeavers = null, rivalEventDays = null, shareOfWallet = null, elsewhereAfter = null } = facts;
    if (rivalLeavers === null || shareOfWallet === null) return null;
    return rivalEventDays !== null || (elsewhereAfter ?? 0) > 0 ? 0 : shareOfWallet;
  },
  when: [undocumented],
};

export const categoryLeft: CauseSignal = {
  id: 'competitive.category-left',
  names: { en: 'buys nothing of the kind any more', zh: '已不再购买该品类' },
  family: 'choice',
  weight: 2,
  fact: 'categoryStopped',
  ramp: { from: 'count.one' },
  trust: 'documented',
  when: [undocumented],
};
