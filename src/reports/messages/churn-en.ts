import { numbers } from '../people/numbers.ts';

const { whole, percent } = numbers('en');
const many = (count: number, one: string, more = `${one}s`) => `${whole(count)} ${count === 1 ? one : more}`;

/** What reports say of leaving in English. */
export const churnEn = {
  title: 'Customer churn',
  columns: { state: '', customers: 'customers', value: 'value at risk' },
  rates: {
    contractual: (left: number, exposed: number) =>
      `contracts: ${whole(left)} of ${many(exposed, 'customer')} under contract a year ago left within the year (${percent(left / exposed, 1)}, observed)`,
    non_contractual: (left: number, exposed: number) =>
      `purchases: ${whole(left)} of ${many(exposed, 'customer')} without a contract are lapsed or gone (${percent(left / exposed, 1)}, inferred from silence)`,
  },
  renewals: (running: number, staying: number, contracts: number, ended: number) =>
    `contracts: of ${many(running, 'customer')} under contract ${percent(staying / running, 0)} are expected to be there in a year (sBG, from ${whole(contracts)} contracts of which ${whole(ended)} were ended)`,
  foretold: (model: string, customers: number, expected: number, days: number) =>
    `foretold: ${whole(expected)} purchase days within ${whole(days)} days (${model}, fitted on ${many(customers, 'customer')})`,
  notForetold: (why: string) => `foretold: ${why}`,
  causesTitle: 'Why they left',
  causeColumns: {
    cause: 'cause',
    customers: 'customers',
    established: 'established',
    value: 'lost in a year',
    avoidable: 'avoidable',
  },
  avoidable: {
    yes: 'yes',
    no: 'no',
    partly: 'partly',
    by_screening: 'by screening',
    unknown: 'not known',
  },
  avoidableShare: (yes: number, partly: number, unknown: number) =>
    `of what was lost ${percent(yes)} could have been avoided (our fault), ${percent(partly)} partly; of ${percent(unknown)} nobody knows why`,
  initiatorTitle: 'who ended it',
  quiet: (partial: number, decline: number) =>
    [
      ...(partial > 0 ? [`${many(partial, 'customer')} moved half of the wallet elsewhere`] : []),
      ...(decline > 0 ? [`${many(decline, 'customer')} spend less from period to period`] : []),
    ].join(' · '),
  quietTitle: 'leaving quietly',
  conflicts: (count: number) =>
    `${many(count, 'customer')}: what they said, what staff coded and what was found do not agree`,
  signOffs: (count: number) =>
    `${many(count, 'customer')}: bad faith is suspected or documented; nothing is to be done before a person has signed`,
  needsCare: 'needs a look',
  callTitle: (count: number, all: number) => `Call first (${whole(count)} of ${whole(all)} worth a contact)`,
  callNobody: 'nobody is worth a contact now',
  callColumns: {
    customer: 'customer',
    state: 'state',
    cause: 'cause',
    atRisk: 'at risk',
    worth: 'contact is worth',
    action: 'what to do',
  },
  sayTitle: 'say',
  dontTitle: 'do not',
  watchTitle: 'watch',
  leftOut: 'left out',
  notCalled: 'not on the call list',
  leftOutItem: (count: number, reason: string) => `${whole(count)} ${reason}`,
  learnedTitle: 'What earlier contacts brought',
  learnedColumns: {
    action: 'action',
    cause: 'cause',
    contacted: 'contacted',
    returned: 'came back',
    share: 'share (95 % interval)',
  },
  learnedShare: (share: number, low: number, high: number) =>
    `${percent(share)} (${percent(low)} to ${percent(high)})`,
  noReasons: 'Nobody wrote down why customers left: causes are inferred at best. Add reasons for leaving.',
  noModel: 'Probabilities are empty: the silence rule tells states, not chances.',
  more: (count: number) => `… and ${whole(count)} more: --call-list N -o FILE.csv, or --format csv for all`,
  explainTitle: (cause: string, state: string) => `Why they left: ${cause}, ${state}`,
  explainRiskTitle: (cause: string, state: string) => `Why they may be leaving: ${cause}, ${state}`,
  explainUnknown: 'Why they left: not known',
  explainRiskUnknown: 'Why they may be leaving: not known',
  subCause: 'kind',
  contributing: 'beside it',
  initiator: 'ended by',
  trigger: 'set off by',
  conflict: (stated: string, coded: string, found: string) =>
    `Reasons disagree: said ${stated}; coded ${coded}; found ${found}.`,
  nothingSaid: 'nothing',
  leftOn: (day: string) => `left on ${day} (observed)`,
  lapsedSince: (from: string, to: string) => `went silent between ${from} and ${to} (inferred)`,
  worth: (atRisk: string, priority: string) => `value at risk ${atRisk}; a contact is worth ${priority}`,
  others: 'other causes',
  signOff: 'A person must read the evidence and sign before anything is done.',
};
