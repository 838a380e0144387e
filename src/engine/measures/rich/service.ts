import { perCustomer, type RichStep } from './step.ts';

/** What serving costs, promises, ties. In the order in which they run. */
export const serviceSteps: readonly RichStep[] = [
  perCustomer(
    'm16-friction',
    'friction',
    ['M16'],
    [['cases', 'refunds']],
    ['billingComplaints', 'faultsPerHundred'],
  ),
  perCustomer(
    'm17-belonging',
    'belonging',
    ['M17'],
    [['memberships', 'community']],
    ['membershipActive', 'membershipMonths', 'communityActs'],
  ),
  perCustomer(
    'm17-relation',
    'relation',
    ['M17'],
    [['orders', 'contracts', 'customer_records']],
    ['relationYears'],
  ),
  perCustomer('m24-costs', 'serving_costs', ['M23', 'M24'], [['costs']], ['costToServe', 'margin12m']),
  perCustomer('m24-cases', 'case_rates', ['M24'], [['cases']], ['casesPerThousand']),
  perCustomer('m25-promises', 'promise_counts', ['M25'], [['promises']], ['promisesKept', 'promisesDue']),
  perCustomer('m26-person', 'person_ties', ['M26'], [['assignments']], ['personDependence', 'managerMonths']),
];
