import { dirname, join } from 'node:path/posix';
import { expect, it } from 'vitest';
import { filesOf, textOf, withoutComments } from './files.ts';

/** Single files of `src` that stand beside the rooms and depend on nothing. */
const shared = ['errors', 'printable'];
const ground = ['presets', 'tables', 'findings', 'core', ...shared];

/** Imports point one way: a room of `src` may use these others. */
const mayUse: Record<string, readonly string[]> = {
  core: [],
  findings: [],
  tables: shared,
  presets: ['tables', ...shared],
  engine: ground,
  reports: [...ground, 'checks'],
  checks: ground,
  history: ground,
  simulate: ['tables'],
  cli: ['reports', 'checks', 'history', 'engine', 'simulate', 'version', ...ground],
  index: ['core'],
  errors: [],
  printable: [],
  version: [],
};

/** Packages that only some rooms may know; `node:` is out of bounds for the pure ones. */
const packages: Record<string, RegExp> = {
  core: /^fastest-levenshtein$/,
  findings: /^$/,
  index: /^$/,
  tables: /^(zod|fastest-levenshtein)$/,
  presets: /^zod$/,
  errors: /^$/,
  printable: /^$/,
  version: /^node:fs$/,
  simulate: /^$/,
  engine: /^(?!commander|chalk|cli-table3)/,
  reports: /^(?!commander|@duckdb|csv-parse|node:)/,
  cli: /^(?!@duckdb|csv-parse)/,
  checks: /^(?!commander|@duckdb|csv-parse|chalk|cli-table3)/,
  history: /^(?!commander|@duckdb|csv-parse|chalk|cli-table3)/,
};

interface Import {
  place: string;
  room: string;
  specifier: string;
  /** Path from `src` of what is imported; null for a package. */
  target: string | null;
}

const imports: Import[] = filesOf('src', /\.ts$/).flatMap((path) => {
  const source = withoutComments(textOf(path));
  return [...source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([\w@./:-]+)'/g)].map(
    ({ 1: specifier = '', index }) => ({
      place: `${path}:${source.slice(0, index).split('\n').length}`,
      room: roomOf(path.slice('src/'.length)),
      specifier,
      target: specifier.startsWith('.') ? join(dirname(path), specifier).slice('src/'.length) : null,
    }),
  );
});

function roomOf(path: string): string {
  return (path.split('/')[0] ?? '').replace(/\.ts$/, '');
}

const show = ({ place, specifier }: Import) => `${place} ${specifier}`;

it('sees the imports and knows every room', () => {
  expect(imports.length).toBeGreaterThan(300);
  expect(imports.map(({ room }) => room).filter((room) => !(room in mayUse))).toEqual([]);
});

it('rooms use only what lies below them', () => {
  const wrong = imports.filter(
    ({ room, target }) =>
      target !== null && roomOf(target) !== room && !(mayUse[room] ?? []).includes(roomOf(target)),
  );
  expect(wrong.map(show)).toEqual([]);
});

it('rooms use one another by the door: index.ts or a file directly in the room', () => {
  const wrong = imports.filter(
    ({ room, target }) =>
      target !== null &&
      roomOf(target) !== room &&
      target.split('/').length > 2 &&
      !target.endsWith('/index.ts'),
  );
  expect(wrong.map(show)).toEqual([]);
});

it('rooms know only their own packages, and the database is known to the engine alone', () => {
  const wrong = imports.filter(
    ({ room, target, specifier }) => target === null && !packages[room]?.test(specifier),
  );
  expect(wrong.map(show)).toEqual([]);
});
