import { accountManagers } from '../events/account-manager-leaves.ts';
import { coupons } from '../events/coupon.ts';
import { ownPriceChange } from '../events/own-price-change.ts';
import { priceCampaigns } from '../events/price-campaign.ts';
import { regionOpens } from '../events/region-opens.ts';
import { rewardCampaigns } from '../events/reward-campaign.ts';
import { rivalEntry } from '../events/rival-entry.ts';
import { rivalPromotions } from '../events/rival-promotion.ts';
import { storeCloses, storeOpens } from '../events/store-change.ts';
import type { World } from './world.ts';

/** A network: most by contract with a monthly fee, others top up; regions are opened to competition. */
export const telecom: World = {
  id: 'telecom',
  names: { en: 'telecom', zh: '电信' },
  about: {
    en: 'Contracts with a monthly fee and a fee for leaving, prepaid top-ups, three rivals, regions opened to them late.',
    zh: '合约月费与违约金、预付充值、三个竞争者，部分地区较晚放开。',
  },
  categories: [
    {
      id: 'top_up',
      needDays: 16,
      products: [
        { id: 'U1', name: 'Top-up 10', tier: 'basic', cents: 1000, variants: ['app', 'card'] },
        { id: 'U2', name: 'Top-up 20', tier: 'standard', cents: 2000, variants: ['app', 'card'] },
        { id: 'U3', name: 'Top-up 50', tier: 'premium', cents: 5000, variants: ['app'] },
      ],
    },
    {
      id: 'data_pack',
      needDays: 22,
      products: [
        { id: 'D1', name: 'Data 1 GB', tier: 'basic', cents: 500, variants: ['day', 'night'] },
        { id: 'D2', name: 'Data 5 GB', tier: 'standard', cents: 1200, variants: ['day', 'week'] },
        { id: 'D3', name: 'Data 20 GB', tier: 'premium', cents: 2900, variants: ['month'] },
      ],
    },
    {
      id: 'roaming',
      needDays: 40,
      products: [
        { id: 'R1', name: 'Neighbours', tier: 'basic', cents: 600, variants: ['3 days'] },
        { id: 'R2', name: 'Continent', tier: 'standard', cents: 1500, variants: ['7 days'] },
        { id: 'R3', name: 'World', tier: 'premium', cents: 4200, variants: ['7 days', '30 days'] },
      ],
    },
  ],
  regions: [
    {
      name: 'North',
      x: 0,
      y: 0,
      people: 4,
      rivals: [
        [0, 3, 1],
        [1, -3, -1],
        [2, 2, -3],
      ],
    },
    {
      name: '浦东',
      x: 12,
      y: 0,
      people: 3,
      rivals: [
        [0, 15, 1],
        [1, 11, 3],
        [2, 12, -3],
      ],
    },
    {
      name: 'South',
      x: 0,
      y: 12,
      people: 3,
      rivals: [
        [0, 3, 13],
        [2, -3, 12],
      ],
    },
    { name: 'Hills', x: 50, y: 0, people: 1, rivals: [] },
    { name: '海岛', x: 0, y: 60, people: 1, rivals: [] },
  ],
  rivals: ['Unitel', '天翼', 'SkyLine'],
  stores: [
    { id: 'N1', region: 'North', x: 0, y: 0 },
    { id: 'P1', region: '浦东', x: 12, y: 0 },
    { id: 'S1', region: 'South', x: 0, y: 12 },
    { id: 'S2', region: 'South', x: 2, y: 14.5 },
    { id: 'H1', region: 'Hills', x: 50, y: 0 },
    { id: 'I1', region: '海岛', x: 0, y: 60 },
  ],
  motives: {
    premium: 10,
    reliance: 15,
    inertia: 18,
    convenience: 8,
    price: 14,
    incentive: 9,
    monopoly: 9,
    locked: 8,
    latent: 4,
    none: 7,
  },
  profiles: { one_time: 0.05, gift: 0.01, firm: 0.05 },
  contracts: {
    category: 'mobile plan',
    plans: [
      ['S', 1500],
      ['M', 2500],
      ['L', 3900],
    ],
    minTermDays: 730,
    hasFee: true,
    cheaperFrom: 260,
    share: {
      premium: 0.5,
      reliance: 0.55,
      inertia: 0.8,
      monopoly: 0.6,
      locked: 1,
      convenience: 0.15,
      none: 0.1,
      price: 0.05,
    },
  },
  failures: 0.03,
  plans: [
    priceCampaigns(0, { every: 42, lasts: 9, depth: 0.2 }),
    priceCampaigns(1, { every: 36, lasts: 10, depth: 0.3 }),
    priceCampaigns(2, { every: 55, lasts: 14, depth: 0.3 }),
    coupons({ every: 75, lasts: 14, depth: 0.1 }),
    rewardCampaigns({ every: 52, lasts: 11, stops: 0.9 }),
    rivalPromotions({ every: 26, lasts: 15, depth: 0.22, rewards: 0.35 }),
    ownPriceChange(0, 0.35, 0.06),
    ownPriceChange(1, 0.55, 0.08),
    rivalEntry(1, 2, 0.45, [0.4, 12.4]),
    regionOpens(3, 0.45),
    storeOpens({ id: 'N2', region: 'North', x: 2, y: 2 }, 0.3),
    storeCloses('S1', 0.6),
    accountManagers(5, [
      [0.35, 'competitor'],
      [0.7, 'other'],
    ]),
  ],
  season: [0.1, 0.1, 0, 0, 0, 0.05, 0.15, 0.15, 0, 0, 0, 0.2],
};
