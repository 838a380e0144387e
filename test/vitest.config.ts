import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Where somebody wants the result as JSON beside the text, such as `.ci/run`. */
const report = process.env['TEST_REPORT'];

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup/seed.ts'],
    // A process each: the engine is native code, and chalk's colour level is global.
    pool: 'forks',
    // Most of a test is one thread's work; the default would leave a core idle.
    maxWorkers: '100%',
    // Generous: a slow, shared core must not look like a fault.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The language of people's formats follows the locale.
    env: { LC_ALL: 'C.UTF-8' },
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
