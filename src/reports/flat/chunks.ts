/**
 * Joins many short pieces into fewer long ones, so that 200,000 rows do not become 200,000 writes. The first piece
 * comes at once; nothing is read ahead beyond the chunk.
 *
 * @param size characters from which a chunk is handed on
 */
export function* chunks(pieces: Iterable<string>, size = 32_768): Generator<string> {
  let chunk = '';
  let first = true;
  for (const piece of pieces) {
    chunk += piece;
    if (first || chunk.length >= size) {
      yield chunk;
      chunk = '';
      first = false;
    }
  }
  if (chunk !== '') yield chunk;
}
