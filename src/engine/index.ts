export { backtest, type Backtest } from './backtest.ts';
export { addAmounts } from './amount.ts';
export { dayOfIso, isoOfDay } from './days.ts';
export { openLooks, type Looks, type SeriesPoint } from './looks.ts';
export { openDuckDb } from './duckdb.ts';
export type { Cell, Engine, EngineOptions } from './engine.ts';
export type { FactTable } from './fact-table.ts';
export { discover, foldersOf, type Candidate, type PassedFolder } from './inputs/discover.ts';
export type { Reject } from './inputs/load.ts';
export { OriginalRows } from './inputs/original-rows.ts';
export { namedPlaces, recordsOnDays, withRows } from './inputs/places.ts';
export { furtherFaults } from './inputs/further.ts';
export { cellsBeside } from './inputs/read-beside.ts';
export { lookAtAll, type Look } from './inputs/look.ts';
export type { AskedPresets } from './inputs/presets.ts';
export { personOf } from './inputs/people.ts';
export {
  countProbes,
  excerptOf,
  locateProbes,
  locateText,
  recordTexts,
  type Excerpt,
  type Probe,
  type ProbedPlace,
} from './inputs/probe.ts';
export { spooler } from './inputs/open.ts';
export { sourceRows, type CustomerFile, type CustomerRecord } from './inputs/source-rows.ts';
export { sha256Of } from './inputs/copied-files.ts';
export { readTables, type ReadFile, type ReadTables } from './inputs/read.ts';
export type { UnusableFile } from './inputs/unusable.ts';
export { measure, type Measured, type MeasureOptions } from './measure.ts';
export { measureSql, sqlOfMeasure } from './measures/index.ts';
export { parquetMetadata, readParquet, writeParquet, type ParquetKind } from './parquet.ts';
export { surveyItemColumns } from './inputs/wide-surveys.ts';
export { headRows } from './inputs/head-rows.ts';
export { createLinesSql, relationOf, wideRelation } from './inputs/lines.ts';
export { firstBlankLine } from './inputs/count-blank.ts';
export { textFacts } from './inputs/text-facts.ts';
export { quoteText } from './quote.ts';
export { findAsOf, type AsOf } from './run/as-of-date.ts';
export { findCopies } from './run/copies.ts';
export { sourcesIn } from './run/sources.ts';
