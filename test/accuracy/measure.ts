import type { Assessment, SourceId } from '../../src/core/index.ts';
import type { Settings } from '../../src/simulate/index.ts';
import { exportSteps } from '../unlocks-tables.ts';
import { companyOf, exportOf, judged, type Company } from './company.ts';
import type { Judged } from './metrics.ts';

/** The rows of evidence, each with all that came before. */
export const rows: readonly (readonly [name: string, given: ReadonlySet<SourceId>])[] = exportSteps.map(
  ([name], place) => [name, new Set(exportSteps.slice(0, place + 1).flatMap(([, adds]) => adds))],
);

/** The customers of some companies as judged with one row of evidence after the other. */
export async function judgedByRow(
  companies: readonly Settings[],
  names: readonly string[] = rows.map(([name]) => name),
): Promise<Map<string, Judged[]>> {
  const found = new Map<string, Judged[]>(names.map((name) => [name, []]));
  for (const settings of companies) {
    const company = companyOf(settings);
    for (const [name, given] of rows) {
      const list = found.get(name);
      if (list === undefined) continue;
      for (const each of joined(company, await judged(exportOf(company, given)))) list.push(each);
    }
  }
  return found;
}

/** Whoever the files name; who is in none of them cannot be judged. */
export function joined(company: Company, assessments: ReadonlyMap<string, Assessment>): Judged[] {
  return [...assessments].flatMap(([id, { loyalty }]) => {
    const truth = company.truth.get(id);
    if (truth === undefined) return [];
    return [
      {
        truth,
        type: loyalty.type,
        state: loyalty.state,
        mix: loyalty.mix,
        isFormer: loyalty.ending !== null,
        belief: loyalty.opinion?.belief ?? null,
        candidates: loyalty.candidates,
      },
    ];
  });
}
