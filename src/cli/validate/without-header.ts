import { headRows, type UnusableFile } from '../../engine/index.ts';

type Source = NonNullable<UnusableFile['source']>;

/**
 * Whether the first line of a file is data like the lines below it: no column of dates, numbers or codes begins with
 * something else, and at least one begins with a date or a code of the same shape, or most of them with numbers.
 */
export async function lacksHeader(source: Source): Promise<boolean> {
  const heads = await headRows(source);
  const below = (heads.find(({ delimiter }) => delimiter === source.delimiter)?.rows ?? [])
    .filter(({ line, cells }) => line > source.headerLine && cells.length === source.header.length)
    .map(({ cells }) => cells);
  const columns = source.header.map((text, index) => ({
    head: kindOf(text),
    below: commonKind(below.map((cells) => cells[index] ?? '')),
  }));
  if (columns.some(({ head, below: kind }) => head !== 'empty' && isPlain(kind) && kind !== head))
    return false;
  const likeBelow = columns.filter(
    ({ head, below: kind }) => head === kind && isPlain(kind) && kind !== 'number',
  );
  const isData = ({ head }: { head: string }) => head === 'date' || head === 'number';
  return likeBelow.length > 0 || columns.filter(isData).length * 2 > columns.length;
}

/** Whether the text is a number or a date rather than a name. */
export const looksLikeData = (text: string): boolean => ['date', 'number'].includes(kindOf(text));

/** Says more than that there is text. */
const isPlain = (kind: string): boolean => kind !== 'text' && kind !== 'empty';

/** `date`, `number`, `empty`, `text`, or the shape of a code: `A9` of B00017. */
function kindOf(cell: string): string {
  const text = cell.trim();
  if (text === '') return 'empty';
  if (/^(\d{4}[-/.年]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})([-/.月日 T\d:+Z]*)$/.test(text)) return 'date';
  if (/^[-+]?[¥￥$€£]?[-+]?\d[\d.,:/ T-]*(%|元|\s*[A-Z]{3})?$/.test(text)) return 'number';
  const hasBoth = /\p{L}/u.test(text) && /\d/.test(text) && text.length <= 40;
  return hasBoth ? text.replace(/\p{L}+/gu, 'A').replace(/\d+/g, '9') : 'text';
}

/** The kind that all filled cells are of; `text` where they differ. */
function commonKind(cells: readonly string[]): string {
  const kinds = new Set(cells.map(kindOf).filter((kind) => kind !== 'empty'));
  const [only = 'empty', ...more] = kinds;
  return more.length === 0 ? only : 'text';
}
