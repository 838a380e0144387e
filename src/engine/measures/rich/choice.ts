import type { RichStep } from './step.ts';

const contracts = {
  measures: ['M13'],
  needs: [['contracts', 'market', 'rewards']],
} as const satisfies Partial<RichStep>;

const wallet = {
  measures: ['M06'],
  needs: [['wallet', 'rival_purchases']],
} as const satisfies Partial<RichStep>;

const panel = {
  measures: ['M06'],
  needs: [['rival_purchases']],
} as const satisfies Partial<RichStep>;

/** Where else the customer could go: wallet, market, contracts. In the order in which they run. */
export const choiceSteps: readonly RichStep[] = [
  { ...contracts, file: 'm13-contract-terms', relation: 'contract_terms', stage: 'lines', gives: [] },
  { ...contracts, file: 'm13-default-orders', relation: 'default_orders', stage: 'lines', gives: [] },
  { ...contracts, file: 'm13-points', relation: 'point_balances', stage: 'lines', gives: [] },
  { ...contracts, file: 'm13-held', relation: 'held_contracts', stage: 'customer', gives: [] },
  {
    ...contracts,
    file: 'm13-contracts',
    relation: 'contract_facts',
    stage: 'unit',
    needs: [['contracts']],
    gives: [
      'contractActive',
      'lock',
      'renewalsMade',
      'renewalsDue',
      'defaultShare',
      'defaultCycles',
      'planOverpay',
      'planMonths',
    ],
  },
  {
    file: 'm13-main-market',
    relation: 'main_markets',
    measures: ['M13'],
    stage: 'unit',
    needs: [['market'], ['customer_records']],
    gives: [],
  },
  {
    file: 'm13-market',
    relation: 'choice_sets',
    measures: ['M13'],
    stage: 'unit',
    needs: [['market'], ['customer_records']],
    gives: ['viableSuppliers', 'ownMarketShare'],
  },
  {
    file: 'm13-neighbours',
    relation: 'neighbours_left',
    measures: ['M13'],
    stage: 'customer',
    needs: [['customer_records']],
    gives: ['neighboursLeftShare'],
  },
  {
    file: 'm13-terminated',
    relation: 'contract_ends',
    measures: ['M13'],
    stage: 'unit',
    needs: [['contracts']],
    gives: [],
  },
  { ...wallet, file: 'm06-elsewhere', relation: 'bought_elsewhere', stage: 'lines', gives: [] },
  { ...wallet, file: 'm06-panel', relation: 'panel_customers', stage: 'lines', gives: [] },
  { ...panel, file: 'elsewhere-places', relation: 'elsewhere_places', stage: 'lines', gives: [] },
  {
    ...panel,
    file: 'm06-away',
    relation: 'purchases_away',
    stage: 'unit',
    gives: ['awayShare', 'placedElsewhere'],
  },
  { ...wallet, file: 'm06-wallet-rows', relation: 'wallet_rows', stage: 'lines', gives: [] },
  {
    ...wallet,
    file: 'm06-wallet',
    relation: 'wallets',
    stage: 'unit',
    gives: [
      'shareOfWallet',
      'walletModelled',
      'walletGap',
      'walletTotal',
      'rivalPurchases',
      'brandsUsed',
      'walletTrend',
    ],
  },
  {
    ...wallet,
    file: 'm06-wallet-potential',
    relation: 'wallet_potentials',
    stage: 'unit',
    gives: ['potentialRank'],
  },
  {
    file: 'm06-own-prices',
    relation: 'own_price_indices',
    measures: ['M06'],
    stage: 'lines',
    needs: [['wallet'], ['competitor_events']],
    gives: [],
  },
  {
    file: 'm06-price-gap',
    relation: 'price_gaps',
    measures: ['M06'],
    stage: 'unit',
    needs: [['wallet'], ['competitor_events']],
    gives: ['priceGapCorrelation', 'priceGapPeriods'],
  },
  {
    file: 'm17-products',
    relation: 'products_held',
    measures: ['M17'],
    stage: 'customer',
    needs: [['contracts']],
    gives: ['productsHeld'],
  },
  {
    file: 'm17-leaving',
    relation: 'losses_on_leaving',
    measures: ['M17'],
    stage: 'customer',
    needs: [['contracts', 'rewards']],
    gives: ['lossOnLeaving'],
  },
  {
    file: 'm17-penalty',
    relation: 'loyalty_penalties',
    measures: ['M17'],
    stage: 'customer',
    needs: [['contracts']],
    gives: ['loyaltyPenalty'],
  },
  {
    file: 'm19-records',
    relation: 'own_circumstances',
    measures: ['M19'],
    stage: 'customer',
    needs: [['customer_records']],
    gives: ['lifeEvent', 'kin'],
  },
];
