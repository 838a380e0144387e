import type { Tone } from './style.ts';

/** A piece of text with a tone. */
export interface Span {
  text: string;
  tone: Tone;
}

export type Text = readonly (string | Span)[];

/**
 * What a report for people is made of. Reports build blocks; the terminal and Markdown each know how to show them, so
 * that both say the same.
 */
export type Block =
  /** A line or paragraph, wrapped; later lines are indented by `indent`. */
  | { kind: 'text'; text: Text; indent?: number }
  /** A label and items in a row, broken between items only where they fit. */
  | { kind: 'items'; label?: string; items: readonly (string | Span)[]; separator?: string }
  | { kind: 'heading'; text: string }
  /** Prose that stands for itself, not an item of a list. */
  | { kind: 'paragraph'; text: Text }
  /** How a number went, period by period. */
  | { kind: 'series'; series: Series }
  /** Numbers side by side. */
  | { kind: 'bars'; bars: readonly Bar[]; title: string }
  /** A preformatted listing, shown as it is. */
  | { kind: 'code'; text: string }
  | { kind: 'space' }
  | { kind: 'table'; table: PeopleTable };

export interface Series {
  title: string;
  points: readonly { label: string; value: number | null }[];
  show: (value: number) => string;
}

export interface Bar {
  label: string;
  value: number;
  shown: string;
  tone?: Tone;
}

export interface PeopleTable {
  columns: readonly PeopleColumn[];
  rows: readonly PeopleRow[];
}

export interface PeopleColumn {
  head: string;
  align: 'left' | 'right';
  /** Least width this column may be narrowed to, its text then wrapped; without it the column is never narrowed. */
  shrinkTo?: number;
}

export interface PeopleRow {
  cells: readonly string[];
  /** Tone of the whole row. */
  tone?: Tone;
  /** Tone of the first cell only, by which the row is found. */
  keyTone?: Tone;
  /** Cells the first one is indented by. */
  indent?: number;
  /** How strongly a cell is shaded where there are colours, 0–1; null or absent: not at all. The cell says it in words. */
  shades?: readonly (number | null)[];
  /** Said behind the row: `← start here`. */
  remark?: string;
}

/** What stands between items unless the block says otherwise. */
export const separator = ' · ';

export const strong = (text: string): Span => ({ text, tone: 'strong' });
export const quiet = (text: string): Span => ({ text, tone: 'quiet' });
export const plainText = (text: Text): string =>
  text.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
