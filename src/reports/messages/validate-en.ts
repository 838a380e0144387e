import { numbers } from '../people/numbers.ts';

const { whole, percent } = numbers('en');
/** A few of many are not none. */
const atLeastOne = (share: number) => (share < 0.01 ? '< 1 %' : percent(share));
const many = (count: number, one: string, more = `${one}s`) => `${whole(count)} ${count === 1 ? one : more}`;

/** What `validate` says in English. */
export const validateEn = {
  title: 'Check of the exports',
  files: (count: number) => many(count, 'file'),
  records: (count: number) => many(count, 'record'),
  places: (count: number) => many(count, 'place'),
  rejected: (count: number, share: number) => `${whole(count)} rejected (${atLeastOne(share)})`,
  asOf: (date: string) => `as of ${date}`,
  severity: { error: 'error', warning: 'warning', info: 'info' },
  showing: (shown: number, all: number) => `showing ${whole(shown)} of ${whole(all)}`,
  known: (count: number) => `${whole(count)} known from the baseline`,
  expected: 'expected',
  found: 'found',
  line: (line: number) => `line ${whole(line)}`,
  record: (record: number) => `record ${whole(record)}`,
  column: (name: string) => `column ${name}`,
  severalFiles: (table: string) => `all files of ${table}`,
  nothing: 'Nothing found.',
  unused: (files: string) => `Not a table, and not read: ${files}`,
  file: 'file',
  table: 'table',
  rows: 'records',
  read: 'read',
  left: 'rejected',
  blank: 'blank',
  readiness: 'What these files support',
  commands: 'commands',
  indicators: 'indicators',
  types: 'loyalty types',
  causes: 'causes of loss',
  none: 'none yet',
  add: (what: string, sources: string) => `${what}: add ${sources}`,
  more: 'One more export would open',
  passed: 'passed',
  allowed: (failOn: string) => `passed, as --fail-on ${failOn} was not met`,
  failed: (reasons: string) => `failed: ${reasons}`,
  unreadable: 'failed: not every input can be read',
  totals: (errors: number, warnings: number, infos: number) =>
    `${many(errors, 'error')} · ${many(warnings, 'warning')} · ${many(infos, 'info')}`,
  or: ' or ',
  command: {
    score: 'score',
    explain: 'explain',
    churn: 'churn',
    report: 'report',
    evaluate: 'evaluate',
  } as Record<string, string>,
  cause: {
    natural: 'natural',
    competitive: 'competitive',
    fault: 'fault',
    malicious: 'malicious',
    other: 'other',
  } as Record<string, string>,
  state: {
    established: 'can be established',
    indicated: 'can be indicated',
    compatible: 'possible, no more',
    not_assessable: 'not assessable',
    contradicted: 'contradicted',
    ruled_out: 'ruled out',
  } as Record<string, string>,
  scopes: {
    source: 'source',
    structure: 'structure',
    header: 'header',
    cell: 'cell',
    row: 'record',
    between: 'between tables',
    domain: 'customers and orders',
    readiness: 'readiness',
    pinned: 'expectation',
  },
};

export type ValidateMessages = typeof validateEn;
