/* SurveyMonkey writes a question once, and below it, on a second line, what each of its columns asks. */

/** Below a question that has one column. */
const plain = /^(response|open-ended response|-?\d+(\.\d+)?)$/i;

const id = /^respon(dent|se) id$/i;

/** What every export of it has beside the questions. */
const own = /^(respon(dent|se) id|collector id|start date|end date)$/i;

/** Whether the second line belongs to the header: below the ids of a form it is blank, and says something elsewhere. */
export function hasTwoLines(header: readonly string[], second: readonly string[] = []): boolean {
  if (second.length !== header.length) return false;
  const names = header.map((name) => name.trim());
  const ids = names.flatMap((name, index) => (own.test(name) ? [index] : []));
  // Where the columns were put into another order, one of that name alone may be blank in a record.
  const isForm = id.test(names[0] ?? '') || (names.some((name) => id.test(name)) && ids.length === 4);
  const isBlank = (index: number) => second[index]?.trim() === '';
  return isForm && ids.every(isBlank) && second.some((_, index) => !isBlank(index));
}

/** Column names of both lines, a question carried over the blank cells behind it; the first line alone where the second is a record. */
export function namesOfBoth(header: readonly string[], second: readonly string[] = []): string[] {
  if (!hasTwoLines(header, second)) return [...header];
  let question = '';
  return header.map((name, index) => {
    if (name !== '') question = name;
    const text = second[index]?.trim() ?? '';
    if (text === '' || (name !== '' && plain.test(text))) return name;
    return question === '' ? text : `${question} — ${text}`;
  });
}

/** What a second header line says below a question: no answer to it. */
export const statementsOf = (header: readonly string[]): string[] =>
  header.flatMap((name) => {
    const at = name.lastIndexOf(' — ');
    const text = at < 0 ? '' : name.slice(at + 3);
    return text === '' || plain.test(text) ? [] : [text];
  });
