import { chunks } from './chunks.ts';

/**
 * One JSON document: the head indented for reading, then an array with one record per line, streamed.
 *
 * @param head every other member of the document, in order
 * @param key name of the array, the last member
 */
export function jsonDocument(
  head: Record<string, unknown>,
  key: string,
  records: Iterable<unknown>,
): Generator<string> {
  return chunks(pieces(head, key, records));
}

function* pieces(head: Record<string, unknown>, key: string, records: Iterable<unknown>): Generator<string> {
  const opening = JSON.stringify({ ...head, [key]: [] }, null, 2);
  // Cuts the closing "]\n}" off, to write it after the last record.
  yield opening.slice(0, -']\n}'.length);
  let between = '\n';
  for (const record of records) {
    yield `${between}${JSON.stringify(record)}`;
    between = ',\n';
  }
  yield between === '\n' ? ']\n}\n' : '\n]\n}\n';
}
