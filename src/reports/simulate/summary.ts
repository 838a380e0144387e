import { messages } from '../messages/index.ts';
import type { Lang } from '../people/lang.ts';
import { numbers } from '../people/numbers.ts';
import { printable } from '../people/printable.ts';

/** What a simulation wrote. */
export interface SimulationSummary {
  folder: string;
  world: string;
  seed: number;
  customers: number;
  days: number;
  files: readonly string[];
  bytes: number;
  /** Order lines that were made unreadable on purpose. */
  planted: number;
}

export function simulationText(summary: SimulationSummary, lang: Lang): string {
  const { done, truth, planted, next } = messages(lang).simulate;
  const { customers, days, files, bytes } = summary;
  const folder = printable(summary.folder);
  const lines = [
    done(customers, days, files.length, numbers(lang).decimal(bytes / 1e6, 1), folder),
    truth('truth.csv'),
    ...(summary.planted > 0 ? [planted(summary.planted)] : []),
    next(folder),
  ];
  return `${lines.join('\n')}\n`;
}
