/**
 * Where a cell of a CSV record stands in its text, quotes included: the grammar of the scanner, for a record that is
 * known to be one. A record with fewer cells gives its end.
 */
export function cellSpan(raw: string, delimiter: string, index: number): { start: number; end: number } {
  let at = 0;
  for (let cell = 0; ; cell++) {
    const start = at;
    const opening = raw[at] === ' ' && delimiter !== ' ' ? at + 1 : at;
    if (raw[opening] === '"') {
      at = opening + 1;
      for (; at < raw.length; at++) {
        if (raw[at] !== '"') continue;
        if (raw[at + 1] !== '"') break;
        at++;
      }
    }
    const next = raw.indexOf(delimiter, at);
    const end = next < 0 ? raw.length : next;
    if (cell === index) return { start, end };
    if (next < 0) return { start: raw.length, end: raw.length };
    at = end + 1;
  }
}
