import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** What git does not keep: installed, built, or measured. */
const notOurs = new Set(['node_modules', 'dist', 'coverage', '.git']);

/** Names at the top of the repository that somebody wrote. */
export function topLevel(): string[] {
  return readdirSync(root).filter(
    (name) => !notOurs.has(name) && !name.startsWith('.dist-') && !name.endsWith('.tgz'),
  );
}

/** Files below a folder of the repository as paths from its top, in order; all of it for ''. */
export function filesOf(folder: string, endings: RegExp = /./): string[] {
  const names = folder === '' ? topLevel() : readdirSync(join(root, folder));
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => names.includes(name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesOf(path, endings) : endings.test(path) ? [path] : [];
    })
    .sort();
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Every place where the pattern shows, as `path:line text`: what a failing guard prints. */
export function places(path: string, text: string, pattern: RegExp): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 120)}`] : [],
    );
}

/** TypeScript without its comments, line numbers kept. Strings that look like comments are not expected. */
export function withoutComments(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}
