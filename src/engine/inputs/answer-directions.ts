import type { SurveyItem } from '../../core/index.ts';
import type { Engine } from '../engine.ts';

/*
 * Which questions of a form are answered against all others. Words cannot always tell that a question asks the opposite of
 * its item; the answers can, for customers who think well of a company in one respect mostly do so in the others.
 */

/**
 * Items that ask how well we do and whether customers stay. Studies of satisfaction find them to run together, whatever the
 * trade: quality, value and image lead to satisfaction, as do the comparisons with what was expected and with the ideal, and
 * that leads to trust, affection and the wish to come back and to recommend. All others may run against them for good
 * reasons: what was expected (the more, the less is met), price, rewards, nearness, costs of switching, having no choice,
 * rivals, a complaint.
 */
export const runTogether: readonly SurveyItem[] = [
  'sat_overall',
  'quality',
  'value',
  'image',
  'disconfirm',
  'ideal',
  'trust',
  'affect',
  'belong',
  'recommend',
  'repurchase',
];

/** With fewer answers nothing is said of a question. */
const fewestAnswers = 30;

/** One question beside it could itself be the one that asks the opposite. */
const fewestOthers = 2;

/** Weaker ones come from questions that have little to do with each other. */
const clear = -0.3;

/**
 * Standard errors from 0, of Fisher's z: 1/√(n − 3). Beyond three of them lies one question of 740 that has nothing to do
 * with the others, so of a form with all eleven one in 70; with 30 answers r must be below -0.52, from 100 on -0.3 decides.
 */
const errors = 3;

const isAgainst = (r: number | null, n: number): r is number =>
  r !== null && n >= fewestAnswers && r <= clear && Math.atanh(r) * Math.sqrt(n - 3) <= -errors;

/** A question that is answered against the others: Pearson's r with the mean of the others, over n responses. */
export interface Against {
  item: SurveyItem;
  r: number;
  n: number;
}

/**
 * The questions that are answered against the others.
 *
 * @param relation SQL of the responses
 * @param answers SQL of each answer as a number, higher for more of its item, null for none
 */
export async function runningAgainst(
  engine: Engine,
  relation: string,
  answers: ReadonlyMap<SurveyItem, string>,
): Promise<Against[]> {
  const asked = runTogether.flatMap((item) => {
    const sql = answers.get(item);
    return sql === undefined ? [] : [{ item, sql }];
  });
  if (asked.length <= fewestOthers) return [];
  const columns = asked.map(({ sql }, index) => `(${sql})::DOUBLE AS x${index}`);
  const from = `(SELECT ${columns.join(', ')} FROM ${relation})`;
  const spreads = asked.map(
    (_, index) => `avg(x${index}) AS mean${index}, stddev_pop(x${index}) AS sd${index}`,
  );
  const [found = {}] = await engine.rows<Record<string, number | null>>(
    `SELECT ${spreads.join(', ')} FROM ${from}`,
  );
  // Whom everybody answers alike runs with nobody.
  const used = asked.flatMap(({ item }, index) => {
    const [mean, sd] = [found[`mean${index}`], found[`sd${index}`]];
    return typeof mean === 'number' && typeof sd === 'number' && sd > 0
      ? [{ item, score: `(x${index} - ${mean}) / ${sd}` }]
      : [];
  });
  if (used.length <= fewestOthers) return [];
  // Turned round one by one, the clearest first: one that asks the opposite must not speak for the others.
  const turned = new Set<SurveyItem>();
  let all = await withOthers(engine, from, used, turned);
  for (let next = clearest(all); next !== null && turned.size < used.length; next = clearest(all)) {
    if (turned.has(next)) break;
    turned.add(next);
    all = await withOthers(engine, from, used, turned);
  }
  return lessOf(used, turned)
    .map((item) => ({ item, ...(all.get(item) ?? nothing) }))
    .map(({ item, r, n }) => ({ item, r: r === null ? null : -r, n }))
    .filter((each): each is Against => isAgainst(each.r, each.n));
}

interface Related {
  r: number | null;
  n: number;
}

const nothing: Related = { r: null, n: 0 };

/** How each question runs with the mean of the others in the same response, those that are turned round counted so. */
async function withOthers(
  engine: Engine,
  from: string,
  used: readonly { item: SurveyItem; score: string }[],
  turned: ReadonlySet<SurveyItem>,
): Promise<Map<SurveyItem, Related>> {
  const scores = used.map(
    ({ item, score }, index) => `${turned.has(item) ? '-' : ''}(${score}) AS z${index}`,
  );
  const sum = used.map((_, index) => `coalesce(z${index}, 0)`).join(' + ');
  const filled = used.map((_, index) => `(z${index} IS NOT NULL)::INTEGER`).join(' + ');
  const related = used.map(
    (_, index) =>
      `corr(z${index}, (total - z${index}) / (filled - 1)) AS r${index}, count(z${index}) AS n${index}`,
  );
  const [row = {}] = await engine.rows<Record<string, number | string | null>>(
    `SELECT ${related.join(', ')} FROM (SELECT *, ${sum} AS total, ${filled} AS filled FROM (SELECT ${scores.join(', ')} FROM ${from}))
     WHERE filled > ${fewestOthers}`,
  );
  return new Map(
    used.map(({ item }, index) => {
      const r = row[`r${index}`];
      const isNumber = typeof r === 'number' && Number.isFinite(r);
      return [item, { r: isNumber ? r : null, n: Number(row[`n${index}`] ?? 0) }] as const;
    }),
  );
}

function clearest(all: ReadonlyMap<SurveyItem, Related>): SurveyItem | null {
  const [first] = [...all]
    .filter(([, { r, n }]) => isAgainst(r, n))
    .toSorted(([, a], [, b]) => (a.r ?? 0) - (b.r ?? 0));
  return first?.[0] ?? null;
}

/** Those that were turned round, or the others where they are fewer; of two halves the one without what comes first. */
function lessOf(used: readonly { item: SurveyItem }[], turned: ReadonlySet<SurveyItem>): SurveyItem[] {
  const items = used.map(({ item }) => item);
  const [first] = items;
  const isMore =
    2 * turned.size > items.length ||
    (2 * turned.size === items.length && first !== undefined && turned.has(first));
  return items.filter((item) => turned.has(item) !== isMore);
}
