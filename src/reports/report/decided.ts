import { flows, type Person } from '../../core/index.ts';
import { complement } from './complement.ts';
import type { Decider, Report, ReportInput } from './report.ts';
import type { Teller } from './tell.ts';

const deciders = ['record', 'model', 'silence'] as const satisfies readonly Decider[];

/** What told the end of those who were lost: together they are the lost, who are told elsewhere. */
export function decidedOf({ pairs, period, model }: ReportInput, tell: Teller): Report['model']['decided'] {
  const lost = flows.find(({ id }) => id === 'lost');
  const isAtBound = model.forecast?.base?.status === 'boundary';
  const deciderOf = ({ state, pAlive }: Person): Decider =>
    state === 'churned' ? 'record' : pAlive === null || isAtBound ? 'silence' : 'model';
  const found = pairs.flatMap((pair) =>
    pair.after !== null && lost?.has(pair, period) === true ? [deciderOf(pair.after)] : [],
  );
  const counts = deciders.map((each) => found.filter((decider) => decider === each).length);
  const { hidden } = complement(counts, tell.least);
  const [record, modelled, silence] = counts.map((count, index) => (hidden[index] === true ? null : count));
  return { record: record ?? null, model: modelled ?? null, silence: silence ?? null };
}
