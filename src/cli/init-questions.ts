import { createInterface } from 'node:readline/promises';
import type { Candidate, Look } from '../engine/index.ts';
import { initWords, type InitFile } from '../reports/index.ts';
import { printable } from '../printable.ts';
import { isTableId } from '../tables/index.ts';
import type { Context } from './context.ts';

type Ask = (question: string) => Promise<string>;

/** Whether there is somebody to ask. */
export const canAsk = ({ stdin, stderr }: Context): boolean =>
  (stdin as { isTTY?: boolean }).isTTY === true && stderr.isTTY === true;

/** Asks on standard error, so that standard output stays what it is. */
export async function withQuestions<Result>(
  context: Context,
  use: (ask: Ask) => Promise<Result>,
): Promise<Result> {
  const lines = createInterface({ input: context.stdin, output: context.stderr });
  try {
    return await use(async (question) =>
      (await lines.question(`${question} `, { signal: context.signal })).trim(),
    );
  } finally {
    lines.close();
  }
}

/** Which table the files are that nothing tells; an empty answer leaves them open. */
export async function askTables(looks: readonly Look[], ask: Ask, lang: 'en' | 'zh'): Promise<Candidate[]> {
  const words = initWords(lang);
  const candidates: Candidate[] = [];
  for (const { candidate, table, trouble, candidates: could } of looks) {
    const question = `${printable(candidate.cite)} · ${words.what.table}${could.length > 0 ? ` (${could.join(', ')})` : ''}?`;
    const answer = table === null && trouble === null ? await ask(question) : '';
    candidates.push(isTableId(answer) ? { ...candidate, table: answer } : candidate);
  }
  return candidates;
}

/** Settles what is open and lets what is likely be confirmed; an empty answer keeps what is believed. */
export async function askRest(look: Look, ask: Ask, lang: 'en' | 'zh'): Promise<Look> {
  const words = initWords(lang);
  const { values } = look;
  if (look.table === null || look.trouble !== null || values === null) return look;
  const place = printable(look.candidate.cite);
  const settled = structuredClone({ ...look, values }) as Look & { values: NonNullable<Look['values']> };
  for (const column of [...look.missing, ...look.ambiguous.map((each) => each.column)]) {
    const from = await ask(`${place} · ${column}? (${look.header.map(printable).join(', ')})`);
    if (look.header.includes(from)) settled.columns.push({ column, from, by: 'configured' });
  }
  settled.missing = look.missing.filter((name) => !settled.columns.some(({ column }) => column === name));
  settled.ambiguous = look.ambiguous.filter(
    (each) => !settled.columns.some(({ column }) => column === each.column),
  );
  const { dateOrder, decimal, grain, scales } = settled.values;
  if (dateOrder.certainty === 'open') {
    const answer = await ask(`${place} · ${dateOrder.say ?? words.what.dates} dmy / mdy?`);
    if (answer === 'dmy' || answer === 'mdy')
      settled.values.dateOrder = { value: answer, certainty: 'sure', say: null };
  }
  if (decimal.certainty === 'open') {
    const answer = await ask(`${place} · ${decimal.say ?? words.what.numbers} point / comma?`);
    if (answer === 'point' || answer === 'comma')
      settled.values.decimal = { value: answer, certainty: 'sure', say: null };
  }
  if (grain?.repeatsTotal === true && grain.certainty === 'likely') {
    const answer = await ask(`${place} · ${words.repeatsTotal} [Y/n]`);
    grain.repeatsTotal = !/^n/i.test(answer);
    grain.certainty = 'sure';
  }
  for (const scale of scales) {
    if (scale.certainty === 'sure' || scale.certainty === 'unseen') continue;
    if (scale.scale === null && scale.inWords) continue;
    const isOpen = scale.certainty === 'open';
    const belief = scale.scale === null ? '1-7' : (isOpen ? words.maybeScale : words.scale)(scale.scale);
    const answer = await ask(`${place} · ${printable(scale.from)} · ${scale.item} · ${belief}?`);
    const isSaid = /^-?\d+-\d+$/.test(answer);
    if (isSaid) scale.scale = answer;
    if (isSaid || !isOpen) scale.certainty = 'sure';
  }
  return settled;
}

/** The looks as the reports take them. */
export const asFiles = (looks: readonly Look[]): InitFile[] => [...looks];
