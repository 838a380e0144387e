/**
 * Foreign text as it may stand in a message: on one line, with control characters, marks that turn the direction of
 * reading and invisible characters written out (`\u{1B}`), so that no file name or cell can move the cursor or disguise
 * itself.
 */
export function printable(text: string): string {
  return text.replace(unsafe, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return short[character] ?? `\\u{${code.toString(16).toUpperCase()}}`;
  });
}

// A zero-width joiner (U+200D) stays: emoji are made of it.
const unsafe = /(?!\u200D)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const short: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const longestCell = 60;
const mostNames = 12;

/** A cell or name to be shown in a sentence: in backquotes, printable, and no longer than a sentence bears. */
export function shown(text: string): string {
  const characters = Array.from(printable(text.slice(0, 4 * longestCell)));
  const isCut = characters.length > longestCell || text.length > 4 * longestCell;
  return `\`${isCut ? `${characters.slice(0, longestCell - 1).join('')}…` : characters.join('')}\``;
}

/** Names to be shown in a sentence; of very many only the first. */
export function shownNames(names: readonly string[], lang: 'en' | 'zh' = 'en'): string {
  const first = names
    .slice(0, mostNames)
    .map(shown)
    .join(lang === 'zh' ? '、' : ', ');
  const rest = names.length - mostNames;
  if (rest <= 0) return first;
  return lang === 'zh' ? `${first}等 ${names.length} 个` : `${first} and ${rest} more`;
}
