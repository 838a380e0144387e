// Builds src into dist with the TypeScript compiler and copies the measures' SQL beside it.
// As `prepare --if-possible` it may run where TypeScript is not installed: then it says so and succeeds.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');

export function build() {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  rmSync(dist, { recursive: true, force: true });
  execFileSync(process.execPath, [tsc, '-p', root], { stdio: ['ignore', 2, 2] });
  const measures = join('engine', 'measures');
  for (const file of readdirSync(join(root, 'src', measures)).filter((name) => name.endsWith('.sql')))
    cpSync(join(root, 'src', measures, file), join(dist, measures, file));
}

/** A checkout that was never built builds itself on first use; an installed package always has dist. */
export function ensureBuilt() {
  if (!existsSync(join(dist, 'cli', 'main.js'))) build();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    build();
  } catch (error) {
    if (!process.argv.includes('--if-possible') || error.code !== 'MODULE_NOT_FOUND') throw error;
    console.error('loyalty: TypeScript is not installed, so dist was not built.');
  }
}
