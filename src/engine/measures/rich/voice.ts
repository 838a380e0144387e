import { restrictionFacts } from '../../../core/index.ts';
import { perCustomer, type RichStep } from './step.ts';

/** What customers do for us, and how they take what goes wrong. In the order in which they run. */
export const voiceSteps: readonly RichStep[] = [
  perCustomer(
    'm15-referrals',
    'referral_counts',
    ['M15'],
    [['referrals']],
    ['unpaidReferrals', 'paidReferrals'],
  ),
  perCustomer(
    'm15-reviews',
    'review_counts',
    ['M15'],
    [['reviews']],
    ['publicPraise', 'publicBlame', 'reviewScore'],
  ),
  perCustomer(
    'm15-words',
    'own_words',
    ['M15'],
    [['surveys', 'reviews', 'cases']],
    ['saysNear', 'saysCheap', 'saysNoNeed', 'praiseTexts', 'suggestions'],
  ),
  perCustomer(
    'm19-enquiries',
    'enquiries',
    ['M19'],
    [['cases']],
    ['wayOutEnquiries', 'bargainsPerYear', 'rivalQuotes', 'interestPriceOnly'],
  ),
  {
    file: 'm16-failures',
    relation: 'failures',
    measures: ['M16'],
    stage: 'unit',
    needs: [['cases', 'refunds']],
    gives: [],
  },
  {
    file: 'm16-tolerance',
    relation: 'tolerance',
    measures: ['M16'],
    stage: 'unit',
    needs: [['cases', 'refunds']],
    gives: ['faultTolerance', 'failuresMet', 'forgivenSevere'],
  },
  perCustomer(
    'm16-complaints',
    'complaint_counts',
    ['M16'],
    [['cases']],
    ['complaints', 'complaintsPerYear', 'thirdPartyCases'],
  ),
  perCustomer(
    'm16-silent',
    'silent_dissatisfied',
    ['M16'],
    [['cases'], ['surveys']],
    ['silentDissatisfaction'],
  ),
  perCustomer(
    'm18-engagement',
    'engagement',
    ['M18'],
    [['touchpoints']],
    ['engagementPercentile', 'contacts', 'customerContacts', 'careContacts'],
  ),
  perCustomer('m19-interest', 'interest_counts', ['M19'], [['interest']], ['interestEvents']),
  perCustomer(
    'm19-restrictions',
    'restrictions',
    ['M19'],
    [['cases', 'surveys', 'customer_records']],
    restrictionFacts,
  ),
  {
    file: 'm19-lifted',
    relation: 'restriction_lifting',
    measures: ['M19'],
    stage: 'unit',
    needs: [['cases', 'surveys']],
    gives: ['restrictionLifted'],
  },
];
