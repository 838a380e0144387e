import { accountManagers } from '../../src/simulate/events/account-manager-leaves.ts';
import { coupons } from '../../src/simulate/events/coupon.ts';
import { ownPriceChange } from '../../src/simulate/events/own-price-change.ts';
import { priceCampaigns } from '../../src/simulate/events/price-campaign.ts';
import { regionOpens } from '../../src/simulate/events/region-opens.ts';
import { rewardCampaigns } from '../../src/simulate/events/reward-campaign.ts';
import { rivalEntry } from '../../src/simulate/events/rival-entry.ts';
import { rivalPromotions } from '../../src/simulate/events/rival-promotion.ts';
import { storeCloses, storeMoves, storeOpens } from '../../src/simulate/events/store-change.ts';
import type { World } from '../../src/simulate/worlds/world.ts';

/**
 * Cinemas: the world that stays unseen. It is here to be scored, never to be looked into: whoever mends the model by
 * what it shows needs another one. Rarer needs, fewer categories, other proportions, depths and times than in the
 * worlds of the program, a pass by the month without a fee for leaving.
 */
export const cinema: World = {
  id: 'cinema',
  names: { en: 'cinema', zh: '影院' },
  about: {
    en: 'Eight cinemas, two chains beside them, a border town without any; a monthly pass.',
    zh: '八家影院，两家竞争院线，一座没有竞争者的边城；月票。',
  },
  categories: [
    {
      id: 'ticket',
      needDays: 24,
      products: [
        { id: 'A1', name: 'Matinee', tier: 'basic', cents: 780, variants: ['2D', 'original'] },
        { id: 'A2', name: 'Evening', tier: 'standard', cents: 1150, variants: ['2D', '3D', 'original'] },
        { id: 'A3', name: 'Lounge', tier: 'premium', cents: 1890, variants: ['2D', '3D'] },
      ],
    },
    {
      id: 'family',
      needDays: 33,
      products: [
        { id: 'B1', name: 'Family morning', tier: 'basic', cents: 2100, variants: ['row', 'box'] },
        { id: 'B2', name: 'Family afternoon', tier: 'standard', cents: 2900, variants: ['row', 'box'] },
        { id: 'B3', name: 'Family lounge', tier: 'premium', cents: 4600, variants: ['box'] },
      ],
    },
    {
      id: 'snacks',
      needDays: 21,
      products: [
        { id: 'S1', name: 'Popcorn', tier: 'basic', cents: 390, variants: ['sweet', 'salted'] },
        { id: 'S2', name: 'Menu', tier: 'standard', cents: 890, variants: ['sweet', 'salted', 'nachos'] },
        { id: 'S3', name: 'Platter', tier: 'premium', cents: 1750, variants: ['cold', 'warm'] },
      ],
    },
  ],
  regions: [
    {
      name: 'Centre',
      x: 0,
      y: 0,
      people: 5,
      rivals: [
        [0, 2, -2],
        [1, -2, 2],
      ],
    },
    { name: '东区', x: 11, y: 2, people: 3, rivals: [[0, 13, 4]] },
    {
      name: 'Lakeside',
      x: -9,
      y: 6,
      people: 3,
      rivals: [
        [0, -11, 4],
        [1, -7, 9],
      ],
    },
    { name: 'Border', x: 0, y: -55, people: 1, rivals: [] },
    { name: '高原', x: 48, y: 30, people: 1, rivals: [] },
  ],
  rivals: ['Lumière', '星河'],
  stores: [
    { id: 'K1', region: 'Centre', x: 0, y: 0 },
    { id: 'K2', region: 'Centre', x: 4, y: -1 },
    { id: 'K3', region: '东区', x: 11, y: 2 },
    { id: 'K4', region: '东区', x: 8, y: 5 },
    { id: 'K5', region: 'Lakeside', x: -9, y: 6 },
    { id: 'K6', region: 'Border', x: 0, y: -55 },
    { id: 'K7', region: '高原', x: 48, y: 30 },
  ],
  motives: {
    premium: 12,
    reliance: 12,
    inertia: 12,
    convenience: 12,
    price: 12,
    incentive: 12,
    monopoly: 8,
    latent: 7,
    none: 12,
  },
  profiles: { one_time: 0.12, gift: 0.03, firm: 0.01 },
  contracts: {
    category: 'pass',
    plans: [
      ['pass', 1990],
      ['pass for two', 3490],
    ],
    minTermDays: 0,
    hasFee: false,
    cheaperFrom: 400,
    share: { inertia: 0.3, premium: 0.15, reliance: 0.1, price: 0.03 },
  },
  failures: 0.02,
  plans: [
    priceCampaigns(0, { every: 50, lasts: 12, depth: 0.3 }),
    priceCampaigns(1, { every: 60, lasts: 14, depth: 0.2 }),
    priceCampaigns(2, { every: 30, lasts: 7, depth: 0.2 }),
    coupons({ every: 45, lasts: 10, depth: 0.15 }),
    rewardCampaigns({ every: 40, lasts: 9 }),
    rivalPromotions({ every: 30, lasts: 12, depth: 0.25, rewards: 0.4 }),
    ownPriceChange(0, 0.4, 0.08),
    ownPriceChange(2, 0.25, 0.1),
    ownPriceChange(1, 0.65, 0.05),
    rivalEntry(1, 1, 0.5, [10.5, 1]),
    regionOpens(3, 0.6),
    storeOpens({ id: 'K8', region: 'Lakeside', x: -6, y: 7 }, 0.45),
    storeMoves('K4', { id: 'K9', region: '东区', x: 14, y: 6 }, 0.4),
    storeCloses('K2', 0.7),
    accountManagers(3, [[0.5, 'competitor']]),
  ],
  season: [0.1, 0.2, 0, 0, -0.2, -0.3, -0.1, 0, 0, 0.1, 0.2, 0.3],
};
