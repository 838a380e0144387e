/* The scale that a question names in its own words, and the question without it. */

/** Lowest and highest answer; the other way round where the lowest one is the best: `1＝非常满意 … 5＝非常不满意`. */
export type WrittenScale = readonly [first: number, last: number];

export interface Question {
  /** The question without its number and without what it says of its scale. */
  text: string;
  /** Null where it says none, or more than one. */
  scale: WrittenScale | null;
}

const number = String.raw`(?<!\d|\d[.,])(-?\d{1,3})(?!\.?\d)`;
const points = String.raw`\s*(?:分|星|points?|stars?)?`;
const upTo = String.raw`\s*(?:-|–|—|−|~|\.{2,}|…+|到|至|\bto\b|\bthrough\b)\s*`;
/** Behind a range of answers stands no word that would make it one of times, days or money. */
const noUnit = String.raw`(?=\s*(?:$|[)\]】」,;:.。、!?，；]|分|星|points?\b|stars?\b|scale\b|量表|其中|[,;]?\s*(?:where|with)\b))`;

/** `(1-7)`, `（1-5分）`, `0–10`, `1 to 5`, `on a scale of 0 to 10 how …` */
const range = new RegExp(
  String.raw`${number}${points}${upTo}${number}(?:${noUnit}|(?<=(?:\bscale\s+(?:of|from)|\brate\D{0,12}|[打评]分)\D{0,8}\d\D{1,6}\d+))${points}`,
  'giu',
);
/** `1＝非常不满意`, `5 = fully`, `1分表示很差`, `1 (very bad)` */
const end = new RegExp(
  String.raw`${number}${points}\s*(?:=|表示|代表|\bmeans?\b|\bbeing\b|\bis\b|\(|:)\s*([^\d\s][^\d)]*)`,
  'giu',
);
/** `5分制`, `7-point scale`: ten points may begin at 0 or at 1. */
const pointed = /(?<!\d)([3-9])\s*(?:分制|点量表|级量表|-?\s?point\b)(?:\s*(?:likert\s*)?scale)?/giu;

/** The number that a form puts before its questions: `1、`, `Q1.`, `[Q3]`, `第2题：`, `1)`, `*`. */
const ordinal =
  /^\s*\*?\s*(?:(?:Q|题|第)?\s*\d+(?:[_.-]\d+)?\s*题?\s*[、.:)]|[([【]\s*(?:Q|第)?\s*\d+\s*题?\s*[)\]】]\s*[、.:]?|Q\d+(?:[_.-]\d+)?\s)\s*/iu;

/** What people call the bad end of a scale. */
const bad =
  /不|没有|差|糟|低|从未|从不|\b(?:not|no|never|un\w+|dis\w+|poor|bad|worst|worse|low(?:est)?|least)\b/iu;

/** What they call the good one. */
const good =
  /最好|最满意|最高|非常|完全|\b(?:best|excellent|very|fully|completely|highest|strongly|most)\b/iu;

const usualEnds: readonly (readonly [low: readonly number[], high: readonly number[]])[] = [
  [[0], [4, 5, 6, 7, 8, 9, 10, 100]],
  [[1], [3, 4, 5, 6, 7, 8, 9, 10, 11, 100]],
];

/** From -3 to 3 as well. */
const isUsual = (low: number, high: number): boolean =>
  (low < 0 && low === -high && high <= 10) ||
  usualEnds.some(([lows, highs]) => lows.includes(low) && highs.includes(high));

/** Takes a question of a form apart. */
export function takeApart(header: string): Question {
  const text = header.normalize('NFKC').replace(ordinal, '');
  const found = [...ranges(text), ...ends(text), ...pointsOf(text)];
  const scales = new Map(found.map(({ scale }) => [scale.join(), scale]));
  // The ends say which of them is the good one, a range does not.
  const down = found.find(({ scale: [first, last] }) => first > last)?.scale;
  if (down !== undefined) scales.delete([...down].reverse().join());
  const [only] = scales.values();
  const isClear = scales.size === 1 && only !== undefined && !saysOtherwise(text, only);
  return { text: without(text, found), scale: isClear ? only : null };
}

interface Found {
  scale: WrittenScale;
  from: number;
  to: number;
}

function ranges(text: string): Found[] {
  return [...text.matchAll(range)].flatMap((match) => {
    const [low, high] = [Number(match[1]), Number(match[2])];
    // What stands first of all is rather the number of the question.
    if (match.index === 0 || !isUsual(low, high)) return [];
    return [{ scale: [low, high] as const, from: match.index, to: match.index + match[0].length }];
  });
}

const saidEnds = (text: string) =>
  [...text.matchAll(end)].map((match) => ({
    value: Number(match[1]),
    word: match[2] ?? '',
    from: match.index,
    to: match.index + match[0].length,
  }));

function ends(text: string): Found[] {
  const said = saidEnds(text);
  const sorted = said.toSorted((a, b) => a.value - b.value);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined || !isUsual(low.value, high.value)) return [];
  const isDown = bad.test(high.word) && !bad.test(low.word);
  return [
    {
      scale: isDown ? [high.value, low.value] : [low.value, high.value],
      from: Math.min(...said.map(({ from }) => from)),
      to: Math.max(...said.map(({ to }) => to)),
    },
  ];
}

/** `(1-5, 1 = best)`: one end alone is told, and it is not the one that the order of the numbers suggests. */
function saysOtherwise(text: string, [first, last]: WrittenScale): boolean {
  if (first > last) return false;
  return saidEnds(text).some(
    ({ value, word }) =>
      (value === first && good.test(word) && !bad.test(word)) || (value === last && bad.test(word)),
  );
}

function pointsOf(text: string): Found[] {
  return [...text.matchAll(pointed)].map((match) => ({
    scale: [1, Number(match[1])],
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** The text without what was found, and without the brackets around it. */
function without(text: string, found: readonly Found[]): string {
  let left = text;
  for (const { from, to } of found.toSorted((a, b) => b.from - a.from)) {
    const open = Math.max(
      left.lastIndexOf('(', from),
      left.lastIndexOf('[', from),
      left.lastIndexOf('【', from),
    );
    const isInside = open >= 0 && !/[)\]】]/u.test(left.slice(open, from));
    const close = left.slice(to).search(/[)\]】]/u);
    const [start, stop] = [isInside ? open : from, isInside && close >= 0 ? to + close + 1 : to];
    left = `${left.slice(0, start)} ${left.slice(Math.max(stop, to))}`;
  }
  return left.trim();
}
