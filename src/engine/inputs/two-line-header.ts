/* SurveyMonkey writes a question once, and below it, on a second line, what each of its columns asks. */

/** Below a question that has one column. */
const plain = /^(response|open-ended response|-?\d+(\.\d+)?)$/i;

/** Column names of both lines, a question carried over the blank cells behind it; the first line alone where the second is a record. */
export function namesOfBoth(
  header: readonly string[],
  [second = []]: readonly (readonly string[])[],
): string[] {
  const below = second.map((text) => text.trim());
  const isSurvey = /^respon(dent|se) id$/i.test(header[0] ?? '') && below.length === header.length;
  if (!isSurvey || below[0] !== '' || below.every((text) => text === '')) return [...header];
  let question = '';
  return header.map((name, index) => {
    if (name !== '') question = name;
    const text = below[index] ?? '';
    return text === '' || (name !== '' && plain.test(text)) ? name : `${question} — ${text}`;
  });
}

/** What a second header line says below a question: no answer to it. */
export const statementsOf = (header: readonly string[]): string[] =>
  header.flatMap((name) => {
    const at = name.lastIndexOf(' — ');
    const text = at < 0 ? '' : name.slice(at + 3);
    return text === '' || plain.test(text) ? [] : [text];
  });
