/** How the flat formats write row by row: a door of its own, for who needs nothing else of the reports. */
import { churnColumns, type ChurnContext } from './churn/columns.ts';
import type { ChurnRow } from './churn/churn-report.ts';
import { csvWriter } from './flat/csv.ts';
import { ndjsonWriter } from './flat/ndjson.ts';
import type { RowWriter } from './flat/row-writer.ts';
import { scoreColumns, type ScoreContext } from './score/columns.ts';
import type { ScoreRow } from './score/score-report.ts';

export type { RowWriter };

export interface RowStyle {
  format: 'csv' | 'ndjson';
  /** CSV as Excel wants it. */
  excel: boolean;
}

/** The rows of `score`, before there is a report. */
export const scoreRowWriter = (context: ScoreContext, style: RowStyle): RowWriter<ScoreRow> =>
  style.format === 'csv'
    ? csvWriter(scoreColumns(context), context, style)
    : ndjsonWriter(scoreColumns(context), context);

/** The rows of `churn`, before there is a report. */
export const churnRowWriter = (context: ChurnContext, style: RowStyle): RowWriter<ChurnRow> =>
  style.format === 'csv'
    ? csvWriter(churnColumns(context), context, style)
    : ndjsonWriter(churnColumns(context), context);
