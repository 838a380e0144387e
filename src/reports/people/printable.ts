/**
 * Text from a file as it may stand on a terminal or a page: control characters, line breaks, and marks that turn the
 * direction of reading are written out (`\u{1B}`), so that no id can move the cursor or disguise itself.
 */
export function printable(text: string): string {
  return text.replace(unsafe, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return short[character] ?? `\\u{${code.toString(16).toUpperCase()}}`;
  });
}

// A zero-width joiner (U+200D) stays: emoji are made of it.
const unsafe = /[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/gu;
const short: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
