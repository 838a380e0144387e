import { expect, it } from 'vitest';
import { filesOf, places, textOf, topLevel } from './files.ts';

it('the visible top level stays as small as it is', () => {
  expect(
    topLevel()
      .filter((name) => !name.startsWith('.'))
      .sort(),
  ).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'bin',
    'fixtures',
    'package-lock.json',
    'package.json',
    'src',
    'test',
    'tsconfig.json',
  ]);
});

it('a file of more than 400 lines says at its top why it is long', () => {
  const silent = filesOf('', /\.(ts|js|mjs|sql)$/)
    .map((path) => ({ path, lines: textOf(path).trimEnd().split('\n') }))
    .filter(({ lines }) => lines.length > 400)
    .filter(({ lines }) => !/^\s*(\/\*|\*|\/\/|--).*\blong(er)?\b/im.test(lines.slice(0, 40).join('\n')));
  expect(silent.map(({ path, lines }) => `${path}: ${lines.length} lines`)).toEqual([]);
});

it('file names are kebab-case', () => {
  const odd = filesOf('src', /(?<!\/README\.md)$/).filter(
    (path) => !/^[a-z0-9]+(-[a-z0-9]+)*\.(ts|sql)$/.test(path.split('/').at(-1) ?? ''),
  );
  expect(odd).toEqual([]);
});

it('nothing tells on which machine or with which tools it was written', () => {
  // Letters in brackets, so that this file does not find itself.
  const traces = /[/]work[/]|[/]home[/]|[/]Users[/]|[r]egistry\.|[l]ocalhost|[1]27\.0\.0/;
  const found = filesOf('').flatMap((path) => places(path, textOf(path), traces));
  expect(found).toEqual([]);
});

it('no test is left alone or left out', () => {
  const found = filesOf('test', /\.test\.ts$/).flatMap((path) =>
    places(path, textOf(path), /\b(it|test|describe)\.(only|todo)\b|\b(it|test|describe)\.skip\(/),
  );
  expect(found.filter((place) => !place.includes('guards/house.test.ts'))).toEqual([]);
});
