import type { Finding } from '../../findings/finding.ts';
import { findingBlocks } from '../people/findings.ts';
import type { Lang } from '../people/lang.ts';
import { noteText, type Note } from '../people/notes.ts';
import { numbers } from '../people/numbers.ts';
import { chalkStyle } from '../people/style.ts';
import { terminalBlocks, terminalWidth } from '../people/terminal-blocks.ts';
import type { InitFile } from './init-report.ts';
import { openLines, unsettled } from './text.ts';
import { initWords } from './words.ts';

interface Next {
  /** The configuration that was written. */
  config: string;
  /** The command to go on with. */
  command: string;
  /** Whether it scores: validates otherwise. */
  canScore: boolean;
  /** What it found when it was tried, or that it stopped; null where it was not tried. */
  trial: Tried | 'stopped' | null;
  /** Folders that were passed over; what was tried names them itself. */
  passed: readonly Note[];
}

interface Tried {
  customers: number;
  records: number;
  used: number;
  /** What must be known of the files, and what is doubtful or wrong in their records. */
  notes: readonly Note[];
  findings: readonly Finding[];
}

/** What is open, and how to go on: only a command that was seen to work is proposed as it is. */
export function initNext(
  files: readonly InitFile[],
  next: Next,
  { lang, width }: { lang: Lang; width?: number },
): string {
  const words = initWords(lang);
  const open = openLines(files, lang);
  const tried = next.trial === 'stopped' ? null : next.trial;
  const toSettle = tried === null ? unsettled(files, lang) : [];
  const first = toSettle.length === 0 ? '' : `${words.settleFirst(toSettle)} `;
  const outcome = toSettle.length === 0 ? outcomeOf(next.trial, lang) : '';
  const found = findingBlocks(tried?.findings ?? [], lang).slice(1);
  const data = terminalBlocks(found, terminalWidth(width), chalkStyle());
  const lines = [
    ...(open.length === 0 ? [] : [words.toSettle, ...open.map((line) => `  ${line}`)]),
    ...(tried?.notes ?? next.passed).map((note) => noteText(note, lang)),
    `${next.config} ✓ · ${first}${next.command}${outcome}`,
    ...(next.canScore ? [] : [words.toScore]),
  ];
  return data + lines.map((line) => `${line}\n`).join('');
}

function outcomeOf(trial: Next['trial'], lang: Lang): string {
  const words = initWords(lang);
  if (trial === null) return '';
  if (trial === 'stopped') return ` · ${words.wouldStop}`;
  const { whole } = numbers(lang);
  const counted = trial.records === 0 ? '' : words.triedRecords(whole(trial.used), whole(trial.records));
  return ` · ${words.tried(whole(trial.customers))}${counted}`;
}
