import { flatObject } from '../flat/column.ts';
import { csv, type CsvOptions } from '../flat/csv.ts';
import { jsonDocument } from '../flat/json.ts';
import { markdownRows } from '../flat/markdown.ts';
import { ndjson } from '../flat/ndjson.ts';
import { messages } from '../messages/index.ts';
import { markdownBlocks } from '../people/markdown-blocks.ts';
import { isoDay } from '../people/days.ts';
import { tidy } from '../people/round.ts';
import { chalkStyle, type Style } from '../people/style.ts';
import { terminalBlocks, terminalWidth } from '../people/terminal-blocks.ts';
import { documentHead } from '../score/json.ts';
import type { PeopleOptions } from '../score/blocks.ts';
import { causeEvidence } from './cause-evidence.ts';
import type { ChurnReport } from './churn-report.ts';
import { churnColumns } from './columns.ts';
import { contactColumns, contactRows, type ContactContext } from './contact-columns.ts';
import { churnBlocks, contactBlocks } from './blocks.ts';

/** `churn --format csv`, streamed. */
export const churnCsv = (report: ChurnReport, options: CsvOptions = {}): Generator<string> =>
  csv(churnColumns(report), report.rows, report, options);

export const churnNdjson = (report: ChurnReport): Generator<string> =>
  ndjson(churnColumns(report), report.rows, report);

/** `churn --format json`: one document, streamed customer by customer, with the evidence of each cause. */
export function churnJson(report: ChurnReport): Generator<string> {
  return jsonDocument(head(report), 'customers', customers(report));
}

const head = (report: ChurnReport): Record<string, unknown> =>
  documentHead(report, {
    buyers: report.population.buyers,
    clockDays: report.population.clockDays,
    regularity: report.population.regularity,
    sources: report.population.sources ?? [],
    ...report.summary,
  });

function* customers(report: ChurnReport): Generator<Record<string, unknown>> {
  const columns = churnColumns(report);
  for (const row of report.rows) {
    const { churn, facts } = row;
    yield {
      ...flatObject(columns, row, report),
      setting: churn.setting,
      leftBetween: churn.state === 'lapsed' ? [isoDay(facts.lastPurchaseDay), report.asOf] : null,
      opinion: tidy(churn.why?.opinion ?? null),
      trigger: churn.why?.trigger ?? null,
      conflict: churn.why?.conflict ?? null,
      impossible: churn.impossible,
      needsSignOff: churn.needsSignOff,
      pReturn: tidy(churn.pReturn),
      secondLife: churn.secondLife,
      budget: churn.budget,
      leftOut: churn.leftOut,
      causes: tidy(causeEvidence(churn.grounds)),
    };
  }
}

/** `churn --format table`. */
export function churnTerminal(
  report: ChurnReport,
  options: PeopleOptions & { width?: number; style?: Style },
): string {
  return terminalBlocks(
    churnBlocks(report, options),
    terminalWidth(options.width),
    options.style ?? chalkStyle(),
  );
}

/** `churn --format md`: says what the terminal says. */
export function churnMarkdown(report: ChurnReport, options: PeopleOptions): string {
  return `# ${messages(options.lang).churn.title}\n\n${markdownBlocks(churnBlocks(report, options))}`;
}

interface ListOptions {
  lang: ContactContext['lang'];
  limit: number;
}

const contextOf = (report: ChurnReport, { lang }: ListOptions): ContactContext => ({ ...report, lang });

/** `churn --call-list N --format csv`: ready for a CRM. */
export const contactsCsv = (
  report: ChurnReport,
  options: ListOptions,
  style: CsvOptions,
): Generator<string> =>
  csv(contactColumns(report), contactRows(report.contacts, options.limit), contextOf(report, options), style);

export const contactsNdjson = (report: ChurnReport, options: ListOptions): Generator<string> =>
  ndjson(contactColumns(report), contactRows(report.contacts, options.limit), contextOf(report, options));

export function contactsJson(report: ChurnReport, options: ListOptions): Generator<string> {
  const columns = contactColumns(report);
  const context = contextOf(report, options);
  return jsonDocument(
    head(report),
    'contacts',
    (function* () {
      for (const row of contactRows(report.contacts, options.limit)) yield flatObject(columns, row, context);
    })(),
  );
}

export const contactsMarkdown = (report: ChurnReport, options: ListOptions): Generator<string> =>
  markdownRows(
    contactColumns(report),
    contactRows(report.contacts, options.limit),
    contextOf(report, options),
    options.lang,
  );

export const contactsTerminal = (
  report: ChurnReport,
  options: ListOptions & { width?: number; style?: Style },
): string =>
  terminalBlocks(contactBlocks(report, options), terminalWidth(options.width), options.style ?? chalkStyle());
