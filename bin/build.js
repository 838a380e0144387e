// Builds src into dist with the TypeScript compiler and copies the measures' SQL beside it.
// As `prepare --if-possible` it may run where TypeScript is not installed: then it says so and succeeds.
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');

/** Builds beside dist and swaps at the end: a build that fails leaves the old one as it was. */
export function build() {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  const fresh = join(root, `.dist-${process.pid}`);
  try {
    execFileSync(process.execPath, [tsc, '-p', root, '--outDir', fresh], { stdio: ['ignore', 2, 2] });
    const measures = join('engine', 'measures');
    for (const file of readdirSync(join(root, 'src', measures)).filter((name) => name.endsWith('.sql')))
      cpSync(join(root, 'src', measures, file), join(fresh, measures, file));
    rmSync(dist, { recursive: true, force: true });
    renameSync(fresh, dist);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    build();
  } catch (error) {
    if (process.argv.includes('--if-possible') && error.code === 'MODULE_NOT_FOUND')
      console.error('loyalty: TypeScript is not installed, so dist was not built.');
    // What is wrong with the sources the compiler has said already.
    else if (typeof error.status === 'number') process.exitCode = error.status;
    else throw error;
  }
}
