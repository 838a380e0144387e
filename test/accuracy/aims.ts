import { resamples } from '../../src/core/evaluation/resamples.ts';
import { metricsOf, type Judged, type Metrics } from './metrics.ts';

/** What a label must keep to be worth printing. */
export interface Aim {
  about: string;
  /** Over all rows of evidence the worst counts; else the row with everything. */
  ofEveryRow?: boolean;
  read: (metrics: Metrics) => number | null;
  bound: number;
  isUpper?: boolean;
}

export const aims: readonly Aim[] = [
  { about: 'macro-F1', read: (m) => m.macroF1, bound: 0.85 },
  { about: 'established: right', read: (m) => m.precisionEstablished, bound: 0.95 },
  { about: 'indicated: right', read: (m) => m.precisionIndicated, bound: 0.85 },
  {
    about: 'false established, worst row',
    ofEveryRow: true,
    read: (m) => m.falseEstablished,
    bound: 0.02,
    isUpper: true,
  },
  { about: 'candidates cover the truth', read: (m) => m.coverage, bound: 0.95 },
];

/** How an aim was kept, with what another draw of as many customers would give in 95 of 100 cases. */
export interface Kept {
  aim: Aim;
  value: number;
  low: number;
  high: number;
  /** Beyond the bound on the right side; `open` where the interval holds the bound and the value is on the wrong side. */
  verdict: 'met' | 'missed' | 'open';
}

const samples = 200;

/** @param found the customers by row of evidence; the last row has everything */
export function keptAims(found: ReadonlyMap<string, readonly Judged[]>): Kept[] {
  const rows = [...found.values()];
  const everything = rows.at(-1);
  if (everything === undefined || everything.length === 0) return [];
  const drawn = drawsOf(everything);
  return aims.flatMap((aim): Kept[] => {
    const over = aim.ofEveryRow === true ? worstOf(rows, aim) : everything;
    const value = aim.read(metricsOf(over));
    if (value === null) return [];
    const draws = over === everything ? drawn : drawsOf(over);
    const values = draws.flatMap((metrics) => aim.read(metrics) ?? []).sort((a, b) => a - b);
    const at = (share: number) => values[Math.round(share * (values.length - 1))] ?? value;
    const kept = { aim, value, low: at(0.025), high: at(0.975) };
    return [{ ...kept, verdict: verdictOn(kept) }];
  });
}

function verdictOn({ aim, value, low, high }: Omit<Kept, 'verdict'>): Kept['verdict'] {
  const isBeyond = (reached: number) => (aim.isUpper === true ? reached <= aim.bound : reached >= aim.bound);
  if (isBeyond(value)) return 'met';
  return isBeyond(low) || isBeyond(high) ? 'open' : 'missed';
}

const worstOf = (rows: readonly (readonly Judged[])[], { read }: Aim): readonly Judged[] =>
  rows.reduce((worst, row) => ((read(metricsOf(row)) ?? 0) > (read(metricsOf(worst)) ?? 0) ? row : worst));

const drawsOf = (judged: readonly Judged[]): Metrics[] =>
  [...resamples(judged.length, samples)].map((times) =>
    metricsOf(judged.flatMap((each, place) => Array<Judged>(times[place] ?? 0).fill(each))),
  );
