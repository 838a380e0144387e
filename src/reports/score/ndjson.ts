import { ndjson, ndjsonWriter } from '../flat/ndjson.ts';
import type { RowWriter } from '../flat/row-writer.ts';
import { scoreColumns, type ScoreContext } from './columns.ts';
import type { ScoreReport, ScoreRow } from './score-report.ts';

/** `score --format ndjson`, streamed. */
export const scoreNdjson = (report: ScoreReport): Generator<string> =>
  ndjson(scoreColumns(report), report.rows, report);

/** The same row by row, before there is a report. */
export const scoreNdjsonWriter = (context: ScoreContext): RowWriter<ScoreRow> =>
  ndjsonWriter(scoreColumns(context), context);
