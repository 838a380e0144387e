import { ndjson } from '../flat/ndjson.ts';
import { scoreColumns } from './columns.ts';
import type { ScoreReport } from './score-report.ts';

/** `score --format ndjson`, streamed. */
export const scoreNdjson = (report: ScoreReport): Generator<string> =>
  ndjson(scoreColumns(report), report.rows, report);
