import type { RichStep } from './step.ts';

/** What prices, discounts, tiers and variants show. In the order in which they run. */
export const pricesSteps: readonly RichStep[] = [
  {
    file: 'returned-days',
    relation: 'returned_days',
    measures: [],
    stage: 'lines',
    needs: [['item_prices', 'coupons', 'tiers', 'variants']],
    gives: [],
  },
  {
    file: 'priced-occasions',
    relation: 'priced_occasions',
    measures: ['M07'],
    stage: 'lines',
    needs: [['item_prices', 'coupons']],
    gives: [],
  },
  {
    file: 'offers-taken',
    relation: 'offers_taken',
    measures: ['M07'],
    stage: 'lines',
    needs: [['item_prices', 'coupons']],
    gives: [],
  },
  {
    file: 'm07-deals',
    relation: 'deals_taken',
    measures: ['M07'],
    stage: 'unit',
    needs: [['item_prices', 'coupons']],
    gives: [
      'dealDependence',
      'dealOpportunity',
      'dealShare',
      'fullPriceShare',
      'pricedPurchases',
      'couponDependence',
      'couponOpportunity',
      'couponPurchases',
    ],
  },
];
