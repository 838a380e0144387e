import { numbers } from '../people/numbers.ts';

const { whole, decimal } = numbers('en');
const many = (count: number, one: string, more = `${one}s`) => `${whole(count)} ${count === 1 ? one : more}`;
type Kind = 'week' | 'month';
/** Without those just named, or those of the first days of the files. */
const without = (days: number | null) =>
  days === null
    ? 'Without them'
    : `Without those who bought once, in the first ${many(days, 'day')} of these files,`;

/** What the periodic report says in English. Its type is what Chinese must say as well. */
export const reportEn = {
  title: (kind: Kind, label: string, to: string) => `Churn report, ${kind} ${label} (to ${to})`,
  until: (day: string) => `to ${day}`,
  stale: (kind: Kind, dataTo: string) =>
    `This is not last ${kind}’s report: the data end on ${dataTo}, and at least one ${kind} has ended since that they do not show. If a new export was due, it did not come.`,
  maxAge: '--max-age 3d makes such a run fail.',
  span: (from: string, to: string) => `${from} to ${to}`,
  subtitle: (kind: Kind, from: string, to: string, dataTo: string, zone: string) =>
    `${from} to ${to}${kind === 'week' ? ' (Monday to Sunday, ISO)' : ''} · data until ${dataTo} · days of ${zone}`,
  hashed: 'ids are hashed',
  customers: (count: number) => many(count, 'customer'),
  fewer: (least: number) => `fewer than ${whole(least)}`,
  fewerCell: (least: number) => `< ${whole(least)}`,
  withheld: 'withheld',
  withheldOf: (names: string, least: number) =>
    `Withheld: ${names}. Each rests on fewer than ${whole(least)} customers, who could be recognised, or would tell such a number.`,
  withheldNote: (least: number) =>
    `Withheld: it rests on fewer than ${whole(least)} customers, who could be recognised, or would tell such a number.`,
  range: (low: string, high: string) => `${low} to ${high}`,
  a: { week: 'the week', month: 'the month' },
  before: { week: 'the week before', month: 'the month before' },
  yearBefore: { week: 'the week a year before', month: 'the month a year before' },

  answer: {
    title: 'The answer',
    between: '; ',
    lost: (place: string, lost: string, base: number) =>
      `In ${place}, ${lost} of ${many(base, 'customer')} ${lost === 'none' ? 'was' : 'were'} lost`,
    none: 'none',
    few: (place: string, least: number) =>
      `In ${place}, there were fewer than ${whole(least)} customers to lose: too few to tell of.`,
    pastLimit: (count: string) =>
      `${count} more went past the limit of their own rhythm, which is not yet confirmed to be the end.`,
    nobody: (place: string) => `In ${place}, there was nobody to lose: nobody was a customer at its start.`,
    rate: (rate: string, low: string, high: string) => ` (${rate}, 95 % interval ${low} to ${high})`,
    worth: (money: string) => `; they had spent ${money} in the 12 months before`,
    fileStart: (count: string | null, days: number) =>
      `${count ?? 'Most'} of them bought once, in the first ${many(days, 'day')} of these files, and reach the limit together: that tells when the files begin, not what happened now.`,
    moreWithout: (before: string, days: number | null) =>
      `${without(days)} it is more than in ${before}, beyond chance.`,
    lessWithout: (before: string, days: number | null) =>
      `${without(days)} it is less than in ${before}, beyond chance.`,
    sameWithout: (before: string, days: number | null) => `${without(days)} it is within noise of ${before}.`,
    more: (before: string, rate: string) => `That is more than in ${before} (${rate}), beyond chance.`,
    less: (before: string, rate: string) => `That is less than in ${before} (${rate}), beyond chance.`,
    same: (before: string, rate: string) => `That is within noise of ${before} (${rate}).`,
    moreFew: (before: string) => `That is more than in ${before}, beyond chance.`,
    lessFew: (before: string) => `That is less than in ${before}, beyond chance.`,
    sameFew: (before: string) => `The numbers are too small to tell a change since ${before}.`,
    noBefore: (before: string) => `The data do not reach back far enough to hold it against ${before}.`,
    net: (back: string, net: number) =>
      `${back} who were gone bought again: ${net > 0 ? `${whole(net)} lost net` : net === 0 ? 'as many as were lost' : `${whole(-net)} more than were lost`}.`,
    lostBefore: (periods: number, kind: Kind, share: string) =>
      `Of those called lost in ${periods === 1 ? `the ${kind} before` : `the ${periods} ${kind}s before`}, ${share} bought since.`,
    news: (list: string) => `Beyond noise: ${list}.`,
    noNews: (before: string) => `No other number changed by more than chance since ${before}.`,
    newsOfYear: (before: string, list: string) => `Against ${before}, beyond noise: ${list}.`,
    change: (name: string, now: string, before: string) => `${name} ${now} after ${before}`,
    changeFew: (name: string, way: 'up' | 'down' | 'none') => `${name} ${way}`,
    late: (count: string, money: string) =>
      `${count} late now${money === '' ? '' : `, with ${money} spent in 12 months`}`,
    fresh: (count: string) => `, ${count} of them newly`,
    events: (returned: string, fresh: string, wonBack: string) =>
      `${returned} came back after being late, ${fresh} became customers, ${wonBack} came back after having gone.`,
    call: (who: string) => `Call first: ${who}.`,
    nobodyToCall: 'Nobody needs to be called now.',
    daysLate: (days: number) => `${many(days, 'day')} late`,
    aYear: (money: string) => `${money} a year`,
    again: 'named in the last report too',
  },
  brief: {
    noise: 'Within noise, nothing to do beyond the usual calls.',
    call: 'Call first',
    newly: 'new',
  },

  changes: {
    title: 'What changed',
    columns: {
      metric: '',
      now: 'now',
      range: '95 %',
      before: 'before',
      change: 'change',
      year: 'a year before',
      yearChange: 'change',
    },
    noise: 'within noise',
    few: 'too few to tell',
    up: 'up, beyond noise',
    down: 'down, beyond noise',
    points: (text: string) => `${text} points`,
    first: (kind: Kind) => `There is no earlier ${kind} to compare with.`,
    noYear:
      'The data do not reach back a year and eight weeks, so there is nothing to compare with a year before.',
    note: 'Noise is what chance alone makes of independent customers; a change is called one only where at most one such call in twenty is expected to be wrong, all lines taken together.',
    fileStart: (days: number) =>
      `Who bought once, in the first ${many(days, 'day')} of these files, is counted, and no change is judged by them.`,
    series: { purchases: 'purchases', buyers: 'buyers', revenue: 'revenue', churn: 'churn rate' },
    seriesTitle: 'Period by period',
  },
  groups: {
    title: 'Who is late, lost, back or new',
    columns: {
      group: '',
      customers: 'customers',
      fresh: 'newly',
      value: 'spent in 12 months',
      about: 'what it means',
    },
    few: (least: number) =>
      `Groups of fewer than ${whole(least)} customers are not counted out: persons could be recognised.`,
  },
  causes: {
    title: 'Why they left',
    columns: {
      cause: 'cause',
      initiator: 'by whom',
      customers: 'customers',
      value: 'spent in 12 months',
      avoidable: 'avoidable',
    },
    contributing: 'Contributing beside the main cause',
    onlyWho:
      'Who ended it is on record, and nothing tells why: no file has complaints, reasons, rivals or price changes around those who left.',
    none: 'Nothing is known of why: no file tells of complaints, exits, rivals or price changes around those who left.',
    noneLost: 'Nobody was lost.',
    avoidable: (money: string, share: string) =>
      `Avoidable: ${money} a year, ${share} of what the lost with a known cause had spent.`,
    unknown: (count: string) => `Neither why nor by whom is known: ${count}.`,
    rest: 'Of the others the cause is unknown.',
    yesNo: { yes: 'yes', partly: 'partly', by_screening: 'by screening', no: 'no', unknown: 'unknown' },
  },
  calls: {
    title: 'Whom to call first',
    columns: {
      customer: 'customer',
      value: 'spent in 12 months',
      late: 'days late',
      why: 'why',
      todo: 'what to do',
      before: 'last report',
    },
    again: 'named too',
    say: (words: string) => ` Say: “${words}”`,
    none: 'Nobody is late, and nobody who left is worth winning back.',
  },
  moves: {
    title: 'Moves that matter',
    lifecycle: 'Life-cycle stage',
    type: 'Loyalty type',
    columns: { from: 'from', to: 'to', customers: 'customers', value: 'spent in 12 months' },
    none: (least: number) => `No move was made by ${whole(least)} customers or more.`,
    undetermined: 'not determined',
    mixed: 'mixed',
    byModel: (count: string) =>
      `${count} customers are judged otherwise only because the model was estimated anew, not because of what they did; they are counted neither as lost nor as moved.`,
  },
  cohorts: {
    title: 'By first purchase',
    columns: {
      first: 'first purchase',
      customers: 'customers',
      repeated: 'bought again',
      withUs: 'still with us',
      value: 'spent in 12 months',
    },
    upTo: (year: string, month: string) => `${year}, before ${month}`,
    none: 'Nobody bought: cohorts by first purchase need orders.',
    triangle:
      'Who still buys: of the customers of each month of first purchase the share in % that bought in the first, second … month after it, as far as those months are over.',
  },
  predictions: {
    title: 'How good the last predictions were',
    history: 'What the report before said, and who then bought in the period:',
    data: 'What would have been said at the start, from the data up to then, and who then bought in the period:',
    columns: { said: 'said at the start', customers: 'customers', bought: 'bought', range: '95 %' },
    said: {
      on_schedule: 'on schedule',
      late: 'late against own rhythm',
      at_risk: 'at risk otherwise',
      bought_once: 'bought once, not long ago',
      unconfirmed: 'past the limit, not confirmed',
      gone: 'gone',
    },
    chances: 'Chances of buying in the period, and who then bought:',
    chancesLongAgo: (date: string, days: number) =>
      `Chances of buying within 90 days, as the report of ${date} gave them, and who has bought in the ${whole(days)} days since:`,
    bandColumns: {
      band: 'chance said',
      customers: 'customers',
      foretold: 'on average',
      bought: 'bought',
      range: '95 %',
    },
    level: {
      right: (said: string, came: string) =>
        `Said of all together: ${said}; came: ${came}. The level was right.`,
      high: (said: string, came: string) =>
        `Said of all together: ${said}; came: ${came}. Too much was promised.`,
      low: (said: string, came: string) =>
        `Said of all together: ${said}; came: ${came}. Too little was promised.`,
    },
    brier: (own: string, same: string, better: number, percent: string) =>
      `Brier score ${own} (0 is perfect); the same chance for everybody would have ${same}: ${better > 0 ? `the chances are ${percent} better` : better < 0 ? `the chances are ${percent} worse, so do not rank by them` : 'the chances are no better'}.`,
    noChances: 'No model gave chances of buying, or too few bought to hold them against what came.',
    young: (date: string) =>
      `No snapshot of the history is 90 days old: chances of 90 days can be held against what came from ${date} on, if a report is kept every time.`,
    noHistory:
      'Nothing is kept of what was said before: with --history DIR the next reports are held to it, chances of 90 days included.',
    due: 'due in the period',
    lostBefore: (periods: number, kind: Kind) =>
      `called lost in ${periods === 1 ? `the ${kind} before` : `the ${periods} ${kind}s before`}, bought since`,
    expected: (expected: number, happened: number) =>
      `Expected ${many(Math.round(expected), 'purchase')} of known customers, ${whole(happened)} happened.`,
    none: 'Nobody who buys was known at the start, so nothing could be foretold.',
  },
  limits: {
    title: 'What the data could not show',
    next: 'Next file to export',
    settles: (count: number, source: string) => `${source}, for ${many(count, 'customer')}`,
    nothing: 'Every source that would tell more is there.',
  },
  appendix: {
    title: 'Appendix',
    concentration: (share: string, buyers: string) =>
      `Concentration: the top fifth of buyers brings ${share} of the 12-month value (the rule of thumb says 80 %); 80 % comes from ${buyers} of buyers.`,
    method: 'Method',
    rule: (quantile: string, alive: string, limits: string) =>
      `Lost: with us at the start, and at the end left or silent past the limit and confirmed. The limit of silence is the ${quantile} quantile of the gaps of a customer this regular, so that one usual gap in twenty crosses it by design. Confirmed: the silence has lasted for ${limits} limits, and the model gives a chance below ${alive} of being a customer still; where there is none, it gives a customer no chance, or it ran to its bound, silence alone decides. With us: on schedule, late, at risk, or past the limit without confirmation. Unless a contract says it, the end is an estimate from silence; who comes back later was not lost, and is counted as won back.`,
    intervals:
      'Shares: Wilson intervals and Newcombe differences. Counts: Poisson. Money: compound Poisson sums. All 95 %; many lines at once: Benjamini and Hochberg.',
    model: (day: string, clock: string, regularity: string, until: string) =>
      `Model: estimated on ${day} (usual gap ${clock} days, regularity ${regularity}) and kept until ${until}, so that changes of state are changes of behaviour.`,
    forecast: (model: string, base: string, customers: number) =>
      `Chances and expected purchases: ${model === base ? model : `${model}, on ${base}`}, fitted to ${many(customers, 'customer')} on the same day and kept as long.`,
    atBound: 'The model ran to its bound and calls nearly everybody alive: it has no say in who is lost.',
    decided: {
      title: 'What told the end of the lost',
      by: { record: 'on record', model: 'silence and the model', silence: 'silence alone' },
    },
    noForecast: 'Nothing is foretold: too few customers or too short a time; states rest on silence alone.',
    withheld: (least: number) =>
      `Withheld: numbers of fewer than ${whole(least)} customers, and what would tell them. Of parts that add up to a sum that is told, the smallest others are withheld with them, until at least two parts and ${whole(least)} customers are; of a sum over periods all, where one period is withheld. --fail-on judges by the true numbers, and names none that is withheld.`,
    renewed: (date: string, count: string) =>
      `The model of ${date} had served its time, and was estimated anew: ${count} of all customers are judged otherwise for that alone.`,
    start: {
      history: 'The start of the period is taken from the history, as it was said then.',
      data: 'The start of the period was worked out from the same data, as they stood on that day; where the report before was made by another model, or from other data, its end may be another number.',
    },
    inputs: 'Inputs',
    inputColumns: { file: 'file', table: 'table', rows: 'rows', rejected: 'rejected', digest: 'SHA-256' },
    thresholds: 'Thresholds',
    thresholdNote: 'those a report rests on; --format json has all',
    tool: (version: string) => `Made by loyalty ${version}.`,
  },
  unknown: 'unknown',
  html: {
    all: 'All customers',
    search: 'Find',
    searchHint: 'id, state, action …',
    shown: (shown: string, all: string) => `${shown} of ${all}`,
    sort: 'sort',
    columns: {
      customer: 'customer',
      state: 'state',
      before: 'before',
      moves: 'in the period',
      level: 'level',
      lifecycle: 'stage',
      value: '12 months',
      last: 'last purchase',
      late: 'days late',
      action: 'what to do',
      cause: 'cause',
      contributing: 'contributing',
    },
    any: 'any',
    contents: 'Contents',
    chart: (title: string, text: string) => `${title}: ${text}`,
    noScript: 'The list of all customers needs JavaScript; everything else does not.',
    top: 'to the top',
  },
  diff: {
    title: (from: string, to: string) => `Who moved between ${from} and ${to}`,
    columns: {
      customer: 'customer',
      from: 'before',
      to: 'after',
      moves: 'what happened',
      value: '12 months',
      why: 'why',
    },
    none: 'Nobody moved.',
    more: (count: number) => `… and ${whole(count)} more: --format csv has all`,
    models: 'The two were judged by different models: some moves may come from that.',
    rules:
      'The first was judged by an older rule: who bought nothing since and stands elsewhere was moved by the new rule, and is not counted as lost. `loyalty report --as-of` judges that day anew.',
    missing: (count: string) =>
      `Of the first snapshot, ${count} customers are not in the second; they are counted neither as lost nor as with us.`,
    persons: (least: number) =>
      `Totals of fewer than ${whole(least)} are hidden, the list names persons: pass on the totals, not the list.`,
    unconfirmed: 'past the limit',
    gone: 'no longer in the files',
    fresh: 'not yet known',
  },
  decimal,
};

export type ReportMessages = typeof reportEn;
