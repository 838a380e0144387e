/** The public library: pure functions from facts to judgements, no files, no clock, no database. */
export * from './core/index.ts';
