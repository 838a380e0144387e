import { siblings } from '../../presets/index.ts';
import { churnEn } from './churn-en.ts';
import { evaluateEn, modelEn } from './evaluate-en.ts';
import { loyaltyEn } from './loyalty-en.ts';
import { reportEn } from './report-en.ts';
import { rulesEn } from './rules-en.ts';
import { validateEn } from './validate-en.ts';
import { numbers } from '../people/numbers.ts';
import type { PartReason } from '../score/score-report.ts';

const { whole, decimal, percent } = numbers('en');
const many = (count: number, one: string, more = `${one}s`) => `${whole(count)} ${count === 1 ? one : more}`;

/** Everything reports say in English. Its type is what every other language must say: see `Messages`. */
export const en = {
  colon: ': ',
  list: ', ',
  open: ' (',
  close: ')',
  none: '–',

  evaluate: evaluateEn,
  model: modelEn,

  score: {
    title: 'Customer loyalty',
    customers: (count: number) => many(count, 'customer'),
    flow: (records: number, orders: number | null, days: number) =>
      [
        many(records, 'row'),
        ...(orders === null ? [] : [many(orders, 'order number')]),
        many(days, 'purchase day'),
      ].join(' → '),
    asOf: (date: string) => `as of ${date}`,
    asOfSource: {
      option: '',
      transactions: '',
      contracts: ' (last contract date)',
      cases: ' (last case)',
      surveys: ' (last survey)',
    },
    rowsEqual: (records: number) => `${many(records, 'row')} = `,
    part: {
      used: 'used',
      guest: 'without a customer',
      masked: 'with a masked customer id',
      rejected: 'rejected',
      blank: 'blank',
      after_as_of: 'after the as-of date',
      elsewhere: 'bought elsewhere',
      overlap: 'again in a later file',
      where: 'left out by `where`',
    } satisfies Record<PartReason, string>,
    partRows: 'rows',
    partAmount: 'amount',
    partAll: 'all rows of the files',
    duplicates: (count: number) =>
      count === 1
        ? 'Of these rows, 1 is an exact copy of another and is counted.'
        : `Of these rows, ${whole(count)} are exact copies of others and are counted.`,

    groupCustomers: 'customers',
    groupUnits: 'customers × categories',
    groupValue: 'spent in 12 months',
    ofThese: 'of these, top fifth',
    startHere: '← start here',

    firstContact: 'first to contact',
    firstAct: 'first to act on',
    nobody: 'nobody to contact now: no customer is late, and nobody who left is worth winning back',
    purchases: (count: number) => many(count, 'purchase'),
    every: (days: number) => `every ~${many(Math.max(1, Math.round(days)), 'day')}`,
    silent: (days: number) => `silent ${whole(days)}`,
    aYear: (money: string) => `${money} a year`,
    levels: 'levels',
    lifecycle: 'life-cycle',
    rhythm: 'rhythm',
    clock: (days: number) => `half of the gaps between purchases end within ${many(days, 'day')}`,
    noClock: 'too few customers bought twice to know the usual gap',
    regularity: (k: number) =>
      `${k < 1.5 ? 'irregular' : k < 4 ? 'fairly regular' : 'like clockwork'}, k = ${decimal(k, 1)} (1 = random, 4 = clockwork)`,
    value: 'value',
    topFifth: (share: number) => `the top fifth of buyers brings ${percent(share)}`,
    for80: (share: number) => `80 % comes from ${percent(share)} of buyers`,
    index: 'loyalty index',
    indexPartial: (known: number, all: number) => `partial (${known} of ${all} indicators).`,
    indexNone: (all: number) => `not yet assessable (0 of ${all} indicators).`,
    types: 'Types: motives do not show in orders alone.',
    nextFile: 'next file to add',
    refunds: { label: 'refunds', settles: 'tolerance' },

    findings: (records: number) => `Found in the data: ${many(records, 'place')}`,
    severity: { error: 'error', warning: 'warning', info: 'info' },
    records: (count: number) => many(count, 'record'),
    sheets: (count: number) => many(count, 'sheet'),
    orders: (count: number) => many(count, 'order'),
    files: (count: number) => many(count, 'file'),
    answers: (count: number) => many(count, 'answer'),
    firstAt: 'first at ',
    column: (name: string) => `column ${name}`,
    notes: 'Notes',

    listTitle: 'Most worth acting on first (gap and late in days)',
    more: (count: number) => `… and ${whole(count)} more: --format csv -o FILE has all`,
    columns: {
      customer: 'customer',
      category: 'category',
      purchases: 'bought',
      gap: 'gap',
      late: 'late',
      value: '12 months',
      level: 'level',
      why: 'why',
      action: 'what to do',
      rfm: 'RFM',
    },
  },

  notes: {
    file_unused: (v) =>
      `${v('file')} is not used: ${
        v('table') !== ''
          ? v('lacks') === ''
            ? `it may be \`${v('table')}\`, but nothing settles it. If it is, name it ${v('table')}=FILE.`
            : `it may be \`${v('table')}\`, but has no column for \`${v('lacks')}\`. Map one in loyalty.config.json, or leave the file out.`
          : v('reason') === 'no-table' || v('reason') === 'unknown-columns'
            ? 'neither its name nor its header says which table it is. Name it like transactions=FILE or map it in loyalty.config.json.'
            : v('reason').startsWith('unlisted-')
              ? `loyalty.config.json lists other files for ${v('reason').replace('unlisted-', '')}. Add it there, or run with another --config.`
              : v('reason') === 'subfolder'
                ? `of the folders in a folder only those named like a table are read. It holds ${many(Number(v('files')), 'data file')}: name it as an input of its own to read it.`
                : v('reason') === 'truth'
                  ? 'it is what `loyalty simulate` knows about its customers, and no export.'
                  : (siblings.find(({ id }) => id === v('reason'))?.en.concat('.') ??
                    `it lacks required columns of ${v('reason').replace('lacks-columns-of-', '')}; see \`loyalty schema\`.`)
      }`,
    status_unused: () =>
      'The orders have a status, and rows of every status are counted. To leave cancelled ones out, set `where` in loyalty.config.json.',
    no_clock: () =>
      'Too few customers bought twice to know the usual gap between purchases; each is judged by own gaps alone.',
    short_history: (v) =>
      `The data begin on ${v('date')}, less than a year before: some who count as new may have bought before.`,
    as_of_beyond: (v) =>
      `The data end on ${v('date')}, ${v('days')} days before the as-of date: who seems late or gone may only be missing from the files. Check that the export still runs, or leave out --as-of.`,
    young_data: (v) =>
      `The data begin only ${v('days')} days before this period: how long people usually stay away cannot be seen in so short a time, so that who is late or lost is a guess.`,
    closed: (v) =>
      `Nothing was sold on ${v('dates')}, though such days usually are open: who is silent then may have found the shop closed.`,
    missing_customers: (v) =>
      `Customers known at the start that are no longer in the files: ${v('count')}. They are counted neither as lost nor as with us.`,
    history_foreign: (v) =>
      `${v('file')} in the history is damaged, or no snapshot of loyalty; it was left as it is and not used.`,
    start_anew: (v) =>
      `The report before ended with ${v('said')} customers and this one begins with ${v('now')}: the start was judged anew, as the end is, so that the difference is no behaviour.`,
    history_rule: (v) =>
      `The snapshot of ${v('date')} was judged by the rule of an older version; as far as the data reach, that day was judged anew, so that only behaviour counts as a change.`,
    history_thresholds: (v) =>
      `The snapshot of ${v('date')} was made with other thresholds; that day was worked out anew from the data.`,
  } satisfies Record<string, (values: NoteValues) => string>,

  inputs: {
    title: 'What was read',
    counts: (records: number, rows: number, rejected: number, blank: number) =>
      `${many(records, 'record')} = ${whole(rows)} read + ${whole(rejected)} rejected + ${whole(blank)} blank`,
    dates: (order: string) => `dates ${order}`,
    decimal: { point: 'decimal point', comma: 'decimal comma' },
  },

  explain: {
    asOf: (date: string) => `as of ${date}`,
    who: {
      never_bought: 'Known from other files, but has never bought.',
      contract_only: 'Under a running contract; no orders in the files.',
      bought_once: (level: string, date: string) => `A customer${level} who bought once, on ${date}.`,
      repeat: (level: string, count: number, since: string) =>
        `A customer${level} with ${many(count, 'purchase')} since ${since}`,
      on_schedule: (until: string) => `, who is on schedule: the next purchase is due by ${until}.`,
      late: (days: number) => `, who is late: the usual next purchase is ${many(days, 'day')} overdue.`,
      past_limit: (days: number) =>
        `, who is past the limit of the own rhythm, ${many(days, 'day')} overdue; that is not yet the end.`,
      lapsed: (days: number) =>
        `, who has fallen silent: ${many(days, 'day')} past due, longer than pauses of this customer last.`,
      terminated: ' The contract has ended.',
      level: (name: string) => ` of level ${name},`,
    },
    schedule: {
      title: 'On their own schedule',
      none: 'One purchase makes no rhythm, so there is no own schedule to be late against.',
      noneAtAll: 'Without a purchase there is no schedule.',
      clockOnce: (days: number, clock: number) =>
        `Silent for ${many(days, 'day')}. Half of all gaps between purchases end within ${many(clock, 'day')}.`,
      usual: (gap: number, gaps: number, clock: number | null) =>
        `Usual gap: ${decimal(gap, 1)} days, from ${gaps === 1 ? 'the one own gap' : `the ${whole(gaps)} own gaps`}${clock === null ? '.' : ` and the ${decimal(clock, 1)} days usual among all customers, counted as one more gap (M05, M02).`}`,
      dates: (last: string, due: string, silent: number, ratio: number) =>
        `Last purchase ${last}, next due by ${due}. Silent for ${many(silent, 'day')}, which is ${decimal(ratio, 2)} usual gaps.`,
      rule: (limit: number) =>
        `Up to 1 usual gap is on schedule, up to ${decimal(limit, 2)} is late, beyond is lapsed.`,
      limit: (share: number, k: number, own: number | null) =>
        `The bound ${own === null ? 'comes from all customers' : 'is their own'}: ${percent(share, 1)} of gaps of a regularity of k = ${decimal(k, 2)} are shorter${own === null ? '' : ` (own gaps vary by CV ${decimal(own, 2)})`}.`,
    },
    score: {
      title: (score: string) => `Behaviour score: ${score} of 100`,
      rate: 'rate',
      rateText: 'buys more often than this share of peers known as long',
      rateRough: 'the same, roughly: too few peers, or known too shortly, to be firm',
      rateNone: 'no peers to hold against, so staying power stands in',
      staying: 'staying power',
      stayingText: (repeats: number, half: number) =>
        `${many(repeats, 'repeat purchase')}: x/(x + ${decimal(half, 1)})`,
      schedule: 'schedule',
      scheduleOn: 'nothing taken off: silent for no longer than usual',
      scheduleOff: 'the chance that a customer still on schedule is silent this long',
      sum: 'score = 100 × schedule × (rate + staying power)/2. It tells behaviour, not liking.',
      zero: 'No purchases, so 0. It tells behaviour, not liking.',
    },
    value: {
      title: 'Value and stage',
      spent: (year: string, total: string) =>
        `${year} in the last 12 months, ${total} in all (net of returns; revenue, not profit).`,
      rank: (share: number) => `More than ${percent(share, 1)} of buyers.`,
      level: 'Level',
      noLevel: 'No level: there are too few buyers, or there is no purchase to rank.',
      lifecycle: 'Life-cycle stage',
      step: 'Step of cultivation',
      index: (score: string, low: string, coverage: string) =>
        `Partial loyalty index: ${score} (repeat purchases only, coverage ${coverage} of 1; band ${low}).`,
      noIndex: 'No loyalty index: repeat purchases cannot be assessed yet, and no other indicator is known.',
    },
    pattern: {
      title: (name: string, number: string) => `Pattern: ${name} (${number})`,
      leaves: 'Leaves open',
      leavesNone: 'No loyalty type can be told from it.',
      because:
        'Orders show that someone comes back, how often and for how much. They do not show why: whether out of liking, habit, nearness, price, rewards or for want of a choice. Someone who buys the same way may mean any of these.',
    },
    why: 'Why',
    todo: 'What to do',
    collect: 'What to collect next',
    collectSettles: (what: string, settles: string) => `${what}: would show ${settles}.`,
    nothingToCollect: 'No further file would change this.',
    last: (shown: number, all: number) =>
      shown < all ? `Last ${whole(shown)} of ${many(all, 'row')}` : `All ${many(all, 'row')}`,
    older: (count: number) => `(${many(count, 'older row')})`,
    noRows: 'No source rows',
    rows: { date: 'date', amount: 'amount', place: 'where', note: 'note' },
    record: (number: number) => `record ${whole(number)}`,
    held: (value: string, bound: string) => `${value}, bound ${bound}`,
    unknown: 'not known',
    source: { published: 'published', 'our choice': 'our choice' },
  },

  churn: churnEn,
  loyalty: loyaltyEn,
  rules: rulesEn,
  validate: validateEn,
  report: reportEn,

  facts: {
    purchases: 'purchases',
    ratePercentile: 'share of peers who buy less often',
    gapVariation: 'regularity k, from own gaps',
    regularity: 'regularity k, of all customers',
    silenceRatio: 'silence in usual gaps',
    valueRank: 'share of buyers with less value',
    purchasesChange: 'change of purchases, half window on half window',
    valueChange: 'change of spend, half window on half window',
    categoriesChange: 'change of categories, half window on half window',
    tenureDays: 'days known',
    tenureInClocks: 'time known, in usual gaps of all customers',
    terminated: 'contract ended',
    dealDependence: 'deal dependence',
    dealOpportunity: 'share of deals on offer',
    rewardConcentration: 'concentration in reward windows',
    storeConcentration: 'concentration on one store',
    basketPercentile: 'share of peers with smaller baskets',
    variantShare: 'share of the most bought variant',
  },

  simulate: {
    done: (customers: number, days: number, files: number, size: string, folder: string) =>
      `${many(customers, 'customer')}, ${many(days, 'day')}: ${many(files, 'file')}, ${size} MB in ${folder}`,
    truth: (file: string) => `${file} tells why each of them came, and why and when they left.`,
    planted: (count: number) =>
      `${many(count, 'order line')} cannot be read, on purpose: companies have such lines.`,
    next: (folder: string) => `next: loyalty score ${folder}`,
  },

  measure: {
    aliases: 'also called',
    unit: 'unit',
    range: 'range',
    nullWhen: 'empty when',
    source: 'source',
    sql: 'computed by',
    noSql: 'computed by the library, not by a query',
  },
};

/** Reads a value of a note, numbers already in the way of the language. */
export type NoteValues = (name: string) => string;

/** What every language must say; a missing message does not compile. */
export type Messages = typeof en;
