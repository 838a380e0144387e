import { open } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { RejectList, type CarefulReading, type Reject } from './reject.ts';
import { CsvScanner, walkRecords } from './scan-records.ts';

export interface CarefulCsvOptions {
  /** UTF-8, with or without a byte-order mark. */
  path: string;
  /** The name to cite. */
  file: string;
  table: string;
  /** One ASCII character. */
  delimiter: string;
  /** Cells in the header. */
  columns: number;
  /** Physical line the header starts on, from 1. */
  headerLine: number;
  /** The file to write, which must not exist yet. */
  output: string;
  /** The columns as the file spells them, so that a fault within a cell can name its column. */
  header?: readonly string[];
  onReject?: (reject: Reject) => void;
}

/**
 * Reads a CSV file that strict reading refused: names what is wrong and writes what is good to `output`, a
 * strict CSV with commas, quoted cells, `\n` and the header `__line,__record,c0,c1,…`. The first two columns say
 * where the record stands in the original file.
 *
 * A scanner cuts the file into records, because only it can resume at the line after a quote that is never
 * closed; csv-parse reads the cells of the good ones.
 */
export async function readCarefully(options: CarefulCsvOptions): Promise<CarefulReading> {
  const { path, file, table, delimiter, columns, headerLine, header } = options;
  const scanner = new CsvScanner({ delimiter, columns, careful: true });
  const rejects = new RejectList(table, file, options.onReject);
  let rows = 0;
  let blank = 0;

  const places: { line: number; record: number }[] = [];
  const pieces: Buffer[] = [];
  let pending = 0;
  /** The bytes that `pieces` does not have yet. */
  let run: { bytes: Buffer; from: number; to: number } | null = null;
  const closeRun = (): void => {
    if (run === null) return;
    pieces.push(run.bytes.subarray(run.from, run.to));
    // What follows may begin with a line feed, which must not complete this line end.
    if (run.bytes[run.to - 1] === 0x0d) pieces.push(lineFeed);
    run = null;
  };
  const take = (bytes: Buffer, from: number, to: number): void => {
    if (from === to) return;
    if (run !== null && run.to === from) {
      run.to = to;
      return;
    }
    closeRun();
    run = { bytes, from, to };
  };

  const written: Buffer[] = [];
  const parseBatch = (): void => {
    if (places.length === 0) return;
    closeRun();
    const records = readCells(pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces), delimiter);
    if (records.length !== places.length)
      throw new Error(`csv-parse found ${records.length} records, not ${places.length}, in ${file}.`);
    let lines = '';
    for (const [index, cells] of records.entries()) {
      const { line, record } = places[index]!;
      lines += `${line},${record}`;
      // Cells beyond the header's count are empty, or the record would have been rejected.
      for (let column = 0; column < columns; column++) lines += `,${quote(cells[column]!)}`;
      lines += '\n';
    }
    written.push(Buffer.from(lines));
    places.length = 0;
    pieces.length = 0;
    pending = 0;
  };

  const output = await open(options.output, 'wx', 0o600);
  try {
    const names = Array.from({ length: columns }, (_, index) => `c${index}`);
    await output.writeFile(`__line,__record,${names.join(',')}\n`);

    await walkRecords({
      path,
      scanner,
      headerLine,
      visit(place) {
        if (place.kind === 'blank') blank++;
        else if (place.kind === 'fault')
          rejects.addFault(place, scanner, scanner.cell < 0 ? null : (header?.[scanner.cell] ?? null));
        else {
          rows++;
          places.push({ line: place.line, record: place.record });
          // Spaces beside quotes are left out: csv-parse would take them for text.
          let from = place.start;
          for (let index = 0; index < scanner.gaps.length; index += 2) {
            take(place.bytes, from, scanner.gaps[index]!);
            from = scanner.gaps[index + 1]!;
          }
          take(place.bytes, from, scanner.end);
          pending += place.length;
          if (pending > batchSize) parseBatch();
        }
        return true;
      },
      async release() {
        parseBatch();
        const text = Buffer.concat(written);
        written.length = 0;
        await output.writeFile(text);
      },
    });
  } finally {
    await output.close();
  }

  const { rejected, findings, rejectedByRule, kinds } = rejects;
  return { records: rows + rejected + blank, rows, rejected, blank, findings, rejectedByRule, kinds };
}

/** Bytes handed to csv-parse at once: few, so that its many small objects die young. */
const batchSize = 16 * 1024;

const lineFeed = Buffer.from('\n');

function readCells(text: Buffer, delimiter: string): string[][] {
  return parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
  });
}

function quote(cell: string): string {
  return cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : `"${cell}"`;
}
