import { numbers } from '../people/numbers.ts';

const { whole, decimal } = numbers('en');
const many = (count: number, one: string, more = `${one}s`) => `${whole(count)} ${count === 1 ? one : more}`;

/** What reports say of types, indicators and factors in English. */
export const loyaltyEn = {
  states: {
    established: 'established',
    indicated: 'indicated',
    compatible: 'possible',
    not_assessable: 'not assessable',
    contradicted: 'spoken against',
    ruled_out: 'ruled out',
  },
  mixed: 'mixed',
  undetermined: 'not determined',

  whyTitle: (type: string, state: string) => `Why they stay: ${type}, ${state}`,
  whyUnknown: 'Why they stay: not determined',
  mixTitle: (types: string) => `Why they stay: more than one motive, ${types}`,
  formerTitle: (type: string, month: string, state: string) =>
    `Why they stayed: was ${type}-loyal until ${month}, ${state}`,
  formerMixTitle: (types: string, month: string) =>
    `Why they stayed until ${month}: more than one motive, ${types}`,
  ended: (what: string, day: string) =>
    `It ended on ${day}: ${what}, and they left or buy far less since. What it needs is judged on the time before.`,
  opinion: (b: number, d: number, u: number) =>
    `belief ${decimal(b, 2)}, against ${decimal(d, 2)}, unknown ${decimal(u, 2)}`,
  ends: 'Would end with',
  needed: 'Needed for it',
  for: 'Speaks for it',
  against: 'Speaks against it',
  nothingAgainst: 'Nothing of what was looked at speaks against it.',
  nothingFor: 'Nothing yet.',
  gate: { met: '✓', failed: '✗', unknown: '?' },
  unchecked: (sources: string) => `Not firm: nobody could look at ${sources}, which might speak against it.`,
  or: ' or ',
  silent: 'Looked for and not found',
  missing: 'Not in your files',
  notMet: 'Not known of this customer',
  alsoKnow: 'Also worth knowing',
  needs: (gate: string) => ` (it needs: ${gate})`,
  mass: (weight: number, strength: number, trust: number, mass: number) =>
    `${decimal(weight, 1)} × ${decimal(strength, 2)} × ${decimal(trust, 2)} = ${decimal(mass, 2)}`,
  capped: (mass: number) => `before and after of one customer counts up to ${decimal(mass, 2)}`,
  massNote:
    'Each line: weight × strength × trust = mass. b = for/(for + against + 2); a family of evidence counts up to 2.5.',
  atLeast: (bound: string) => `at least ${bound}`,
  atMost: (bound: string) => `at most ${bound}`,
  from: (low: string, high: string) => `from ${low}, full at ${high}`,
  runnerUp: (type: string, state: string, opinion: string) => `Next: ${type}, ${state} (${opinion}).`,
  flips: (what: string) => `It would come first if: ${what}.`,
  flipSource: (signal: string, source: string) => `${signal} (${source})`,
  noRunnerUp: 'No other type is possible on what is known.',
  stillOpen: 'Still possible',
  others: 'The other types',
  yes: 'yes',
  no: 'no',

  indexTitle: (index: string, band: string, coverage: string, isPartial: boolean) =>
    `${isPartial ? 'Partial loyalty index' : 'Loyalty index'}: ${index} of 100 (${coverage} of 6 indicators; ${band} when weights change)`,
  noIndex: 'Loyalty index: not assessable',
  fragile: (ends: string) =>
    `Fragile: this holds only as long as something holds the customer. It ends with ${ends}.`,
  indicator: 'indicator',
  score: '0–100',
  raw: 'behind it',
  notInIndex: 'not in the index: no rival is known',
  factorsTitle: 'The eight factors, as far as they are known',
  factor: 'factor',
  survey: 'answers',
  behaviour: 'behaviour',
  gap: 'against rivals',
  n: (count: number) => `n ${whole(count)}`,
  negativeLock:
    'Negative lock: leaving costs money and the customer does not like us. What holds is no loyalty.',
  control: 'explains, never lowers a score',

  typesTitle: 'Why customers stay',
  typeColumns: {
    type: 'motive',
    customers: 'customers',
    established: 'established',
    value: 'spent in 12 months',
    action: 'what to do',
  },
  fewerThan: (count: number) => `< ${whole(count)}`,
  suppressed: (count: number) =>
    `Groups of fewer than ${whole(count)} customers are not counted out: persons could be recognised.`,
  formerLine: 'no longer, for what held them has ended',
  formerOne: (type: string, customers: string) => `${type} ${customers}`,
  fragileTitle: (customers: number, value: string) =>
    `fragile: ${many(customers, 'customer')} with a high index who are held, not won (${value} a year)`,
  fragileOne: (id: string, type: string, value: string, ends: string) =>
    `${id} · ${type} · ${value} a year · ends with ${ends}`,
  settles: (customers: number, what: string) => `${what} → ${many(customers, 'customer')}`,
  settlesTitle: 'one more file would tell most about',
  indexKnown: (known: number, all: number, coverage: number) =>
    `known for ${whole(known)} of ${whole(all)}, on ${decimal(coverage * 6, 1)} of 6 indicators on average.`,
  nps: (score: number, low: number, high: number, answers: number) =>
    `${decimal(score, 0)} (${decimal(low, 0)} to ${decimal(high, 0)}, ${many(answers, 'answer')})`,
  npsTitle: 'net promoter score',
};
