import type { RichStep } from './step.ts';

const rewardCampaigns = [['campaigns']] as const;

/** What rewards and rivals show. In the order in which they run. */
export const rewardsSteps: readonly RichStep[] = [
  {
    file: 'own-visits',
    relation: 'own_visits',
    measures: [],
    stage: 'lines',
    needs: [['campaigns', 'competitor_events']],
    gives: [],
  },
  {
    file: 'customer-regions',
    relation: 'customer_regions',
    measures: [],
    stage: 'lines',
    needs: [['campaigns', 'competitor_events']],
    gives: [],
  },
  ...(
    [
      ['reward-campaigns', 'reward_campaigns'],
      ['reward-scopes', 'reward_scopes'],
      ['reward-places', 'reward_places'],
      ['reward-windows', 'reward_windows'],
      ['rewarded-visits', 'rewarded_visits'],
      ['reward-counts', 'reward_counts'],
      ['reward-peers', 'reward_peers'],
    ] as const
  ).map(([file, relation]): RichStep => ({
    file,
    relation,
    measures: ['M10'],
    stage: 'lines',
    needs: rewardCampaigns,
    gives: [],
  })),
  {
    file: 'response-clocks',
    relation: 'response_clocks',
    measures: [],
    stage: 'unit',
    needs: [['campaigns', 'competitor_events', 'access']],
    gives: [],
  },
  ...(
    [
      ['reward-units', 'reward_units'],
      ['reward-times', 'reward_times'],
      ['reward-spells', 'reward_spells'],
      ['reward-visits', 'reward_visits'],
    ] as const
  ).map(([file, relation]): RichStep => ({
    file,
    relation,
    measures: ['M10'],
    stage: 'unit',
    needs: rewardCampaigns,
    gives: [],
  })),
  {
    file: 'm10-rewards',
    relation: 'rewards_seen',
    measures: ['M10'],
    stage: 'unit',
    needs: rewardCampaigns,
    gives: [
      'rewardConcentration',
      'rewardOpportunity',
      'rewardPurchases',
      'rewardWindowsOn',
      'rewardWindowsOff',
      'offWindowExpected',
      'offWindowPurchases',
      'offOnRateRatio',
      'giftPurchaseShare',
    ],
  },
];
