/** A thread that does one job at a time; what goes wrong is handed back like a result. */
import { parentPort } from 'node:worker_threads';
import { perform, type Given, type JobName } from './jobs.ts';

parentPort?.on('message', ({ name, given }: { name: JobName; given: Given<JobName> }) => {
  try {
    parentPort?.postMessage({ result: perform(name, given) });
  } catch (error) {
    parentPort?.postMessage({ error });
  }
});
