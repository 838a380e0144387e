import { surveyItems, type SurveyItem } from '../../core/index.ts';
import { quoteText } from '../quote.ts';
import { runningAgainst, type Against } from './answer-directions.ts';
import { answerSql, isLabelSql, labelledScale, labelsOf } from './answer-words.ts';
import type { Certainty, Look } from './look.ts';
import type { Source } from './open.ts';
import { cell, strictRelation } from './raw.ts';
import type { ReadOptions } from './read.ts';
import { isReversed, scaleOfQuestion } from './reversed-statements.ts';
import { scaleOfAnswers } from './survey-proposals.ts';
import { statementsOf } from './two-line-header.ts';
import { isOfTen, notApplicable, pooled, secondHeader } from './wide-surveys.ts';

/* On which scale each question of a form seems to be answered, and which way. */

/** The scale of one question. */
export interface ScaleBelief {
  item: SurveyItem;
  from: string;
  /** `1-7`, downwards where the question says the opposite; a guess where it is open, null where there is none. */
  scale: string | null;
  certainty: Certainty;
  /** Whether the answers are words; without a scale they cannot be read. */
  inWords: boolean;
  /** Answers that say that the question does not apply. */
  notApplicable: number;
  /** How its answers run against those of the others, which it may ask the opposite of. */
  against: Pick<Against, 'r' | 'n'> | null;
}

interface Answers {
  item: SurveyItem;
  from: string;
  low: number | null;
  high: number | null;
  /** Numbers of the known labels that were given. */
  labels: number[];
  /** Answers in words that are no known label, and answers in numbers. */
  words: number;
  numbers: number;
  silent: number;
}

const isAnyOf = (text: string, words: readonly string[]): string =>
  words.map((word) => `${text} = ${quoteText(word)}`).join(' OR ');

/** SQL test of a text that says that the question does not apply. */
const isSilent = (text: string): string => isAnyOf(text, [...notApplicable, '-3', '-2']);

/** SQL of an answer as it stands, and as a number. */
const textSql = ({ header }: Source, from: string): string => `clean(${cell(header.indexOf(from))})`;
const numberSql = ({ header }: Source, from: string): string =>
  `TRY_CAST(clean(${answerSql(header.indexOf(from))}) AS DOUBLE)`;

async function answersOf(look: Look, source: Source, { engine }: ReadOptions): Promise<Answers[]> {
  const answers: Answers[] = [];
  for (const { column, from } of look.columns) {
    if (!(column in surveyItems) || !source.header.includes(from)) continue;
    const silent = isSilent('text');
    const isNumber = `number IS NOT NULL AND NOT ${isLabelSql('number')} AND NOT (${silent})`;
    const [row] = await engine.rows<
      { labels: string | null } & Record<'low' | 'high', number | null> &
        Record<'words' | 'numbers' | 'silent', string>
    >(
      `SELECT min(number) FILTER (${isNumber}) AS low, max(number) FILTER (${isNumber}) AS high,
         string_agg(DISTINCT number::BIGINT::VARCHAR, ',' ORDER BY number::BIGINT::VARCHAR) FILTER (${isLabelSql('number')}) AS labels,
         count(*) FILTER (text IS NOT NULL AND number IS NULL AND NOT (${silent} OR ${isAnyOf('text', [...secondHeader, ...statementsOf(source.header)])})) AS words,
         count(*) FILTER (${isNumber}) AS numbers, count(*) FILTER (${silent}) AS silent
       FROM (SELECT ${textSql(source, from)} AS text, ${numberSql(source, from)} AS number
         FROM ${strictRelation(source).relation})`,
    );
    const { low = null, high = null, labels = null } = row ?? {};
    answers.push({
      item: column as SurveyItem,
      from,
      low,
      high,
      labels: labelsOf(labels),
      words: Number(row?.words ?? 0),
      numbers: Number(row?.numbers ?? 0),
      silent: Number(row?.silent ?? 0),
    });
  }
  return answers;
}

type Belief = Pick<ScaleBelief, 'scale' | 'certainty' | 'inWords'>;

export async function scalesOf(look: Look, source: Source, options: ReadOptions): Promise<ScaleBelief[]> {
  const answers = await answersOf(look, source, options);
  const beliefs = answers.map((each) => ({ ...each, ...scaleBelief(each, answers) }));
  const against = await againstOthers(beliefs, answers, { source, options });
  return beliefs.map(({ item, from, scale, certainty, inWords, silent }) => ({
    item,
    from,
    scale,
    certainty,
    inWords,
    notApplicable: silent,
    against: against.get(item) ?? null,
  }));
}

/** The questions whose answers, read as it is believed, run against those of the others. */
async function againstOthers(
  beliefs: readonly (Answers & Belief)[],
  all: readonly Answers[],
  { source, options: { engine } }: { source: Source; options: ReadOptions },
): Promise<Map<SurveyItem, Against>> {
  const read = beliefs.flatMap(({ item, from, scale, labels, words, numbers }, at) => {
    if (words > 0 || (labels.length > 0 && numbers > 0)) return [];
    const ranks = [
      ...(labels.length === 0 ? [] : (labelledScale(pooledWith(labels, all), null)?.ranks ?? [])),
    ];
    if (labels.length > 0 && ranks.length === 0) return [];
    const rank = `CASE number${at} ${ranks.map(([label, place]) => `WHEN ${label} THEN ${place}`).join(' ')} END`;
    const number = labels.length === 0 ? `number${at}` : rank;
    const [first = 0, last = 1] = scale?.split(/(?<=\d)-/).map(Number) ?? [];
    return [
      {
        item,
        cells: `${textSql(source, from)} AS text${at}, ${numberSql(source, from)} AS number${at}`,
        answer: `CASE WHEN NOT (${isSilent(`text${at}`)}) THEN ${first > last ? `-(${number})` : number} END`,
      },
    ];
  });
  if (read.length === 0) return new Map();
  const found = await runningAgainst(
    engine,
    `(SELECT ${read.map(({ cells }) => cells).join(', ')} FROM ${strictRelation(source).relation})`,
    new Map(read.map(({ item, answer }) => [item, answer])),
  );
  return new Map(found.map((each) => [each.item, each]));
}

const pooledWith = (labels: readonly number[], all: readonly Answers[]): number[] =>
  pooled(
    labels,
    all.map((each) => each.labels),
  );

/** What the question says of its scale goes first, then what its answers show, then those of the other statements. */
function scaleBelief(own: Answers, all: readonly Answers[]): Belief {
  const { item, from, low, high, labels, words, numbers } = own;
  const isDown = isReversed(from);
  const text = ([min, max]: readonly [number, number]) => (isDown ? `${max}-${min}` : `${min}-${max}`);
  if (words > 0 || (labels.length > 0 && numbers > 0))
    return { scale: null, certainty: 'open', inWords: true };
  const written = scaleOfQuestion(from);
  const points = written === null ? null : Math.abs(written[1] - written[0]) + 1;
  if (labels.length > 0) {
    const found = labelledScale(pooledWith(labels, all), points);
    if (found === null) return { scale: null, certainty: 'open', inWords: true };
    if (written === null)
      return { scale: text([1, found.points]), certainty: certaintyOf(found.sure, isDown), inWords: true };
  }
  const inWords = labels.length > 0;
  // Only words tell that a question is to be turned round.
  if (written !== null) return { scale: written.join('-'), certainty: certaintyOf(true, isDown), inWords };
  if (low === null || high === null) return { scale: null, certainty: 'unseen', inWords };
  const seen = scaleOfAnswers(low, high, item);
  if (seen?.sure === true) return { scale: text(seen.scale), certainty: certaintyOf(true, isDown), inWords };
  if (item === 'recommend')
    return isOfTen(low, high)
      ? { scale: text([0, 10]), certainty: 'likely', inWords }
      : { scale: seen === null ? null : text(seen.scale), certainty: 'open', inWords };
  // Statements of one form usually share a scale: what one question shows of it, holds for those that show less.
  const others = all.filter(
    (each) => each.item !== 'recommend' && each.numbers > 0 && each.labels.length === 0,
  );
  const shared = scaleOfAnswers(
    Math.min(...others.flatMap((each) => each.low ?? [])),
    Math.max(...others.flatMap((each) => each.high ?? [])),
    item,
  );
  const found = shared ?? seen;
  return {
    scale: found === null ? null : text(found.scale),
    certainty: found !== null && found === shared && shared.sure ? 'likely' : 'open',
    inWords,
  };
}

const certaintyOf = (isClear: boolean, isDown: boolean): Certainty =>
  isClear ? (isDown ? 'likely' : 'sure') : 'open';
