/* SurveyMonkey writes a question once, and below it, on a second line, what each of its columns asks. */

/** Below a question that has one column. */
const plain = /^(response|open-ended response|-?\d+(\.\d+)?)$/i;

/** Whether the second line belongs to the header: below the ids of a form it is blank, and says something elsewhere. */
export function hasTwoLines(header: readonly string[], second: readonly string[] = []): boolean {
  const isForm = /^respon(dent|se) id$/i.test(header[0]?.trim() ?? '') && second.length === header.length;
  return isForm && second[0]?.trim() === '' && second.some((text) => text.trim() !== '');
}

/** Column names of both lines, a question carried over the blank cells behind it; the first line alone where the second is a record. */
export function namesOfBoth(header: readonly string[], second: readonly string[] = []): string[] {
  if (!hasTwoLines(header, second)) return [...header];
  let question = '';
  return header.map((name, index) => {
    if (name !== '') question = name;
    const text = second[index]?.trim() ?? '';
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
