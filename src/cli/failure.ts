import { CommanderError } from 'commander';
import { LoyaltyError } from '../errors.ts';
import { Interrupted } from './context.ts';

export const exitCodes = { done: 0, data: 1, usage: 2, input: 3, bug: 4, interrupted: 130 } as const;

/** What an error means for the person in front of the terminal, and for the script around it. */
export interface Failure {
  exitCode: number;
  code: string;
  sentence: string;
  remedy: string;
  /** The same for people who read Chinese. */
  zh?: { sentence: string; remedy: string };
  stack: string | null;
}

/** The one place that turns errors into sentences and exit codes; null when there is nothing to say. */
export function failureOf(error: unknown): Failure | null {
  const stack = error instanceof Error ? (error.stack ?? null) : null;
  if (error instanceof LoyaltyError)
    return {
      exitCode: exitCodes[error.kind],
      code: error.code,
      sentence: error.sentence,
      remedy: error.remedy,
      ...(error.zh === null ? {} : { zh: error.zh }),
      stack,
    };
  if (error instanceof Interrupted)
    return {
      exitCode: exitCodes.interrupted,
      code: 'interrupted',
      sentence: 'Interrupted.',
      remedy: '',
      stack: null,
    };
  if (error instanceof CommanderError) {
    // Help and version end here as well.
    if (error.exitCode === 0) return null;
    const sentence = error.message.replace(/^error: /, '').replace(/\n.*$/s, '');
    const capital = sentence.charAt(0).toUpperCase() + sentence.slice(1);
    const hint = /\(Did you mean (.+?)\?\)/s.exec(error.message)?.[1];
    return {
      exitCode: exitCodes.usage,
      code: 'usage',
      sentence: capital.endsWith('.') ? capital : `${capital}.`,
      remedy: hint === undefined ? 'See --help.' : `Did you mean ${hint}?`,
      stack: null,
    };
  }
  const system = systemFailure(error, stack);
  if (system !== null) return system;
  const message = error instanceof Error ? error.message : String(error);
  return {
    exitCode: exitCodes.bug,
    code: 'bug',
    sentence: `This is a bug in loyalty: ${message.split('\n')[0]}`,
    remedy: 'Please report it with the output of --verbose.',
    stack,
  };
}

/** Trouble of the machine: disk, memory, permissions. */
function systemFailure(error: unknown, stack: string | null): Failure | null {
  const { code, path, syscall, message = '' } = error as Partial<NodeJS.ErrnoException>;
  const base = { exitCode: exitCodes.input, stack };
  if (code === 'ENOSPC' || /No space left on device/i.test(message))
    return {
      ...base,
      code: 'disk.full',
      sentence: 'The disk is full.',
      remedy: 'Free some space, or set TMPDIR to a larger disk.',
    };
  if (/Out of Memory Error|max_temp_directory_size/i.test(message))
    return {
      ...base,
      code: 'memory.full',
      sentence: 'The memory limit is too small for these files.',
      remedy: 'Raise it with --memory, for example --memory 4GB.',
    };
  if (typeof code === 'string' && typeof syscall === 'string')
    return {
      ...base,
      code: 'system',
      sentence: `${path ?? syscall}: ${code === 'EACCES' || code === 'EPERM' ? 'permission denied' : code}.`,
      remedy: 'Check the path and its permissions.',
    };
  return null;
}
