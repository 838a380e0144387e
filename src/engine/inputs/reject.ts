import type { Finding } from '../../findings/finding.ts';
import type { RuleId } from '../../findings/rules.ts';
import { recordLimit, type Place, type Scanner } from './scan-records.ts';

/** A record that was left out, to be kept in a quarantine file. */
export interface Reject {
  /** Physical line, from 1. */
  line: number;
  /** Record number, from 1, blank lines and the header not counted. */
  record: number;
  rule: RuleId;
  /** The column as the file spells it; null where the fault is in no cell. */
  column: string | null;
  /** The physical line without its line end; encoded as UTF-8 it is the original bytes. */
  raw: string;
  /** Where it stands in the file: all of it, even where `raw` had to be cut at 1 MB. */
  offset: number;
  bytes: number;
  truncated: boolean;
}

/** What a careful reading came to. `records` = `rows` + `rejected` + `blank`. */
export interface CarefulReading {
  /** Everything after the header: good records, rejected ones and blank lines. */
  records: number;
  rows: number;
  rejected: number;
  blank: number;
  /** One per rejected record, at most {@link findingLimit}. */
  findings: Finding[];
  rejectedByRule: Map<RuleId, number>;
  /** The same by the column that the fault is in. */
  kinds: readonly RejectKind[];
}

/** How often a fault stands in a column, or in none. */
export interface RejectKind {
  rule: RuleId;
  column: string | null;
  count: number;
}

/** Findings listed one by one; the rest is only counted. */
export const findingLimit = 1000;

const excerptLength = 80;

/** Collects what a careful reading leaves out. */
export class RejectList {
  rejected = 0;
  readonly findings: Finding[] = [];
  readonly rejectedByRule = new Map<RuleId, number>();
  private readonly byKind = new Map<string, RejectKind>();

  private readonly table: string;
  private readonly file: string;
  private readonly onReject: ((reject: Reject) => void) | undefined;

  constructor(table: string, file: string, onReject?: (reject: Reject) => void) {
    this.table = table;
    this.file = file;
    this.onReject = onReject;
  }

  get kinds(): RejectKind[] {
    return [...this.byKind.values()];
  }

  /** Adds a fault as the scanner named it. */
  addFault(place: Place, scanner: Scanner, column: string | null): void {
    this.add(place, scanner.rule, column, scanner.detail);
  }

  /** Without a value the beginning of the text is shown. */
  add(place: Place, rule: RuleId, column: string | null, value: string | null): void {
    this.rejected++;
    this.rejectedByRule.set(rule, (this.rejectedByRule.get(rule) ?? 0) + 1);
    const key = `${rule}\0${column ?? ''}`;
    const kind = this.byKind.get(key);
    if (kind === undefined) this.byKind.set(key, { rule, column, count: 1 });
    else kind.count++;
    const isListed = this.findings.length < findingLimit;
    if (!isListed && this.onReject === undefined) return;

    const { line, record, offset, length, bytes, start } = place;
    const truncated = length > recordLimit;
    const text = bytes.subarray(start, start + (truncated ? wholeCharacters(place) : length));
    if (isListed)
      this.findings.push({
        rule,
        table: this.table,
        file: this.file,
        line,
        record,
        column,
        value: rule === 'record.too-long' ? `${length} bytes` : (value ?? excerpt(text)),
        count: 1,
      });
    this.onReject?.({
      line,
      record,
      rule,
      column,
      raw: text.toString('utf8'),
      offset,
      bytes: length,
      truncated,
    });
  }
}

/** How many bytes of an overlong line can be kept without cutting a character in two. */
function wholeCharacters({ bytes, start }: Place): number {
  let length = recordLimit;
  while (length > 0 && (bytes[start + length - 1]! & 0xc0) === 0x80) length--;
  // What stands here now begins the last character, which may have been cut, unless it is plain ASCII.
  return bytes[start + length - 1]! < 0x80 ? length : length - 1;
}

function excerpt(text: Buffer): string {
  // Four bytes are the longest character, and one character more tells whether there is anything to cut.
  const characters = Array.from(text.subarray(0, 4 * (excerptLength + 1)).toString('utf8'));
  return characters.length > excerptLength
    ? `${characters.slice(0, excerptLength - 1).join('')}…`
    : characters.join('');
}
