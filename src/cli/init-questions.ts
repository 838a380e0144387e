import { createInterface } from 'node:readline/promises';
import type { Candidate, Look } from '../engine/index.ts';
import { initWords, questionIn, type InitFile } from '../reports/index.ts';
import { printable } from '../printable.ts';
import { tables } from '../tables/index.ts';
import { Interrupted, type Context } from './context.ts';

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
  const left = new AbortController();
  let isOver = false;
  // Without a listener of its own, readline takes Ctrl-C for the end of its input.
  lines.on('SIGINT', () => left.abort(new Interrupted()));
  lines.on('close', () => {
    isOver = true;
    left.abort();
  });
  const signal = AbortSignal.any([context.signal, left.signal]);
  const ask: Ask = async (question) => {
    // Nobody is there any more: what is open stays open.
    if (isOver) return '';
    try {
      return (await lines.question(`${question} `, { signal })).trim();
    } catch (error) {
      if (context.signal.aborted || signal.reason instanceof Interrupted) throw new Interrupted();
      if (isOver) return '';
      throw error;
    }
  };
  try {
    return await use(ask);
  } finally {
    lines.close();
  }
}

/** Asks once more where the answer is none of the choices; null for none. */
async function choose<Choice extends string>(
  ask: Ask,
  question: string,
  choices: readonly Choice[],
): Promise<Choice | null> {
  for (const each of [question, `${choices.map(printable).join(' / ')}?`]) {
    const answer = await ask(each);
    const chosen =
      choices.find((choice) => choice === answer) ??
      choices.find((choice) => choice.toLowerCase() === answer.toLowerCase());
    if (chosen !== undefined || answer === '') return chosen ?? null;
  }
  return null;
}

/** Which table the files are that nothing tells; an empty answer leaves them open. */
export async function askTables(looks: readonly Look[], ask: Ask, lang: 'en' | 'zh'): Promise<Candidate[]> {
  const words = initWords(lang);
  const candidates: Candidate[] = [];
  for (const { candidate, table, trouble, candidates: could } of looks) {
    const question = `${printable(candidate.cite)} · ${words.what.table}${could.length > 0 ? ` (${could.map((each) => each.table).join(', ')})` : ''}?`;
    const answer =
      table === null && trouble === null
        ? await choose(
            ask,
            question,
            tables.map(({ id }) => id),
          )
        : null;
    candidates.push(answer === null ? candidate : { ...candidate, table: answer });
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
    const from = await choose(
      ask,
      `${place} · ${column}? (${look.header.map(printable).join(', ')})`,
      look.header.filter((name) => name !== ''),
    );
    if (from !== null) settled.columns.push({ column, from, by: 'configured' });
  }
  settled.missing = look.missing.filter((name) => !settled.columns.some(({ column }) => column === name));
  settled.ambiguous = look.ambiguous.filter(
    (each) => !settled.columns.some(({ column }) => column === each.column),
  );
  const { dateOrder, decimal, grain, scales } = settled.values;
  if (dateOrder.certainty === 'open') {
    const answer = await choose(
      ask,
      `${place} · ${questionIn(lang, dateOrder) ?? words.what.dates} dmy / mdy?`,
      ['dmy', 'mdy'],
    );
    if (answer !== null)
      settled.values.dateOrder = { value: answer, certainty: 'sure', say: null, sayZh: null };
  }
  if (decimal.certainty === 'open') {
    const answer = await choose(
      ask,
      `${place} · ${questionIn(lang, decimal) ?? words.what.numbers} point / comma?`,
      ['point', 'comma'],
    );
    if (answer !== null)
      settled.values.decimal = { value: answer, certainty: 'sure', say: null, sayZh: null };
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
