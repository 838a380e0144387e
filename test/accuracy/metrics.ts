import type { Truth } from './company.ts';

/** How one customer was judged. */
export interface Judged {
  truth: Truth;
  type: string;
  state: string;
  mix: readonly string[];
  /** It was theirs in the time before: what held them has ended. */
  isFormer: boolean;
  belief: number | null;
  candidates: readonly string[];
}

export interface Metrics {
  customers: number;
  knowable: number;
  /** Judgements by motive (of customers with one) and headline, of knowable customers. */
  confusion: Record<string, Record<string, number>>;
  /** Mean of F1 over the motives of at least ten knowable customers; and that of each. */
  macroF1: number;
  f1: Record<string, number>;
  precisionEstablished: number | null;
  precisionIndicated: number | null;
  established: number;
  indicated: number;
  /** Wrong established headlines among all customers. */
  falseEstablished: number;
  abstainedKnowable: number;
  abstainedUnknowable: number;
  /**
   * Of customers who are still there and have any candidate: whether the motive is among them, and how many there are.
   * Why somebody stays is asked of those who stay.
   */
  coverage: number;
  size: number;
  withoutCandidates: number;
  /** Belief of the headline against how often it is right. */
  calibration: { from: number; count: number; belief: number; right: number }[];
}

/** Who is gone is held by nothing. */
const isRight = (judged: Judged): boolean =>
  isNamed(judged) || (judged.truth.hasLeft && judged.type === 'none');

const isNamed = (judged: Judged): boolean =>
  judged.type === 'mixed' ? judged.mix.some((each) => isOne(each, judged)) : isOne(judged.type, judged);

/** One of the motives, or the one that is said to have ended. */
const isOne = (type: string, { truth: { motives, came }, isFormer }: Judged): boolean =>
  motives.includes(type) || (isFormer && type === came);

export function metricsOf(all: readonly Judged[]): Metrics {
  const knowable = all.filter(({ truth }) => truth.knowable.length > 0);
  const unknowable = all.filter(({ truth }) => truth.knowable.length === 0);
  const firm = (state: string) => all.filter((each) => each.state === state && each.type !== 'undetermined');
  const established = firm('established');
  const indicated = firm('indicated');
  const there = all.filter(({ truth }) => !truth.hasLeft);
  const told = there.filter(({ candidates }) => candidates.length > 0);
  const f1 = f1Of(knowable);
  return {
    customers: all.length,
    knowable: knowable.length,
    confusion: confusionOf(knowable),
    macroF1: mean(Object.values(f1)) ?? 0,
    f1,
    precisionEstablished: share(established, isRight),
    precisionIndicated: share(indicated, isRight),
    established: established.length,
    indicated: indicated.length,
    falseEstablished: established.filter((each) => !isRight(each)).length / Math.max(1, all.length),
    abstainedKnowable: share(knowable, ({ type }) => type === 'undetermined') ?? 0,
    abstainedUnknowable: share(unknowable, ({ type }) => type === 'undetermined') ?? 0,
    coverage:
      share(told, ({ candidates, truth }) => truth.motives.some((each) => candidates.includes(each))) ?? 0,
    size: mean(told.map(({ candidates }) => candidates.length)) ?? 0,
    withoutCandidates: there.length - told.length,
    calibration: calibrationOf(all),
  };
}

/** Who has two motives is judged right by either; a mix is right for them alone. */
function labelOf(judged: Judged): string {
  const { type, truth } = judged;
  const [motive = ''] = truth.motives;
  const mayBeRight = type !== 'mixed' || truth.motives.length > 1;
  return mayBeRight && isNamed(judged) ? motive : type;
}

function f1Of(judged: readonly Judged[]): Record<string, number> {
  const motives = new Set(judged.map(({ truth }) => truth.motives[0] ?? ''));
  const found: Record<string, number> = {};
  for (const motive of [...motives].sort()) {
    const members = judged.filter(({ truth }) => truth.motives[0] === motive);
    if (members.length < 10) continue;
    const hits = members.filter((each) => labelOf(each) === motive).length;
    const called = judged.filter((each) => labelOf(each) === motive).length;
    found[motive] = (2 * hits) / (members.length + called);
  }
  return found;
}

function confusionOf(judged: readonly Judged[]): Metrics['confusion'] {
  const found: Metrics['confusion'] = {};
  for (const { truth, type } of judged) {
    if (truth.motives.length !== 1) continue;
    const row = (found[truth.motives[0] ?? ''] ??= {});
    row[type] = (row[type] ?? 0) + 1;
  }
  return found;
}

function calibrationOf(all: readonly Judged[]): Metrics['calibration'] {
  return [0.4, 0.5, 0.6, 0.7, 0.8].map((from) => {
    const bin = all.filter(
      ({ belief, type }) =>
        type !== 'undetermined' && belief !== null && belief >= from && (belief < from + 0.1 || from === 0.8),
    );
    return {
      from,
      count: bin.length,
      belief: mean(bin.map(({ belief }) => belief ?? 0)) ?? 0,
      right: share(bin, isRight) ?? 0,
    };
  });
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

function share<T>(items: readonly T[], is: (item: T) => boolean): number | null {
  return items.length === 0 ? null : items.filter(is).length / items.length;
}
