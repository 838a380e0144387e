/**
 * How fast is `loyalty validate`, in ratios that hold on any machine: `npm run bench:validate`, never a test.
 *
 * Whole processes against a plain scan of the same file by the same engine, run in turn: a clean file, and the same file
 * with a bad cell in every third record. Needs a build: `npm run build`.
 */
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { interleave, runNode } from './child.ts';
import { writeOrders } from './generate-orders.ts';

const here = dirname(fileURLToPath(import.meta.url));
const scratch = join(tmpdir(), 'loyalty-bench');
const seed = 7;

interface Options {
  rows: number;
  runs: number;
  cli: string;
}

const whole = (text: string) => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`a whole number above 0, not ${text}`);
  return value;
};
const { rows, runs, cli } = new Command('bench')
  .option('--rows <n>', 'rows of the file', whole, 3_000_000)
  .option('--runs <n>', 'pairs of runs', whole, 3)
  .option('--cli <file>', 'the program to measure', join(here, '..', '..', 'bin', 'loyalty.js'))
  .parse()
  .opts<Options>();

/** The lines of a file, each as `change` has it. */
async function rewritten(
  from: string,
  path: string,
  change: (cells: string[], row: number) => string[],
): Promise<void> {
  if (existsSync(path)) return;
  const out = createWriteStream(`${path}.part`);
  let row = 0;
  for await (const line of createInterface({ input: createReadStream(from) })) {
    const text = `${change(line.split(','), row).join(',')}\n`;
    row++;
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  renameSync(`${path}.part`, path);
}

const folder = join(scratch, `validate-2-${rows}`);
const clean = join(folder, 'transactions.csv');
mkdirSync(folder, { recursive: true });
if (!existsSync(clean)) {
  const made = join(folder, 'made.csv');
  writeOrders(made, rows, seed);
  // Now and then an order has the same line twice, which is a finding: each line gets a number of its own.
  await rewritten(made, clean, (cells, row) => [...cells, row === 0 ? 'line' : `${row}`]);
  rmSync(made);
}
const bad = join(folder, 'spoiled.csv');
// Every third amount is no number.
await rewritten(clean, bad, (cells, row) => (row > 0 && row % 3 === 0 ? cells.with(3, 'n/a?') : cells));

await runNode([cli, '--help']);
for (const [name, file] of [
  ['clean', clean],
  ['every third record bad', bad],
] as const) {
  const scan = [join(here, 'plain-scan.mjs'), clean, '2'];
  // A run that finds bad records ends with 1 on purpose.
  const check = [
    cli,
    'validate',
    `transactions=${file}`,
    '--format',
    'json',
    '-o',
    join(folder, 'out.json'),
    '--fail-on',
    'rejected_share>0.5',
  ];
  await runNode(scan);
  const { a, b, ratio } = await interleave(scan, check, runs);
  console.log(
    `${name}: ${rows.toLocaleString('en')} rows, scan ${a.wallSeconds.toFixed(2)} s, validate ${b.wallSeconds.toFixed(2)} s, ratio ${ratio.toFixed(1)}, peak ${b.peakMebibytes?.toFixed(0) ?? '?'} MiB`,
  );
}
