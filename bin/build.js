// Builds src into dist: the program bundled into few files, as hundreds of modules take longer to load than a small
// export to score; the measures' SQL beside them; and the types of the library.
// As `prepare --if-possible` it may run where the compilers are not installed: then it says so and succeeds.
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const src = join(root, 'src');
const dist = join(root, 'dist');
const require = createRequire(import.meta.url);

/** Builds beside dist and swaps at the end: a build that fails leaves the old one as it was. */
export function build() {
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  const { buildSync } = require('esbuild');
  const fresh = join(root, `.dist-${process.pid}`);
  try {
    execFileSync(process.execPath, [tsc, '-p', root, '--emitDeclarationOnly', '--outDir', fresh], {
      stdio: ['ignore', 2, 2],
    });
    buildSync({
      // All in one folder, where code finds its SQL and its worker beside itself.
      entryPoints: ['index.ts', 'cli/main.ts', 'cli/workers/worker.ts'].map((file) => join(src, file)),
      entryNames: '[name]',
      chunkNames: '[name]-[hash]',
      outdir: fresh,
      bundle: true,
      splitting: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      target: 'node20',
    });
    const measures = join(src, 'engine', 'measures');
    for (const file of readdirSync(measures).filter((name) => name.endsWith('.sql')))
      cpSync(join(measures, file), join(fresh, file));
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
      console.error('loyalty: TypeScript and esbuild are not installed, so dist was not built.');
    // What is wrong with the sources the compiler has said already.
    else if (typeof error.status === 'number') process.exitCode = error.status;
    else throw error;
  }
}
