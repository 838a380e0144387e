// East Asian wide and full-width characters, and emoji: two cells on a terminal.
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const invisible = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

/** Cells the text takes on a terminal or in a monospaced page: a full-width character counts 2, a combining one 0. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += invisible.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

/** The text with blanks behind it up to the display width; unchanged when it is that wide already. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Lines of at most that display width, broken at blanks and between full-width characters; a longer word stays whole. */
export function wrap(text: string, width: number): string[] {
  return wrapPieces(pieces(text), width);
}

/** The same for pieces that stay whole, such as the items of a list with their separators. */
export function wrapPieces(pieces: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && displayWidth((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()];
}

// Words with the blank before them; full-width characters one by one, with the punctuation that may not begin a line.
function pieces(text: string): string[] {
  const words: string[] = [];
  for (const character of text) {
    const last = words.at(-1);
    const before = last === undefined ? '' : (Array.from(last).at(-1) ?? '');
    const breaks =
      character === ' ' ||
      (!/[,.;:)，、。；：）”]/u.test(character) && (wide.test(character) || wide.test(before)));
    if (last === undefined || (breaks && before !== ' ')) words.push(character);
    else words[words.length - 1] = last + character;
  }
  return words;
}
