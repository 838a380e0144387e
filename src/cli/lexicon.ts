import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { extendLexicon, lexiconKeys, reasonLexicon, type ReasonLexicon } from '../core/index.ts';
import { LoyaltyError } from '../errors.ts';
import { printable, shown } from '../printable.ts';
import type { Context } from './context.ts';
import type { Session } from './session.ts';

const words = z.array(z.string().trim().min(1)).exactOptional();
const entry = z.strictObject({ en: words, zh: words });

const schema = z
  .strictObject(Object.fromEntries(lexiconKeys.map((key) => [key, entry.exactOptional()])))
  .meta({
    title: 'lexicon of reasons',
    description:
      'Words that mean a reason for leaving, added to the own ones. English words stand whole, a star takes in every ending; in Chinese a star stands for one to four characters. `nothing` lists what only looks like a reason.',
  });

/** JSON Schema of the file that the configuration names under `lexicon`. */
export function lexiconJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(schema, { io: 'input' });
}

/** What words mean: our lexicon, with that of the configuration added. */
export async function lexiconOf(
  { config, configPath }: Pick<Session, 'config' | 'configPath'>,
  { cwd }: Pick<Context, 'cwd'>,
): Promise<ReasonLexicon> {
  if (config.lexicon === undefined) return reasonLexicon;
  const path = resolve(configPath === null ? cwd : dirname(configPath), config.lexicon);
  const cite = printable(config.lexicon);
  const fail = (what: string, remedy: string, zh: { what: string; remedy: string }, cause?: unknown) =>
    new LoyaltyError('usage', 'config.lexicon', `The lexicon ${cite} ${what}.`, remedy, {
      cause,
      zh: { sentence: `词典 ${cite} ${zh.what}。`, remedy: zh.remedy },
    });
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw fail(
      'cannot be read',
      'It lies beside the configuration, or the path is absolute.',
      { what: '无法读取', remedy: '它应在配置旁边，或写绝对路径。' },
      cause,
    );
  });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw fail(
      `is not JSON: ${(cause as Error).message}`,
      'Mend it.',
      { what: '不是 JSON', remedy: '请更正。' },
      cause,
    );
  }
  const isKnown = (key: string) => (lexiconKeys as readonly string[]).includes(key);
  const isObject = json !== null && typeof json === 'object' && !Array.isArray(json);
  try {
    // Names first: it tells the nearest one.
    if (isObject) extendLexicon(Object.fromEntries(Object.keys(json as object).map((key) => [key, {}])));
  } catch (cause) {
    throw fail(
      `has an unknown key: ${(cause as Error).message.replace(/^.*?: /, '')}`,
      '`loyalty schema lexicon` lists the reasons.',
      {
        what: `含未知的键 ${shown(Object.keys(json as object).find((key) => !isKnown(key)) ?? '')}`,
        remedy: '各原因见 `loyalty schema lexicon`。',
      },
      cause,
    );
  }
  const result = schema.safeParse(json);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw fail(
      `is wrong at ${issue?.path.join('.') || 'its top'}: ${issue?.message ?? ''}`,
      'Write {"rival_offer": {"en": ["went to bean barn"], "zh": ["去了豆仓"]}}.',
      {
        what: `在 ${shown(issue?.path.join('.') ?? '')} 处有误`,
        remedy: '请写成 {"rival_offer": {"en": ["went to bean barn"], "zh": ["去了豆仓"]}} 的形式。',
      },
    );
  }
  return extendLexicon(result.data);
}
