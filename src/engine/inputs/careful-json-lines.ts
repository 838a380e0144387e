import { open } from 'node:fs/promises';
import { RejectList, type CarefulReading, type Reject } from './reject.ts';
import { LineScanner, walkRecords } from './scan-records.ts';

export interface CarefulJsonLinesOptions {
  /** UTF-8, with or without a byte-order mark. */
  path: string;
  /** The name to cite. */
  file: string;
  table: string;
  /** The file to write, which must not exist yet. */
  output: string;
  onReject?: (reject: Reject) => void;
}

/**
 * Reads a JSON Lines file that strict reading refused: names the lines that are no JSON object and writes the
 * others to `output`, each with `"__line"` and `"__record"` before its own members, which stay as they are
 * spelt, so that no digit of a long number is lost.
 */
export async function readJsonLinesCarefully(options: CarefulJsonLinesOptions): Promise<CarefulReading> {
  const { path, file, table } = options;
  const scanner = new LineScanner(true);
  const rejects = new RejectList(table, file, options.onReject);
  let rows = 0;
  let blank = 0;
  const lines: string[] = [];

  const output = await open(options.output, 'wx', 0o600);
  try {
    await walkRecords({
      path,
      scanner,
      headerLine: null,
      visit(place) {
        if (place.kind === 'blank') {
          blank++;
          return true;
        }
        if (place.kind === 'fault') {
          rejects.addFault(place, scanner, null);
          return true;
        }
        const text = place.bytes.toString('utf8', place.start, place.start + place.length);
        const fault = faultOf(text);
        if (fault !== null) {
          rejects.add(place, 'record.not-json', null, fault.value);
          return true;
        }
        rows++;
        const body = text.slice(text.indexOf('{') + 1).trim();
        const comma = body === '}' ? '' : ',';
        lines.push(`{"__line":${place.line},"__record":${place.record}${comma}${body}\n`);
        return true;
      },
      async release() {
        if (lines.length === 0) return;
        const text = lines.join('');
        lines.length = 0;
        await output.writeFile(text);
      },
    });
  } finally {
    await output.close();
  }

  const { rejected, findings, rejectedByRule, kinds } = rejects;
  return { records: rows + rejected + blank, rows, rejected, blank, findings, rejectedByRule, kinds };
}

/** What keeps the line from being a record that DuckDB can read, if anything. */
function faultOf(text: string): { value: string | null } | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { value: null };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { value: null };
  // DuckDB refuses the file for any of the following, where JavaScript does not mind.
  const keys = Object.keys(value);
  if (keys.length !== countMembers(text)) return { value: 'a key stands twice' };
  if (Object.hasOwn(value, '__line') || Object.hasOwn(value, '__record')) return { value: 'reserved key' };
  if (hasLoneSurrogate(text, value)) return { value: 'half of a surrogate pair' };
  return null;
}

/** Members of the outermost object as they are written, repeated keys and all. The text must be valid JSON. */
function countMembers(text: string): number {
  let depth = 0;
  let members = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 0x22: // "
        for (at++; text.charCodeAt(at) !== 0x22; at++) if (text.charCodeAt(at) === 0x5c) at++;
        break;
      case 0x7b: // {
      case 0x5b: // [
        depth++;
        break;
      case 0x7d: // }
      case 0x5d: // ]
        depth--;
        break;
      case 0x3a: // :
        if (depth === 1) members++;
        break;
    }
  }
  return members;
}

function hasLoneSurrogate(text: string, value: object): boolean {
  if (!/\\u[dD][89a-fA-F]/.test(text)) return false;
  // Written again, pairs are plain characters: an escape that is left stands for a half.
  return /(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(JSON.stringify(value));
}
