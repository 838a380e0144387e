import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { root, textOf, withoutComments } from './files.ts';

/** What is loaded as soon as a file is: its static imports, theirs, and so on; types and `import()` do not count. */
function loadedWith(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  if (!existsSync(join(root, path))) return seen;
  const imports = withoutComments(textOf(path)).matchAll(
    /^(?:import|export)\s+(?!type\b)[^;]*?from\s+'([^']+)'/gms,
  );
  for (const [statement, from = ''] of imports) {
    const named = /\{([^}]*)\}/.exec(statement)?.[1];
    const onlyTypes =
      named !== undefined &&
      !/^import\s+\w/.test(statement) &&
      named.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '));
    if (!onlyTypes) loadedWith(from.startsWith('.') ? normalize(join(dirname(path), from)) : from, seen);
  }
  return seen;
}

// --help must come at once: the engine takes 180 ms to load, zod 65 ms. How long it takes is measured by the benchmark.
test('help loads none of the heavy packages', () => {
  const packages = [...loadedWith('src/cli/main.ts')].filter(
    (name) => !name.startsWith('src/') && !name.startsWith('node:'),
  );
  expect(packages.sort()).toEqual(['chalk', 'commander']);
});
