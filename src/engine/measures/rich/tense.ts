import type { RichStep } from './step.ts';

const placed = {
  measures: ['M03'],
  stage: 'unit',
  needs: [['access', 'competitor_events']],
  gives: [],
} as const satisfies Partial<RichStep>;

/** How it stood before what held a customer ended (model 5.1.4). After all that says who fell. In the order in which they run. */
export const tenseSteps: readonly RichStep[] = [
  { ...placed, file: 'tenure-bands', relation: 'tenure_bands' },
  { ...placed, file: 'peer-rates', relation: 'peer_rates' },
  {
    file: 'm14-access-left',
    relation: 'access_left',
    measures: ['M14'],
    stage: 'unit',
    needs: [['access']],
    gives: [
      'accessWorsenedDaysAgo',
      'accessWorsenedRateBefore',
      'accessWorsenedAdvantageBefore',
      'rivalOpenedDaysAgo',
      'rivalOpenedRateBefore',
      'rivalOpenedAdvantageBefore',
    ],
  },
  {
    file: 'm21-rivals-left',
    relation: 'rivals_left',
    measures: ['M21'],
    stage: 'unit',
    needs: [['competitor_events']],
    gives: ['rivalCutDaysAgo', 'rivalEntryDaysAgo', 'rivalEntryRateBefore'],
  },
  {
    file: 'm13-suppliers-before',
    relation: 'suppliers_before',
    measures: ['M13'],
    stage: 'unit',
    needs: [['market'], ['customer_records'], ['competitor_events']],
    gives: ['suppliersBeforeEntry'],
  },
  {
    file: 'm13-term-ends',
    relation: 'term_ends',
    measures: ['M13'],
    stage: 'unit',
    needs: [['contracts']],
    gives: ['termEndDaysAgo', 'termEndLock'],
  },
  {
    file: 'm09-rises-left',
    relation: 'rises_left',
    measures: ['M09'],
    stage: 'unit',
    needs: [['item_prices']],
    gives: ['priceRiseDaysAgo'],
  },
  {
    file: 'm10-rewards-left',
    relation: 'rewards_left',
    measures: ['M10'],
    stage: 'unit',
    needs: [['campaigns']],
    gives: ['programmeCutDaysAgo'],
  },
];
