import { fitRenewals, type Renewals, type Thresholds } from '../../core/index.ts';
import type { Engine } from '../engine.ts';
import { modelSteps } from '../measures/index.ts';

/** How long contracts last here; null where too few of them ended. */
export async function renewalsOf(engine: Engine, thresholds: Thresholds): Promise<Renewals | null> {
  const rows = await engine.rows<{ periods: number; ended: boolean; contracts: number }>(
    modelSteps.contractLengthsSql(),
  );
  return fitRenewals(
    rows.map(({ periods, ended, contracts }) => ({ periods, ended, customers: contracts })),
    thresholds,
  );
}
