import { messages } from '../messages/index.ts';
import { quiet, type Block } from '../people/block.ts';
import type { Lang } from '../people/lang.ts';
import { decimalsNeeded, numbers } from '../people/numbers.ts';
import { printable } from '../people/printable.ts';
import type { ExplainReport, SourceFile, SourceRow } from './explain-report.ts';

/** The last rows of the files that are about a customer, file by file, and how many there are in all. */
export function sourceBlocks({ sourceRows, sourceFiles }: ExplainReport, lang: Lang): Block[] {
  const words = messages(lang).explain;
  if (sourceFiles.length === 0) return [{ kind: 'space' }, { kind: 'heading', text: words.noRows }];
  const unlisted: SourceFile[] = [];
  const blocks = sourceFiles.flatMap((file): Block[] => {
    const rows = sourceRows.filter((row) => row.table === file.table && row.file === file.file);
    if (rows.length > 0) return fileBlocks(file, rows, lang);
    unlisted.push(file);
    return [];
  });
  if (unlisted.length === 0) return blocks;
  const older = unlisted.map((file) => `${nameOfFile(file)} ${words.older(file.records)}`);
  return [...blocks, { kind: 'text', indent: 2, text: [quiet(`… ${older.join(messages(lang).list)}`)] }];
}

const nameOfFile = ({ file }: SourceFile): string => printable(file);

function fileBlocks(file: SourceFile, found: readonly SourceRow[], lang: Lang): Block[] {
  const m = messages(lang);
  const { rows: heads, last } = m.explain;
  const notes = found.some(({ note }) => note !== null);
  const amounts = found.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const digits = decimalsNeeded(amounts);
  // Where there are no amounts, a date, a place and a note speak for themselves.
  const head = (text: string) => (amounts.length === 0 ? '' : text);
  return [
    { kind: 'space' },
    {
      kind: 'heading',
      text: `${last(found.length, file.records)} · ${nameOfFile(file)}${m.open}${file.names[lang]}${m.close}`,
    },
    {
      kind: 'table',
      table: {
        columns: [
          { head: head(heads.date), align: 'left' },
          ...(amounts.length === 0 ? [] : [{ head: heads.amount, align: 'right' as const }]),
          { head: head(heads.place), align: 'left', shrinkTo: 20 },
          ...(notes ? [{ head: head(heads.note), align: 'left' as const, shrinkTo: 12 }] : []),
        ],
        rows: found.map((row) => ({
          cells: [
            row.date === null ? m.none : printable(row.date),
            ...(amounts.length === 0
              ? []
              : [row.amount === null ? m.none : printable(numbers(lang).exact(row.amount, digits))]),
            place(row, lang),
            ...(notes ? [printable(row.note ?? '')] : []),
          ],
          indent: 2,
        })),
      },
    },
  ];
}

/** `orders.csv:118`, or the record where the format has no lines; the heading has the whole path. */
function place({ file, line, record }: SourceRow, lang: Lang): string {
  const m = messages(lang);
  const name = printable(/[^/\\]*$/.exec(file)?.[0] ?? file);
  if (line !== null) return `${name}:${line}`;
  return name + (record === null ? '' : m.list + m.explain.record(record));
}
