import type { Check } from '../check.ts';
import { unmatched } from './unmatched.ts';

export const unknownCampaign: Check = {
  rule: 'campaign.unknown',
  scope: 'between',
  severity: 'warning',
  names: { en: 'a campaign code belongs to no campaign', zh: '活动代码没有对应的活动' },
  remedy: {
    en: 'Export the campaign, or correct the code.',
    zh: '请导出该活动，或更正代码。',
  },
  example: {
    en: 'a purchase under `C9` and no `C9` in campaigns.csv',
    zh: '购买记录用了 `C9`，而 campaigns.csv 中没有 `C9`',
  },
  find: async (world) => {
    if (!world.has('campaigns')) return [];
    return [
      ...(await unmatched(world, 'transactions', 'campaign_id', 'campaigns', 'campaign_id')),
      ...(await unmatched(world, 'rewards', 'campaign_id', 'campaigns', 'campaign_id')),
    ];
  },
};
