/**
 * How fast is `loyalty score`, in ratios that hold on any machine: `npm run bench`, never a test.
 *
 * Whole processes against a floor run at the same time: a plain scan of the same file by the same engine, and
 * for `--help` bare node with commander. Needs a build: `npm run build`.
 */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Table from 'cli-table3';
import { Command } from 'commander';
import { interleave, runNode, type Pairs } from './child.ts';
import { writeOrders, type Shown } from './generate-orders.ts';

const SEED = 7;
/** Raise it when the generator changes, so that files of the old one are not reused. */
const GENERATOR = 2;

const here = dirname(fileURLToPath(import.meta.url));
const scratch = join(tmpdir(), 'loyalty-bench');

interface Options {
  rows: number;
  large: boolean;
  runs: number;
  threads?: number;
  cli: string;
  json: boolean;
}

interface Result extends Pairs {
  name: string;
  rows: number | null;
  rowsPerSecond: number | null;
  /** Time per row of B by that at the main size: 1 = grows with the rows; null for `--help`. */
  perRow: number | null;
}

function options(): Options {
  const whole = (text: string) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1) throw new RangeError(`a whole number above 0, not ${text}`);
    return value;
  };
  return new Command('bench')
    .option('--rows <n>', 'rows of the main file; a tenth of it runs too', whole, 3_000_000)
    .option('--large', 'also ten times the rows, with --memory 2GB', false)
    .option('--runs <n>', 'pairs of runs', whole, 5)
    .option('--threads <n>', 'threads of both; without it 2 for the scan and the default of loyalty', whole)
    .option('--cli <file>', 'the program to measure', join(here, '..', '..', 'bin', 'loyalty.js'))
    .option('--json', 'print JSON', false)
    .parse()
    .opts<Options>();
}

/** The file of that many rows, written unless a whole one is there already. Its name tells loyalty the table. */
function ordersFile(rows: number, shown: Shown): string {
  const folder = join(scratch, `v${GENERATOR}-${shown}-${rows}`);
  const path = join(folder, 'transactions.csv');
  const note = join(folder, 'bytes.txt');
  if (fileSize(path) === Number(readOr(note, '-1'))) return path;
  say(`writing ${path}`);
  mkdirSync(folder, { recursive: true });
  writeOrders(path, rows, SEED, shown);
  writeFileSync(note, String(fileSize(path)));
  return path;
}

function fileSize(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size;
}

function readOr(path: string, otherwise: string): string {
  return fileSize(path) === undefined ? otherwise : readFileSync(path, 'utf8');
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function scoreAgainstScan(
  shown: Shown,
  rows: number,
  pairs: number,
  chosen: Options,
  extra: string[],
): Promise<Result> {
  const file = ordersFile(rows, shown);
  const output = join(scratch, `score-${process.pid}.csv`);
  const threads = chosen.threads === undefined ? [] : ['--threads', String(chosen.threads)];
  const scan = [join(here, 'plain-scan.mjs'), file, String(chosen.threads ?? 2)];
  const score = [chosen.cli, 'score', file, '--format', 'csv', '-o', output, ...threads, ...extra];
  say(`${rows.toLocaleString('en')} rows, pairs: ${pairs}`);
  // One run that does not count brings the file into the page cache for both.
  await runNode(scan);
  const result = await interleave(scan, score, pairs);
  rmSync(output, { force: true });
  const name = ['score', shown, ...extra].join(' ');
  return { name, rows, ...result, rowsPerSecond: rows / result.b.wallSeconds, perRow: null };
}

async function helpAgainstBare(pairs: number, cli: string): Promise<Result> {
  const bare = [join(here, 'bare-commander.mjs'), '--help'];
  const result = await interleave(bare, [cli, '--help'], pairs);
  return { name: '--help', rows: null, ...result, rowsPerSecond: null, perRow: null };
}

async function measure(chosen: Options): Promise<Result[]> {
  // The first start of a fresh checkout builds it: not what is measured.
  await runNode([chosen.cli, '--help']);
  const help = await helpAgainstBare(chosen.runs, chosen.cli);
  const orders = await scoredAtSizes('orders', chosen);
  return [help, ...orders, ...(await scoredAtSizes('everything', chosen))];
}

async function scoredAtSizes(shown: Shown, chosen: Options): Promise<Result[]> {
  const small = await scoreAgainstScan(shown, Math.ceil(chosen.rows / 10), chosen.runs, chosen, []);
  const main = await scoreAgainstScan(shown, chosen.rows, chosen.runs, chosen, []);
  const sizes = [small, main];
  // Minutes per pair, and a long run wobbles little: one is enough.
  if (chosen.large)
    sizes.push(await scoreAgainstScan(shown, chosen.rows * 10, 1, chosen, ['--memory', '2GB']));
  return sizes.map((one) => ({
    ...one,
    perRow: (main.rowsPerSecond ?? 0) / (one.rowsPerSecond ?? 1),
  }));
}

function asTable(results: readonly Result[]): string {
  const table = new Table({
    head: ['', 'rows', 'floor s', 'loyalty s', 'ratio', 'peak MiB', 'rows/s', 'time per row'],
    colAligns: ['left', ...Array.from({ length: 7 }, () => 'right' as const)],
    style: { head: [], border: [], compact: true },
  });
  for (const one of results)
    table.push([
      one.name,
      one.rows?.toLocaleString('en') ?? '',
      one.a.wallSeconds.toFixed(2),
      one.b.wallSeconds.toFixed(2),
      one.ratio.toFixed(2),
      one.b.peakMebibytes?.toFixed(0) ?? '?',
      one.rowsPerSecond === null ? '' : Math.round(one.rowsPerSecond).toLocaleString('en'),
      one.perRow === null ? '' : `× ${one.perRow.toFixed(2)}`,
    ]);
  return table.toString();
}

const chosen = options();
const results = await measure(chosen);
console.log(
  chosen.json
    ? JSON.stringify({ runs: chosen.runs, node: process.version, results }, null, 2)
    : asTable(results),
);
