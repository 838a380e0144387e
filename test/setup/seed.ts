import fc from 'fast-check';

/**
 * The same cases on every run: a suite that fails now and then teaches people to run it again. A failing property
 * prints the seed and the path to its counterexample. `FAST_CHECK_SEED=random npm test` looks for new ones.
 */
const wanted = process.env['FAST_CHECK_SEED'] ?? '20261122';
const seed = wanted === 'random' ? Math.floor(Math.random() * 0x7fffffff) : Number(wanted);

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
