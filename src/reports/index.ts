/** The public face of the reports: data in, text out. The schemas are apart, in `schemas.ts`: zod takes 65 ms. */
export { evaluateCsv } from './evaluate/csv.ts';
export type { EvaluateReport } from './evaluate/evaluate-report.ts';
export { evaluateJson } from './evaluate/json.ts';
export { evaluateMarkdown, evaluateTerminal, fewerFolds } from './evaluate/text.ts';
export { explainJson } from './explain/json.ts';
export type { ExplainReport, MeasureValue, SourceFile, SourceRow } from './explain/explain-report.ts';
export { measureText } from './explain/measure-text.ts';
export { ruleIds, ruleJson, ruleText } from './explain/rule-text.ts';
export { measureValues } from './explain/measure-values.ts';
export { todoOf } from './explain/todo.ts';
export { explainMarkdown, explainText, type ExplainOptions } from './explain/text.ts';
export { churnColumns, type ChurnColumn, type ChurnContext } from './churn/columns.ts';
export {
  contactColumns,
  contactRows,
  type ContactColumn,
  type ContactContext,
  type ContactRow,
} from './churn/contact-columns.ts';
export type { ChurnReport, ChurnRow, ChurnSummary } from './churn/churn-report.ts';
export {
  churnCsv,
  churnJson,
  churnMarkdown,
  churnNdjson,
  churnTerminal,
  contactsCsv,
  contactsJson,
  contactsMarkdown,
  contactsNdjson,
  contactsTerminal,
} from './churn/formats.ts';
export { churnRemarks } from './churn/remarks.ts';
export type { FlatColumn } from './flat/column.ts';
export type { RowWriter } from './flat/row-writer.ts';
export type { RowStyle } from './row-writers.ts';
export type { NoteCode } from './messages/index.ts';
export type { Lang } from './people/lang.ts';
export { chalkStyle, type Style, type Tone } from './people/style.ts';
export type { PeopleOptions } from './score/blocks.ts';
export { scoreColumns, type ScoreColumn, type ScoreContext } from './score/columns.ts';
export { scoreCsv } from './score/csv.ts';
export { scoreJson } from './score/json.ts';
export { scoreMarkdown } from './score/markdown.ts';
export { scoreNdjson } from './score/ndjson.ts';
export { scoreRemarks, type RemarkOptions } from './score/remarks.ts';
export type * from './score/score-report.ts';
export { validateGithub } from './validate/github.ts';
export { validateJson } from './validate/json.ts';
export { validateJunit } from './validate/junit.ts';
export { validateMarkdown, validateTerminal } from './validate/people.ts';
export { validateSarif } from './validate/sarif.ts';
export {
  newOf,
  type FindingGroup,
  type FindingPlace,
  type ValidatedInput,
  type ValidateReport,
} from './validate/validate-report.ts';
export { scoreTerminal } from './score/terminal.ts';
export { buildReport, namedFirst } from './report/build.ts';
export type * from './report/report.ts';
export { reportBrief } from './report/brief.ts';
export { reportMarkdown, reportTerminal, staleWarning } from './report/text.ts';
export { reportCsv, reportJson } from './report/rows.ts';
export { reportColumns } from './report/columns.ts';
export { reportHtml, type HtmlOptions } from './report/html/html.ts';
export { buildDiff, type Diff, type DiffSide } from './diff/diff.ts';
export { diffColumns } from './diff/columns.ts';
export { diffCsv, diffJson, diffMarkdown, diffTerminal } from './diff/text.ts';
export type { InitFile } from './init/init-report.ts';
export { initNext } from './init/next.ts';
export type { Note } from './people/notes.ts';
export { initText, questionIn, surveyText } from './init/text.ts';
export { initWords } from './init/words.ts';
export { simulationText, type SimulationSummary } from './simulate/summary.ts';
