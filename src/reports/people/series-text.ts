import type { Block, Series } from './block.ts';
import { quiet } from './block.ts';
import { sparkline } from './sparkline.ts';

/** A series as a line of text: name, little bars, first and last value. */
export function seriesText({ title, points, show }: Series): Extract<Block, { kind: 'text' }> {
  const known = points.filter(({ value }) => value !== null);
  const first = known[0];
  const last = known.at(-1);
  const ends =
    first === undefined || last === undefined || first.value === null || last.value === null
      ? ''
      : `  ${first.label}: ${show(first.value)} → ${last.label}: ${show(last.value)}`;
  return {
    kind: 'text',
    indent: 2,
    text: [`${title}  ${sparkline(points.map(({ value }) => value))}`, quiet(ends)],
  };
}
