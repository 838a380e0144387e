import { accountManagers } from '../events/account-manager-leaves.ts';
import { coupons } from '../events/coupon.ts';
import { ownPriceChange } from '../events/own-price-change.ts';
import { priceCampaigns } from '../events/price-campaign.ts';
import { regionOpens } from '../events/region-opens.ts';
import { rewardCampaigns } from '../events/reward-campaign.ts';
import { rivalEntry } from '../events/rival-entry.ts';
import { rivalPromotions } from '../events/rival-promotion.ts';
import { storeCloses, storeMoves, storeOpens } from '../events/store-change.ts';
import type { World } from './world.ts';

/** Shops for daily needs in a town, on an island and in a valley. */
export const retail: World = {
  id: 'retail',
  names: { en: 'retail', zh: '零售' },
  about: {
    en: 'Six shops for daily needs, three rivals, an island that is opened to them, a valley that is not.',
    zh: '六家日用品门店，三个竞争者，一座后来放开的海岛，一个始终独家的山谷。',
  },
  categories: [
    {
      id: 'coffee',
      needDays: 20,
      products: [
        { id: 'C1', name: 'House blend', tier: 'basic', cents: 690, variants: ['beans', 'ground'] },
        {
          id: 'C2',
          name: 'Arabica',
          tier: 'standard',
          cents: 990,
          variants: ['beans', 'ground', 'capsules'],
        },
        { id: 'C3', name: 'Highland', tier: 'premium', cents: 1490, variants: ['beans', 'ground'] },
      ],
    },
    {
      id: 'household',
      needDays: 18,
      products: [
        { id: 'H1', name: 'Washing powder', tier: 'basic', cents: 560, variants: ['lemon', 'plain'] },
        {
          id: 'H2',
          name: 'Liquid detergent',
          tier: 'standard',
          cents: 840,
          variants: ['lemon', 'plain', 'wool'],
        },
        { id: 'H3', name: 'Eco detergent', tier: 'premium', cents: 1180, variants: ['lemon', 'plain'] },
      ],
    },
    {
      id: 'tea',
      needDays: 26,
      products: [
        { id: 'T1', name: 'Breakfast tea', tier: 'basic', cents: 420, variants: ['bags', 'loose'] },
        { id: 'T2', name: 'Jasmine tea', tier: 'standard', cents: 720, variants: ['bags', 'loose'] },
        { id: 'T3', name: 'Dragon well', tier: 'premium', cents: 1680, variants: ['loose'] },
      ],
    },
    {
      id: 'care',
      needDays: 34,
      products: [
        { id: 'P1', name: 'Soap', tier: 'basic', cents: 320, variants: ['rose', 'olive'] },
        { id: 'P2', name: 'Shampoo', tier: 'standard', cents: 780, variants: ['rose', 'olive'] },
        { id: 'P3', name: 'Face cream', tier: 'premium', cents: 1950, variants: ['day', 'night'] },
      ],
    },
  ],
  regions: [
    {
      name: 'Old Town',
      x: 0,
      y: 0,
      people: 4,
      rivals: [
        [0, 3, 1],
        [1, -3, -1],
        [2, 1, -3],
      ],
    },
    {
      name: '静安',
      x: 9,
      y: 0,
      people: 3,
      rivals: [
        [0, 12, 1],
        [1, 8, 3],
      ],
    },
    {
      name: 'Harbour',
      x: 0,
      y: 9,
      people: 3,
      rivals: [
        [1, 3, 10],
        [2, -3, 9],
      ],
    },
    {
      name: '西湖',
      x: 9,
      y: 9,
      people: 3,
      rivals: [
        [0, 12, 9],
        [2, 9, 12],
      ],
    },
    { name: 'Island', x: 40, y: 0, people: 1, rivals: [] },
    { name: 'Valley', x: 0, y: 40, people: 1, rivals: [] },
  ],
  rivals: ['Leaf & Co', 'BeanBarn', '万家福'],
  stores: [
    { id: '01', region: 'Old Town', x: 0, y: 0 },
    { id: '02', region: '静安', x: 9, y: 0 },
    { id: '03', region: 'Harbour', x: 0, y: 9 },
    { id: '09', region: 'Harbour', x: 2.5, y: 7 },
    { id: '04', region: '西湖', x: 9, y: 9 },
    { id: '05', region: 'Island', x: 40, y: 0 },
    { id: '06', region: 'Valley', x: 0, y: 40 },
  ],
  motives: {
    premium: 13,
    reliance: 14,
    inertia: 14,
    convenience: 15,
    price: 14,
    incentive: 10,
    monopoly: 7,
    latent: 6,
    none: 9,
  },
  profiles: { one_time: 0.08, gift: 0.02, firm: 0.03 },
  contracts: {
    category: 'coffee',
    plans: [
      ['coffee box', 1800],
      ['coffee box large', 2600],
    ],
    minTermDays: 0,
    hasFee: false,
    cheaperFrom: 300,
    share: { inertia: 0.25, premium: 0.05, reliance: 0.05, convenience: 0.03 },
  },
  failures: 0.025,
  plans: [
    priceCampaigns(0, { every: 38, lasts: 10, depth: 0.25 }),
    priceCampaigns(1, { every: 33, lasts: 9, depth: 0.25 }),
    priceCampaigns(2, { every: 45, lasts: 12, depth: 0.3 }),
    priceCampaigns(3, { every: 0, lasts: 0, depth: 0.2 }),
    coupons({ every: 60, lasts: 14, depth: 0.1 }),
    rewardCampaigns({ every: 48, lasts: 10 }),
    rivalPromotions({ every: 24, lasts: 14, depth: 0.22, rewards: 0.3 }),
    ownPriceChange(0, 0.3, 0.07),
    ownPriceChange(1, 0.45, 0.06),
    ownPriceChange(2, 0.6, 0.08),
    ownPriceChange(1, 0.7, -0.05),
    rivalEntry(2, 1, 0.4, [9.4, 0.4]),
    rivalEntry(0, 2, 0.55, [0.3, 9.5]),
    regionOpens(4, 0.5),
    storeMoves('04', { id: '07', region: '西湖', x: 6, y: 12 }, 0.5),
    storeOpens({ id: '08', region: 'Old Town', x: -2, y: 2 }, 0.35),
    storeCloses('03', 0.85),
    accountManagers(6, [
      [0.4, 'competitor'],
      [0.65, 'other'],
    ]),
  ],
  season: [0, 0.15, 0, 0, 0, -0.1, -0.25, -0.25, 0, 0, 0.2, 0.4],
};
