import type { RichStep } from './step.ts';

const perCustomer = (
  file: string,
  relation: string,
  measures: readonly string[],
  needs: RichStep['needs'],
  gives: RichStep['gives'],
): RichStep => ({ file, relation, measures, stage: 'customer', needs, gives });

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
];
