import { CommanderError } from 'commander';
import { LoyaltyError, type Chinese } from '../errors.ts';
import { Interrupted } from './context.ts';

/** Commander's own errors, by its code: it has them in English alone. Says what its sentence names in quotes. */
const usageZh: Readonly<Record<string, (name: string, value: string) => string>> = {
  'commander.unknownOption': (name) => `未知的选项 ${name}。`,
  'commander.unknownCommand': (name) => `未知的命令 ${name}。`,
  'commander.missingArgument': (name) => `缺少参数 ${name}。`,
  'commander.optionMissingArgument': (name) => `选项 ${name} 缺少取值。`,
  'commander.missingMandatoryOptionValue': (name) => `须写明选项 ${name}。`,
  'commander.excessArguments': (name) => `${name} 的参数过多。`,
  'commander.invalidArgument': (name, value) => `选项 ${name} 的取值 ${value} 无效。`,
};

export const exitCodes = { done: 0, data: 1, usage: 2, input: 3, bug: 4, interrupted: 130 } as const;

/** What an error means for the person in front of the terminal, and for the script around it. */
export interface Failure {
  exitCode: number;
  code: string;
  sentence: string;
  remedy: string;
  /** The same for people who read Chinese. */
  zh: Chinese;
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
      zh: error.zh,
      stack,
    };
  if (error instanceof Interrupted)
    return {
      exitCode: exitCodes.interrupted,
      code: 'interrupted',
      sentence: 'Interrupted.',
      remedy: '',
      zh: { sentence: '已中断。', remedy: '' },
      stack: null,
    };
  if (error instanceof CommanderError) return error.exitCode === 0 ? null : usageFailure(error);
  const system = systemFailure(error, stack);
  if (system !== null) return system;
  const message = (error instanceof Error ? error.message : String(error)).split('\n')[0];
  return {
    exitCode: exitCodes.bug,
    code: 'bug',
    sentence: `This is a bug in loyalty: ${message}`,
    remedy: 'Please report it with the output of --verbose.',
    zh: { sentence: `这是 loyalty 的缺陷：${message}。`, remedy: '请连同 --verbose 的输出一并报告。' },
    stack,
  };
}

/** A command line that cannot be understood. Help and version end as such errors, too, but not here. */
function usageFailure({ code, message }: CommanderError): Failure {
  const sentence = message.replace(/^error: /, '').replace(/\n.*$/s, '');
  const capital = sentence.charAt(0).toUpperCase() + sentence.slice(1);
  const hint = /\(Did you mean (.+?)\?\)/s.exec(message)?.[1];
  const [, name = '', value = ''] = /'(.*?)'(?: argument '(.*)' is invalid)?/s.exec(sentence) ?? [];
  const choices = /Allowed choices are (.+)\.$/.exec(sentence)?.[1]?.replaceAll(', ', '、');
  const inChinese = usageZh[code]?.(`\`${name}\``, `\`${value}\``) ?? `命令行有误：\`${sentence}\`。`;
  const remedyZh = choices === undefined ? '请看 --help。' : `可用 ${choices}。`;
  return {
    exitCode: exitCodes.usage,
    code: 'usage',
    sentence: capital.endsWith('.') ? capital : `${capital}.`,
    remedy: hint === undefined ? 'See --help.' : `Did you mean ${hint}?`,
    zh: {
      sentence: inChinese,
      remedy:
        hint === undefined ? remedyZh : `是否应为 ${hint.replace(/^one of /, '').replaceAll(', ', '、')}？`,
    },
    stack: null,
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
      zh: { sentence: '磁盘已满。', remedy: '请腾出空间，或将 TMPDIR 设到更大的磁盘。' },
    };
  if (/Out of Memory Error|max_temp_directory_size/i.test(message))
    return {
      ...base,
      code: 'memory.full',
      sentence: 'The memory limit is too small for these files.',
      remedy: 'Raise it with --memory, for example --memory 4GB.',
      zh: {
        sentence: '内存上限对这些文件来说太小。',
        remedy: '请用 --memory 提高上限，例如 --memory 4GB。',
      },
    };
  if (typeof code !== 'string' || typeof syscall !== 'string') return null;
  const isDenied = code === 'EACCES' || code === 'EPERM';
  return {
    ...base,
    code: 'system',
    sentence: `${path ?? syscall}: ${isDenied ? 'permission denied' : code}.`,
    remedy: 'Check the path and its permissions.',
    zh: { sentence: `${path ?? syscall}：${isDenied ? '没有权限' : code}。`, remedy: '请检查路径及其权限。' },
  };
}
