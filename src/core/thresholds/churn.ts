import { ours, published, type Threshold } from './threshold.ts';

/** Who has left, why, what that is worth, and whom to contact. */
export const churn = {
  // States
  'alive.active': ours(
    0.5,
    'share',
    'more likely still a customer than not: from here on nobody is called lapsed',
  ),
  'alive.lapsed': ours(0.2, 'share', 'four of five like this never come back'),

  // Causes
  'cause.contributing': ours(0.2, 'share', 'a strong signal half trusted: worth naming beside the cause'),
  'exit.satisfied': ours(66.6, 'score', 'rung 5 of 7 and above, rounded down'),
  'exit.content': ours(83.3, 'score', 'rung 6 of 7 and above, rounded down'),
  'priceRise.felt': ours(0.05, 'share', 'an own price rise that is felt'),
  'loyaltyPenalty.felt': ours(1.1, 'ratio', 'pays a tenth more than new customers do'),
  'rival.nearDays': ours(60, 'days', 'a move of a rival is answered within two months'),
  'manager.nearDays': ours(90, 'days', 'who follows a person does so within three months'),
  'leavers.chance': ours(0.05, 'quantile', 'as many leavers or more by chance once in twenty'),
  'leavers.least': ours(2, 'count', 'one other may be chance'),
  'walletShift.low': ours(-0.1, 'balance', 'ramp: a tenth of the wallet went elsewhere'),
  'walletShift.full': ours(-0.4, 'balance', 'ramp: two fifths of the wallet went elsewhere'),
  'arrears.long': ours(90, 'days', 'a quarter of a year overdue'),
  'dunning.least': ours(3, 'count', 'three attempts before arrears are called bad faith'),
  'ties.weak': ours(0.2, 'share', 'the least tied fifth'),
  'belonging.low': ours(20, 'score', 'the lowest fifth of the scale'),
  'lastStraw.share': ours(0.01, 'share', 'at most a hundredth of what is spent in a year is a trifle'),
  'lastStraw.friction': ours(3, 'count', 'three things went wrong before'),

  // Worth
  'return.natural': ours(0.05, 'share', 'who moved or has no need seldom returns'),
  'return.competitive': ours(0.25, 'share', 'who went for an offer returns most readily (Kumar et al. 2015)'),
  'return.fault': ours(0.2, 'share', 'who was let down returns when the cause is mended (Kumar et al. 2015)'),
  'return.malicious': ours(0, 'share', 'is not asked back'),
  'return.other': ours(0.2, 'share', 'a person can be replaced, a weak tie can be made'),
  'return.technical': ours(0.5, 'share', 'did not mean to leave'),
  'return.unknown': ours(0.1, 'share', 'most who lapsed without a word stay away'),
  'return.halfLifeDays': ours(180, 'days', 'half as likely after half a year: the first moment counts'),
  'return.withinDays': ours(
    365,
    'days',
    'who has bought nothing for a year has spent nothing that could be won back: their names belong in no call list',
  ),
  'return.evidence': ours(20, 'mass', 'outcomes of twenty contacts weigh as much as the assumption'),
  'save.share': ours(0.3, 'share', 'of those who would leave a third can be kept by a good contact'),
  'secondLife.share': ours(0.5, 'share', 'half of the first life, where no peer has come back'),
  'contact.costShare': ours(0.02, 'share', 'of the mean yearly value: what a personal contact costs'),
  'budget.utmost': ours(0.5, 'share', 'of the second life, for key customers'),
  'budget.best': ours(0.2, 'share', 'of the second life, for ordinary customers'),
  'contact.restDays': ours(30, 'days', 'nobody is called twice in a month'),
  'contact.refusedDays': ours(180, 'days', 'a no holds for half a year'),
  'contact.withinDaysKey': published(1, 'days', 'the first moment (textbook); one day is our choice'),
  'contact.withinDays': ours(3, 'days', 'ordinary customers'),
} as const satisfies Record<string, Threshold>;
