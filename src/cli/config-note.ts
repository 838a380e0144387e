import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import type { Candidate } from '../engine/index.ts';
import { printable } from '../printable.ts';
import { configFileName } from './config.ts';
import type { Context } from './context.ts';

const words = {
  en: (path: string) => `The configuration of this folder is used: ${path}. Another one: --config FILE.`,
  zh: (path: string) => `使用了当前文件夹的配置：${path}。如需另一个，请用 --config 指定。`,
};

/** Who reads files of elsewhere may have forgotten the configuration that lies here: it is named. Null otherwise. */
export async function configNote(
  { path, candidates, lang }: { path: string | null; candidates: readonly Candidate[]; lang: 'en' | 'zh' },
  { cwd }: Context,
): Promise<string | null> {
  if (path !== resolve(cwd, configFileName)) return null;
  const here = await realpath(cwd);
  const isElsewhere = (file: string) => {
    const inside = relative(here, file);
    return inside.startsWith('..') || isAbsolute(inside);
  };
  return candidates.every((each) => each.path !== '-' && isElsewhere(each.path))
    ? words[lang](printable(path))
    : null;
}
