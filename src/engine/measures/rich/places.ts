import type { RichStep } from './step.ts';

/** Where customers are: what campaigns, markets and rivals are matched by. */
export const placesSteps: readonly RichStep[] = [
  {
    file: 'customer-regions',
    relation: 'customer_regions',
    measures: ['M13'],
    stage: 'lines',
    needs: [['campaigns', 'competitor_events', 'market', 'wallet', 'customer_records', 'rival_purchases']],
    gives: [],
  },
];
