import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Run {
  wallSeconds: number;
  /** Highest resident memory of the process; null where the system does not tell. */
  peakMebibytes: number | null;
}

const GNU_TIME = '/usr/bin/time';
const POLL_MILLISECONDS = 20;

/** BSD's time knows no `-v`, so being there is not enough. */
const hasGnuTime =
  spawnSync(GNU_TIME, ['-v', process.execPath, '--version'], { stdio: 'ignore' }).status === 0;

/** Runs node as a whole process: what a user waits for, start of the runtime included. */
export async function runNode(args: readonly string[]): Promise<Run> {
  const report = join(tmpdir(), `loyalty-bench-time-${process.pid}.txt`);
  const [command, ...rest] = hasGnuTime
    ? [GNU_TIME, '-v', '-o', report, process.execPath]
    : [process.execPath];
  const started = performance.now();
  const child = spawn(command ?? process.execPath, [...rest, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let polledPeak: number | null = null;
  const poll = hasGnuTime
    ? undefined
    : setInterval(() => {
        // The high-water mark only rises, so the last reading before the end is the best one.
        polledPeak = kilobytes(`/proc/${child.pid}/status`, /^VmHWM:\s+(\d+)/m) ?? polledPeak;
      }, POLL_MILLISECONDS);
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  const wallSeconds = (performance.now() - started) / 1000;
  clearInterval(poll);
  const peak = hasGnuTime ? kilobytes(report, /Maximum resident set size \(kbytes\): (\d+)/) : polledPeak;
  rmSync(report, { force: true });
  if (status !== 0)
    throw new Error(`node ${args.join(' ')} ended with ${status}:\n${complaints.slice(-2000)}`);
  return { wallSeconds, peakMebibytes: peak === null ? null : peak / 1024 };
}

function kilobytes(file: string, pattern: RegExp): number | null {
  try {
    const found = pattern.exec(readFileSync(file, 'utf8'))?.[1];
    return found === undefined ? null : Number(found);
  } catch {
    return null;
  }
}

/** The middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('`median` requires at least 1 value');
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] as number;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] as number;
  return (lower + upper) / 2;
}

export interface Pairs {
  a: Run;
  b: Run;
  /** Medians of the wall times of B by those of A. */
  ratio: number;
}

/** A B A B …: a machine that grows slower or busier does so for both. */
export async function interleave(a: readonly string[], b: readonly string[], pairs: number): Promise<Pairs> {
  const runs: { a: Run; b: Run }[] = [];
  for (let pair = 0; pair < pairs; pair++) runs.push({ a: await runNode(a), b: await runNode(b) });
  const middle = { a: summary(runs.map((run) => run.a)), b: summary(runs.map((run) => run.b)) };
  return { ...middle, ratio: middle.b.wallSeconds / middle.a.wallSeconds };
}

/** Median of the time, but the highest memory: memory that is there only sometimes is needed all the same. */
function summary(runs: readonly Run[]): Run {
  const peaks = runs.map((run) => run.peakMebibytes).filter((peak) => peak !== null);
  return {
    wallSeconds: median(runs.map((run) => run.wallSeconds)),
    peakMebibytes: peaks.length > 0 ? Math.max(...peaks) : null,
  };
}
