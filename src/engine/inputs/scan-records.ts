import { open, type FileHandle } from 'node:fs/promises';
import type { RuleId } from '../../findings/rules.ts';

/** A record longer than this is not followed further: behind it usually stands a quote that is never closed. */
export const recordLimit = 1024 * 1024;

/**
 * What stands at a place in the file:
 *
 * - `record`: a whole record
 * - `blank`: a line without anything in it
 * - `fault`: a physical line that is no record, see `rule`
 * - `long`: a fault whose physical line is longer than {@link recordLimit} and ends somewhere behind these bytes
 * - `more`: cannot be told without the bytes that follow
 */
export type Kind = 'record' | 'blank' | 'fault' | 'long' | 'more';

/** Delimits one record after the other. What it found stands in its fields until the next call. */
export interface Scanner {
  /** Offset just behind the record and its line end. */
  end: number;
  /** Offset behind the record's text, before its line end. */
  textEnd: number;
  /** How many physical lines end inside `[start, end)`; a last line without a line end counts as well. */
  lines: number;
  /** Of a fault. */
  rule: RuleId;
  /** Cell the fault is in, from 0; -1 where it is about the record. */
  cell: number;
  /** Of a fault: what to show as its value, where that is not the text itself. */
  detail: string | null;
  /** Of a fault: up to here the bytes were taken for one record. */
  reach: number;
  /** Whether the record starts within the reach of a fault before it. */
  doubtful: boolean;
  /** Set to scan the header. */
  isHeader: boolean;
  /** Whether a lone `\r` ends a line. */
  readonly endsAtReturn: boolean;
  /** Looks at `bytes[start, end)`, which is never empty; `final` says that the file ends there. */
  scan(bytes: Buffer, start: number, end: number, final: boolean): Kind;
}

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;
const QUOTE = 0x22;

/**
 * Offset behind the next line end (`\n`, `\r\n`, and `\r` if `atReturn`) from `at`; -1 if it does not end
 * before `end`.
 */
function afterLineEnd(bytes: Buffer, at: number, end: number, final: boolean, atReturn = true): number {
  for (; at < end; at++) {
    const byte = bytes[at];
    if (byte === LF) return at + 1;
    if (byte === CR && atReturn) {
      if (at + 1 < end) return bytes[at + 1] === LF ? at + 2 : at + 1;
      return final ? end : -1;
    }
  }
  return final ? end : -1;
}

/** Offset before the line end that stands right before `end`, if one does. */
function beforeLineEnd(bytes: Buffer, start: number, end: number): number {
  if (end > start && bytes[end - 1] === LF) end--;
  else if (end > start && bytes[end - 1] === CR) return end - 1;
  else return end;
  return end > start && bytes[end - 1] === CR ? end - 1 : end;
}

export interface CsvShape {
  delimiter: string;
  /** Cells in the header. */
  columns: number;
  /** Names faults and follows no record beyond the limit. Without it the file is known to have no faults. */
  careful: boolean;
}

/**
 * The CSV grammar that DuckDB's strict reading was measured to follow, so that both readings cut a file alike:
 *
 * - a quote opens a cell only as its first character or after exactly one space; elsewhere it is text
 * - after the closing quote only spaces may follow
 * - cells beyond the header's count are ignored as long as all of them are empty
 * - an empty line is no record, except where the header has one cell: there it is a record with an empty cell
 *
 * Further than DuckDB, a line of only spaces or tabs is blank, and `\n`, `\r\n` and `\r` may be mixed.
 */
export class CsvScanner implements Scanner {
  end = 0;
  textEnd = 0;
  lines = 0;
  rule: RuleId = 'record.ragged';
  cell = -1;
  detail: string | null = null;
  reach = 0;
  doubtful = false;
  isHeader = false;
  readonly endsAtReturn = true;

  /** Pairs of offsets around spaces beside quotes, which belong to no cell. */
  readonly gaps: number[] = [];

  private readonly delimiter: number;
  private readonly columns: number;
  private readonly careful: boolean;
  /** 1 for the bytes that end an unquoted cell. */
  private readonly ends = new Uint8Array(256);
  /** 1 for the bytes a blank line may have. */
  private readonly whites = new Uint8Array(256);
  /** Spaces beside quotes are part of the syntax, unless the space is the delimiter. */
  private readonly hasGaps: boolean;
  /** Offset behind the first line end inside the record; -1 as long as there is none. */
  private firstLineEnd = -1;

  constructor(shape: CsvShape) {
    if (shape.delimiter.length !== 1 || shape.delimiter.charCodeAt(0) > 127)
      throw new RangeError(
        `The delimiter must be one ASCII character, not ${JSON.stringify(shape.delimiter)}.`,
      );
    this.delimiter = shape.delimiter.charCodeAt(0);
    this.columns = shape.columns;
    this.careful = shape.careful;
    this.hasGaps = this.delimiter !== SPACE;
    for (const byte of [LF, CR, this.delimiter]) this.ends[byte] = 1;
    for (const byte of [SPACE, TAB]) if (byte !== this.delimiter) this.whites[byte] = 1;
  }

  scan(bytes: Buffer, start: number, end: number, final: boolean): Kind {
    const { delimiter, columns, careful, ends, hasGaps, gaps } = this;
    const stop = careful && start + recordLimit < end ? start + recordLimit : end;
    this.lines = 0;
    this.firstLineEnd = -1;
    this.cell = -1;
    this.detail = null;
    if (gaps.length > 0) gaps.length = 0;

    if (columns !== 1) {
      const kind = this.scanBlank(bytes, start, stop, end, final);
      if (kind !== 'record') return kind;
    }

    let at = start;
    let cells = 0;
    /** Cells up to the last one that is not empty. */
    let filled = 0;
    /** A quoted cell closed, or may have, on a later line than the record's first. */
    let isEntangled = false;

    for (;;) {
      const first = at;
      const opening = hasGaps && bytes[at] === SPACE ? at + 1 : at;
      if (opening < stop && bytes[opening] === QUOTE) {
        if (opening > first) gaps.push(first, opening);
        at = opening + 1;
        for (;;) {
          while (at < stop) {
            const byte = bytes[at];
            if (byte === QUOTE) break;
            at++;
            if (byte === LF) {
              if (bytes[at - 2] !== CR) this.lines++;
              if (this.lines === 1 && (this.firstLineEnd < 0 || this.firstLineEnd === at - 1))
                this.firstLineEnd = at;
            } else if (byte === CR) {
              this.lines++;
              if (this.firstLineEnd < 0) this.firstLineEnd = at;
            }
          }
          if (at >= stop) {
            if (stop === end && !final) return 'more';
            if (!careful) return this.finish('record', bytes, start, end);
            const isLong = stop < end && this.firstLineEnd < 0;
            this.cell = cells;
            // Where the quote opened on the first line and nothing closed since, what follows is not in doubt.
            return this.fail(
              isLong ? 'record.too-long' : 'record.unclosed-quote',
              bytes,
              start,
              at,
              end,
              final,
              isEntangled ? at : start,
            );
          }
          at++;
          if (at < stop && bytes[at] === QUOTE) {
            at++;
            continue;
          }
          const closed = at;
          if (this.firstLineEnd >= 0) isEntangled = true;
          if (hasGaps) while (at < stop && bytes[at] === SPACE) at++;
          if (at > closed) gaps.push(closed, at);
          if (at >= stop || ends[bytes[at]!] === 1) {
            if (closed > opening + 2) filled = cells + 1;
            break;
          }
          if (!careful) {
            // DuckDB goes on with the quoted cell when a quote follows the spaces: `"a" "b"` is `a b`.
            if (bytes[at] === QUOTE) {
              at++;
              continue;
            }
            while (at < stop && ends[bytes[at]!] === 0) at++;
            filled = cells + 1;
            break;
          }
          this.cell = cells;
          // A quote that opened on an earlier line was most likely never closed: this one opens another cell.
          const isUnclosed = this.firstLineEnd >= 0;
          return this.fail(
            isUnclosed ? 'record.unclosed-quote' : 'record.stray-quote',
            bytes,
            start,
            at,
            end,
            final,
            at,
          );
        }
      } else {
        if (careful && this.doubtful) {
          // After a fault an unquoted cell with a quote may be the rest of a quoted one: not to be trusted.
          while (at < stop && ends[bytes[at]!] === 0 && bytes[at] !== QUOTE) at++;
          if (at < stop && bytes[at] === QUOTE) {
            this.cell = cells;
            return this.fail('record.stray-quote', bytes, start, at, end, final, at);
          }
        } else while (at < stop && ends[bytes[at]!] === 0) at++;
        if (at > first) filled = cells + 1;
      }
      cells++;

      if (at >= stop) {
        if (stop < end) return this.fail('record.too-long', bytes, start, at, end, final, at);
        if (!final) return 'more';
        break;
      }
      const byte = bytes[at]!;
      at++;
      if (byte === delimiter) {
        if (at >= stop) {
          if (stop < end) return this.fail('record.too-long', bytes, start, at, end, final, at);
          if (!final) return 'more';
          // The file ends behind a delimiter: one more cell, an empty one.
          cells++;
          break;
        }
        continue;
      }
      if (byte === CR) {
        if (at >= end && !final) return 'more';
        if (at < end && bytes[at] === LF) at++;
      }
      break;
    }

    if (careful && !this.isHeader && (cells < columns || filled > columns)) {
      this.detail = `${cells} cells, expected ${columns}`;
      return this.fail('record.ragged', bytes, start, at, end, final, at, at);
    }
    this.lines++;
    return this.finish('record', bytes, start, at);
  }

  /** `record` says that the line is not blank. */
  private scanBlank(bytes: Buffer, start: number, stop: number, end: number, final: boolean): Kind {
    let at = start;
    while (at < stop && this.whites[bytes[at]!] === 1) at++;
    if (at === end && !final) return 'more';
    if (at < end) {
      const byte = bytes[at];
      if (byte !== LF && byte !== CR) return 'record';
      at = afterLineEnd(bytes, at, end, final);
      if (at < 0) return 'more';
    }
    this.lines = 1;
    return this.finish('blank', bytes, start, at);
  }

  private finish(kind: Kind, bytes: Buffer, start: number, at: number): Kind {
    this.end = at;
    this.textEnd = beforeLineEnd(bytes, start, at);
    return kind;
  }

  /**
   * Gives up only the first physical line, so that a quote that is never closed costs no other record.
   * `lineEnd` is where the line ends if that is known and the record stands on one line.
   */
  private fail(
    rule: RuleId,
    bytes: Buffer,
    start: number,
    at: number,
    end: number,
    final: boolean,
    reach: number,
    lineEnd = -1,
  ): Kind {
    this.rule = rule;
    this.reach = reach;
    this.lines = 1;
    let after = this.firstLineEnd;
    if (after < 0) after = lineEnd >= 0 ? lineEnd : afterLineEnd(bytes, at, end, final);
    else if (bytes[after - 1] === CR) {
      // The scan may have stopped between a carriage return and its line feed.
      if (after === end && !final) return 'more';
      if (after < end && bytes[after] === LF) after++;
    }
    if (after >= 0) return this.finish('fault', bytes, start, after);
    if (end - start <= recordLimit) return 'more';
    this.end = end;
    this.textEnd = end;
    return 'long';
  }
}

/** JSON Lines: every line is a record, whatever stands in it. Only `\n` ends a line, as for DuckDB. */
export class LineScanner implements Scanner {
  end = 0;
  textEnd = 0;
  lines = 1;
  rule: RuleId = 'record.too-long';
  cell = -1;
  detail: string | null = null;
  reach = 0;
  doubtful = false;
  isHeader = false;
  readonly endsAtReturn = false;
  private readonly careful: boolean;

  /** `careful` refuses lines beyond the limit. */
  constructor(careful: boolean) {
    this.careful = careful;
  }

  scan(bytes: Buffer, start: number, end: number, final: boolean): Kind {
    let after = bytes.indexOf(LF, start) + 1;
    if (after === 0 || after > end) {
      if (!final) {
        if (!this.careful || end - start <= recordLimit) return 'more';
        this.end = this.textEnd = this.reach = end;
        return 'long';
      }
      after = end;
    }
    this.end = after;
    this.textEnd = beforeLineEnd(bytes, start, after);
    let at = start;
    while (at < after && isJsonBlank(bytes[at]!)) at++;
    if (at === after) return 'blank';
    if (!this.careful || after - start <= recordLimit) return 'record';
    this.reach = start;
    return 'fault';
  }
}

function isJsonBlank(byte: number): boolean {
  return byte === SPACE || (byte >= TAB && byte <= CR);
}

/** A record, blank line or fault where it stands in the file. `bytes` is only valid during the visit. */
export interface Place {
  kind: 'record' | 'blank' | 'fault';
  bytes: Buffer;
  start: number;
  /** Physical line it starts on, from 1. */
  line: number;
  /** Record number from 1, blank lines and the header not counted; of a blank line that of the record before. */
  record: number;
  /** Offset in the file, from the very first byte. */
  offset: number;
  /** Bytes of its text in the file, without the line end: more than stand in `bytes` for an overlong line. */
  length: number;
}

export interface Walk {
  path: string;
  scanner: Scanner;
  /** Physical line of the header, or null where the format has none. */
  headerLine: number | null;
  /** Called for everything after the header. Returns false to stop. */
  visit: (place: Place) => boolean;
  /** Called when the bytes of the places visited so far are about to be overwritten, and at the end. */
  release?: () => Promise<void>;
}

const windowSize = 4 * 1024 * 1024;

/** Walks over a file record by record with bounded memory. */
export async function walkRecords(walk: Walk): Promise<void> {
  const file = await open(walk.path, 'r');
  try {
    await walkFile(file, walk);
  } finally {
    await file.close();
  }
}

async function walkFile(file: FileHandle, { scanner, headerLine, visit, release }: Walk): Promise<void> {
  let bytes = Buffer.allocUnsafe(windowSize);
  let start = 0;
  let end = 0;
  let final = false;
  /** Offset in the file of `bytes[0]`. */
  let base = 0;
  let line = 1;
  let record = 0;
  let linesToSkip = headerLine === null ? 0 : headerLine - 1;
  let doubtfulUntil = 0;
  /** An overlong line whose end is not found yet. */
  let long: Place | null = null;
  scanner.isHeader = headerLine !== null;

  const fill = async (): Promise<void> => {
    await release?.();
    if (start > 0) {
      bytes.copyWithin(0, start, end);
      base += start;
      end -= start;
      start = 0;
    } else if (end === bytes.length) {
      const larger = Buffer.allocUnsafe(bytes.length * 2);
      bytes.copy(larger, 0, 0, end);
      bytes = larger;
    }
    while (end < bytes.length) {
      const { bytesRead } = await file.read(bytes, end, bytes.length - end, null);
      if (bytesRead === 0) {
        final = true;
        break;
      }
      end += bytesRead;
    }
  };

  await fill();
  if (end >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) start = 3;

  for (;;) {
    if (start === end) {
      if (final) break;
      await fill();
      continue;
    }
    if (long !== null || linesToSkip > 0) {
      let after = afterLineEnd(bytes, start, end, final, scanner.endsAtReturn);
      const isFound = after >= 0;
      // A carriage return at the very end may be followed by its line feed: it is left for the next round.
      if (!isFound) after = bytes[end - 1] === CR ? end - 1 : end;
      if (long !== null) long.length += (isFound ? beforeLineEnd(bytes, start, after) : after) - start;
      const isStuck = after === start;
      start = after;
      if (!isFound) {
        if (isStuck || start === end) await fill();
        continue;
      }
      line++;
      if (long === null) linesToSkip--;
      else {
        const place: Place = long;
        long = null;
        if (!visit(place)) break;
      }
      continue;
    }

    scanner.doubtful = base + start < doubtfulUntil;
    const kind = scanner.scan(bytes, start, end, final);
    if (kind === 'more') {
      await fill();
      continue;
    }
    if (scanner.isHeader) {
      // The caller has read the header: whatever is wrong with it, it is not a record.
      if (kind === 'blank') {
        start = scanner.end;
        line++;
        continue;
      }
      scanner.isHeader = false;
      start = scanner.end;
      if (kind === 'long') linesToSkip = 1;
      else line += scanner.lines;
      continue;
    }
    if (kind !== 'blank') record++;
    const place: Place = {
      kind: kind === 'long' ? 'fault' : kind,
      bytes,
      start,
      line,
      record,
      offset: base + start,
      length: scanner.textEnd - start,
    };
    if (kind === 'long') {
      // The bytes go away while the line's end is looked for, so that its beginning is kept.
      place.bytes = Buffer.from(bytes.subarray(start, start + recordLimit));
      place.start = 0;
      long = place;
      // A carriage return at the very end belongs to the line end that is still to be found.
      const isCut = bytes[end - 1] === CR;
      if (isCut) place.length--;
      start = isCut ? end - 1 : end;
      continue;
    }
    if (kind === 'fault') doubtfulUntil = Math.max(doubtfulUntil, base + scanner.reach);
    start = scanner.end;
    line += scanner.lines;
    if (!visit(place)) break;
  }
  if (long !== null) visit(long);
  await release?.();
}
