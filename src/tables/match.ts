import { columnsOf, type Table } from './table.ts';

export interface ColumnMatches {
  /** Contract column → index of the header cell it is read from. */
  matched: Map<string, number>;
  /** Columns that several different headers could be; neither matched nor missing. */
  ambiguous: { column: string; headers: string[] }[];
  /** Required columns that no header is. */
  missing: string[];
  /** Groups of columns of which one is needed, and no header is any of them. */
  missingOneOf: string[][];
  /** Indexes of header cells that no column is read from or could be read from. */
  unmatched: number[];
}

/** A header as it is compared: case, full-width forms, blanks, byte-order mark and `_ - . /` do not matter. */
export function normaliseHeader(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\uFEFF_\-./]+/gu, '');
}

/**
 * Which header cell is which column of the table.
 *
 * A column is looked for by its exact name, else by its name in another spelling (`Customer ID`), else by its
 * aliases. The first of these that finds anything decides; finding two different headers there is an ambiguity. A
 * header that stands there twice is one header, read at its first place: that it repeats is the reader's finding.
 */
export function matchColumns(table: Table, header: readonly string[]): ColumnMatches {
  const result: ColumnMatches = {
    matched: new Map(),
    ambiguous: [],
    missing: [],
    missingOneOf: [],
    unmatched: [],
  };
  const cells = [...new Set(header)].map((text) => ({ text, plain: normaliseHeader(text) }));
  const used = new Set<string>();
  const absent = new Set<string>();
  for (const { name, aliases, required } of columnsOf(table)) {
    const plainName = normaliseHeader(name);
    const plainAliases = new Set(aliases.map(normaliseHeader));
    const found = firstFilled([
      () => cells.filter(({ text }) => text === name),
      () => cells.filter(({ plain }) => plain === plainName),
      () => cells.filter(({ plain }) => plainAliases.has(plain)),
    ]);
    for (const { text } of found) used.add(text);
    const [first, ...more] = found;
    if (first === undefined) {
      absent.add(name);
      if (required) result.missing.push(name);
    } else if (more.length > 0)
      result.ambiguous.push({ column: name, headers: found.map(({ text }) => text) });
    else result.matched.set(name, header.indexOf(first.text));
  }
  result.missingOneOf = table.needOneOf
    .filter((group) => group.every((name) => absent.has(name)))
    .map((group) => [...group]);
  result.unmatched = header.flatMap((text, index) => (used.has(text) ? [] : [index]));
  return result;
}

function firstFilled<T>(searches: readonly (() => T[])[]): T[] {
  for (const search of searches) {
    const found = search();
    if (found.length > 0) return found;
  }
  return [];
}
