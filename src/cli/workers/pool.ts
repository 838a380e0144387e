import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { Interrupted } from '../context.ts';
import type { Given, JobName, Result } from './jobs.ts';

type Run = <Name extends JobName>(name: Name, ...given: Given<Name>) => Promise<Result<Name>>;

/** Threads for what takes long beside the engine. */
export interface Workers {
  /** How many jobs go on at once; 1 where all is done in this thread. */
  readonly size: number;
  /** Does a job in another thread, as soon as one is free; in this one where there are no others. */
  run: Run;
  /** The same in this thread. */
  runHere: Run;
  /** Starts a thread before there is something to do: loading its code takes as long as a small file. */
  prepare: () => void;
  /** Stops them, whatever they do. */
  close: () => Promise<void>;
}

/** Only a build has it: run from its sources, the program does everything in one thread. */
const code = new URL('./worker.js', import.meta.url);

/** @param threads how many may work at once */
export function openWorkers(threads: number, signal: AbortSignal): Workers {
  const size = existsSync(code) ? threads : 1;
  const idle: Worker[] = [];
  const all: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];

  const start = (): Worker => {
    const worker = new Worker(code);
    all.push(worker);
    return worker;
  };
  const free = async (): Promise<Worker> => {
    const known = idle.pop();
    if (known !== undefined) return known;
    if (all.length === size) return new Promise((resolve) => waiting.push(resolve));
    return start();
  };
  const release = (worker: Worker): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
  };

  const runHere: Run = async (name, ...given) => {
    // Between two jobs Ctrl-C is heard.
    await new Promise((resolve) => setImmediate(resolve));
    if (signal.aborted) throw new Interrupted();
    // Who gives all work to other threads need not load the code of it here.
    const { perform } = await import('./jobs.ts');
    return perform(name, given);
  };

  const run: Run = async (name, ...given) => {
    if (signal.aborted) throw new Interrupted();
    const worker = await free();
    try {
      return await answerOf(worker, { name, given }, signal);
    } finally {
      release(worker);
    }
  };

  return {
    size,
    run: size > 1 ? run : runHere,
    runHere,
    prepare: () => {
      if (size > 1 && all.length === 0) idle.push(start());
    },
    close: async () => {
      await Promise.all(all.map((worker) => worker.terminate()));
    },
  };
}

async function answerOf<Answer>(worker: Worker, message: unknown, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const done = () => {
      worker.off('message', answered);
      worker.off('error', failed);
      signal.removeEventListener('abort', interrupted);
    };
    const answered = (answer: { result: Answer } | { error: Error }) => {
      done();
      if ('error' in answer) reject(answer.error);
      else resolve(answer.result);
    };
    const failed = (error: Error) => {
      done();
      reject(error);
    };
    const interrupted = () => {
      failed(new Interrupted());
    };
    worker.on('message', answered);
    worker.on('error', failed);
    signal.addEventListener('abort', interrupted);
    worker.postMessage(message);
  });
}
