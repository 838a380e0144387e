import { fitForecast } from '../../core/index.ts';
import { churnBlock } from '../judging/churn-block.ts';
import { scoreBlock } from '../judging/score-block.ts';

/** What can be done in another thread: functions of plain data, and of nothing else. */
const jobs = { score: scoreBlock, churn: churnBlock, fit: fitForecast };

export type JobName = keyof typeof jobs;
export type Given<Name extends JobName> = Parameters<(typeof jobs)[Name]>;
export type Result<Name extends JobName> = ReturnType<(typeof jobs)[Name]>;

export function perform<Name extends JobName>(name: Name, given: Given<Name>): Result<Name> {
  const job = jobs[name] as unknown as (...parts: Given<Name>) => Result<Name>;
  return job(...given);
}
