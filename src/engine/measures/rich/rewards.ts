import type { RichStep } from './step.ts';

const rewardCampaigns = [['campaigns']] as const;
const rivalEvents = [['competitor_events']] as const;
const access = [['access']] as const;

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
    needs: [['campaigns', 'competitor_events', 'access', 'item_prices']],
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
  ...(
    [
      ['rival-events', 'rival_events'],
      ['rival-places', 'rival_places'],
    ] as const
  ).map(([file, relation]): RichStep => ({
    file,
    relation,
    measures: ['M21'],
    stage: 'lines',
    needs: rivalEvents,
    gives: [],
  })),
  ...(
    [
      ['rival-roles', 'rival_roles'],
      ['rival-counts', 'rival_counts'],
      ['rival-controls', 'rival_controls'],
    ] as const
  ).map(([file, relation]): RichStep => ({
    file,
    relation,
    measures: ['M21'],
    stage: 'unit',
    needs: rivalEvents,
    gives: [],
  })),
  {
    file: 'm21-exposures',
    relation: 'rival_exposures',
    measures: ['M21'],
    stage: 'unit',
    needs: rivalEvents,
    gives: [
      'rivalExposures',
      'rivalExposuresSurvived',
      'rivalCutResponse',
      'rivalEntryResponse',
      'exposurePurchases',
      'rivalCutPurchases',
      'rivalEntryPurchases',
    ],
  },
  {
    file: 'elsewhere-days',
    relation: 'elsewhere_days',
    measures: ['M10'],
    stage: 'lines',
    needs: [['rival_purchases']],
    gives: [],
  },
  {
    file: 'm10-rival-rewards',
    relation: 'rival_rewards',
    measures: ['M10'],
    stage: 'unit',
    needs: [['rival_purchases'], ['competitor_events']],
    gives: ['rivalRewardPurchases'],
  },
  {
    file: 'm14-access',
    relation: 'access_advantages',
    measures: ['M14'],
    stage: 'customer',
    needs: access,
    gives: ['accessAdvantage'],
  },
  {
    file: 'access-changes',
    relation: 'access_changes',
    measures: ['M14'],
    stage: 'customer',
    needs: access,
    gives: [],
  },
  ...(
    [
      ['access-counts', 'access_counts'],
      ['access-controls', 'access_controls'],
    ] as const
  ).map(([file, relation]): RichStep => ({
    file,
    relation,
    measures: ['M14'],
    stage: 'unit',
    needs: access,
    gives: [],
  })),
  {
    file: 'm14-access-responses',
    relation: 'access_responses',
    measures: ['M14'],
    stage: 'unit',
    needs: access,
    gives: [
      'accessWorsenedResponse',
      'accessWorsenedPurchases',
      'rivalOpenedResponse',
      'rivalOpenedPurchases',
    ],
  },
  ...(
    [
      ['points-days', 'points_days'],
      ['points-cycles', 'points_cycles'],
      ['points-resets', 'points_resets'],
      ['points-prompt', 'points_prompt'],
    ] as const
  ).map(([file, relation]): RichStep => ({
    file,
    relation,
    measures: ['M10'],
    stage: 'customer',
    needs: [['rewards']],
    gives: [],
  })),
  {
    file: 'm10-points',
    relation: 'points_seen',
    measures: ['M10'],
    stage: 'customer',
    needs: [['rewards']],
    gives: [
      'pointsPressure',
      'postRewardReset',
      'rewardCycles',
      'promptRedemptionShare',
      'pointsExpiredShare',
      'redemptions',
    ],
  },
  ...(
    [
      ['reward-ends', 'reward_ends'],
      ['reward-end-counts', 'reward_end_counts'],
      ['reward-end-controls', 'reward_end_controls'],
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
    file: 'm10-programme-cut',
    relation: 'programme_cuts',
    measures: ['M10'],
    stage: 'unit',
    needs: rewardCampaigns,
    gives: ['programmeCutResponse'],
  },
];
