import { quoteText } from '../quote.ts';
import { cell } from './raw.ts';

/*
 * Answers that are written in words: the labels of the usual scales of five and seven points, in both languages. Words are
 * read as numbers of their own first, and become ranks once all answers show which scale they are of.
 */

/** Steps from the worst to the best of seven; a scale of five leaves two of them out. Labels of one step are rivals. */
type Steps = readonly [string, string, string, string, string, string, string];

const middle =
  '一般|一般般|中立|普通|不好不坏|neutral|average|neither|neither agree nor disagree|neither satisfied nor dissatisfied|neither likely nor unlikely|neither good nor bad|undecided|fair';

const families: readonly Steps[] = [
  [
    '非常不满意|很不满意|十分不满意|完全不满意|极不满意|very dissatisfied|extremely dissatisfied|completely dissatisfied|very unsatisfied',
    '不满意|dissatisfied|moderately dissatisfied|unsatisfied',
    '比较不满意|较不满意|有点不满意|有些不满意|不太满意|somewhat dissatisfied|slightly dissatisfied',
    middle,
    '比较满意|较满意|有点满意|有些满意|基本满意|somewhat satisfied|slightly satisfied',
    '满意|satisfied|moderately satisfied',
    '非常满意|很满意|十分满意|完全满意|极其满意|very satisfied|extremely satisfied|completely satisfied',
  ],
  [
    '非常不同意|很不同意|十分不同意|完全不同意|强烈不同意|strongly disagree|completely disagree|totally disagree',
    '不同意|disagree|moderately disagree',
    '比较不同意|较不同意|有点不同意|有些不同意|不太同意|somewhat disagree|slightly disagree|tend to disagree',
    middle,
    '比较同意|较同意|有点同意|有些同意|基本同意|somewhat agree|slightly agree|tend to agree',
    '同意|agree|moderately agree',
    '非常同意|很同意|十分同意|完全同意|强烈同意|strongly agree|completely agree|totally agree',
  ],
  [
    '非常不符合|很不符合|完全不符合|非常不赞同|完全不赞同',
    '不符合|不赞同',
    '比较不符合|较不符合|有点不符合|不太符合|比较不赞同|不太赞同',
    middle,
    '比较符合|较符合|有点符合|基本符合|比较赞同',
    '符合|赞同',
    '非常符合|很符合|完全符合|非常赞同|完全赞同',
  ],
  [
    '非常不可能|很不可能|完全不可能|绝不可能|非常不愿意|很不愿意|very unlikely|extremely unlikely',
    '不可能|不愿意|unlikely|moderately unlikely',
    '比较不可能|不太可能|有点不可能|比较不愿意|不太愿意|somewhat unlikely|slightly unlikely',
    middle,
    '比较可能|有点可能|比较愿意|somewhat likely|slightly likely',
    '可能|愿意|likely|moderately likely',
    '非常可能|很可能|完全可能|非常愿意|很愿意|very likely|extremely likely',
  ],
  [
    '非常差|很差|very poor|very bad|terrible',
    '差|poor|bad',
    '比较差|较差|有点差|somewhat poor|somewhat bad',
    middle,
    '比较好|较好|还可以|somewhat good|fairly good',
    '好|good',
    '非常好|很好|very good|excellent',
  ],
];

/** The scales whose steps are these, by their number of points. */
const scales: readonly { points: 5 | 7; steps: readonly number[] }[] = [
  { points: 5, steps: [0, 1, 3, 5, 6] },
  { points: 5, steps: [0, 2, 3, 4, 6] },
  { points: 7, steps: [0, 1, 2, 3, 4, 5, 6] },
];

/** Every label once; its place here is its number. */
const labels = [...new Set(families.flatMap((steps) => steps.flatMap((words) => words.split('|'))))];

/** Below all numbers that anybody answers. */
const firstNumber = -1_000_000_000;

/** SQL of an answer as a number: `5 - very satisfied` and `5分` are a 5, a known label is the number of that label. */
export function answerSql(index: number): string {
  const text = `trim(${cell(index)})`;
  const place = `list_position([${labels.map(quoteText).join(', ')}], lower(rtrim(${text}, '.。')))`;
  const leading = String.raw`nullif(regexp_extract(${text}, '^(\d{1,3})\s*(分|[-–—=:：.、(（]\s*\D.*)$', 1), '')`;
  return `coalesce((${firstNumber} + nullif(${place}, 0))::VARCHAR, ${leading}, ${cell(index)})`;
}

/** SQL test of a number that stands for a label. */
export const isLabelSql = (answer: string): string =>
  `${answer} BETWEEN ${firstNumber + 1} AND ${firstNumber + labels.length}`;

/** The label that a number stands for; null where it is an answer of its own. */
export const labelOf = (answer: number): string | null => labels[answer - firstNumber - 1] ?? null;

/** Numbers of labels that the engine put into one text, in order; none where there is no text. */
export const labelsOf = (text: string | null): number[] =>
  (text ?? '')
    .split(',')
    .filter(Boolean)
    .map(Number)
    .sort((a, b) => a - b);

/** A scale of labels, and the rank of each from 1. */
export interface LabelledScale {
  points: 5 | 7;
  ranks: ReadonlyMap<number, number>;
  /** Whether enough of its labels were seen for it to be no other one. */
  sure: boolean;
}

/**
 * The scale of the labels that were given to questions of one form.
 *
 * @param given numbers of labels, of all questions that share them
 * @param points how many the scale has, where somebody said so
 * @returns null where they are of no known scale, or of several
 */
export function labelledScale(given: readonly number[], points: number | null): LabelledScale | null {
  const words = given.map((answer) => labelOf(answer) ?? '');
  for (const family of families) {
    const steps = words.map((word) => family.findIndex((each) => each.split('|').includes(word)));
    // Two labels on one step are of a scale with finer steps than are known here.
    if (steps.includes(-1) || new Set(steps).size < steps.length) continue;
    const fitting = scales.filter(
      (scale) =>
        (points ?? scale.points) === scale.points && steps.every((step) => scale.steps.includes(step)),
    );
    const [first] = fitting;
    if (first === undefined) return null;
    const ranks = new Map(given.map((answer, n) => [answer, first.steps.indexOf(steps[n] ?? 0) + 1]));
    const isOnly = fitting.length === 1 && steps.includes(3);
    return { points: first.points, ranks, sure: isOnly || steps.length === first.steps.length };
  }
  return null;
}

/** Whether two questions were answered with labels of one kind: then what one shows of the scale holds for the other. */
export function alike(a: readonly number[], b: readonly number[]): boolean {
  const all = [...a, ...b].map((answer) => labelOf(answer) ?? '');
  return families.some((family) =>
    all.every((word) => family.some((step) => step.split('|').includes(word))),
  );
}
