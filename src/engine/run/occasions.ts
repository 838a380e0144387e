import type { Engine } from '../engine.ts';
import { ground } from '../measures/index.ts';
import { runStep } from './levels.ts';
import { exists } from './sql.ts';

/** What every measure stands on: the days on which something was bought or brought back, and what returns take back. */
export async function measureOccasions(engine: Engine): Promise<void> {
  // Most files hold none, and among the records that is told at once.
  const hasReturns = await exists(engine, 'SELECT 1 FROM read_lines WHERE reason = 0 AND amount < 0');
  await (hasReturns ? runStep(engine, ground.returns) : engine.run(ground.noReturnsSql));
  await runStep(engine, ground.occasions);
}
