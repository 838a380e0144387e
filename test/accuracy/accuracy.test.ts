import { expect, it } from 'vitest';
import { worlds } from '../../src/simulate/index.ts';
import { keptAims } from './aims.ts';
import type { Truth } from './company.ts';
import { judgedByRow } from './measure.ts';
import { metricsOf, type Judged } from './metrics.ts';

it('hardly ever calls established what is not so, whatever files there are', async () => {
  const companies = [{ world: worlds.retail, customers: 250, seed: 55 }];
  const found = await judgedByRow(companies, ['+ referrals, reviews', 'everything']);
  for (const [row, judged] of found)
    expect([row, metricsOf(judged).falseEstablished <= 0.02]).toEqual([row, true]);
  // Enough is established for that to mean something.
  expect(metricsOf(found.get('everything') ?? []).established).toBeGreaterThan(25);
}, 120_000);

it('counts as it says', () => {
  const truth = (motives: string[], knowable = motives): Truth => ({
    id: '',
    came: motives[0] ?? '',
    motives,
    knowable,
    profile: 'ordinary',
    hasLeft: false,
    twinOf: '',
  });
  const judged = (
    of: Truth,
    type: string,
    state: string,
    candidates: string[],
    mix: string[] = [],
  ): Judged => ({
    truth: of,
    type,
    state,
    mix,
    isFormer: false,
    belief: type === 'undetermined' ? null : 0.55,
    candidates,
  });
  const metrics = metricsOf([
    judged(truth(['price']), 'price', 'established', ['price']),
    judged(truth(['price']), 'inertia', 'established', ['inertia']),
    judged(truth(['price', 'convenience']), 'mixed', 'indicated', ['price', 'inertia'], ['price', 'inertia']),
    judged(truth(['inertia'], []), 'undetermined', 'compatible', ['inertia', 'premium']),
    judged(truth(['premium']), 'undetermined', 'compatible', []),
  ]);
  expect(metrics).toMatchObject({
    customers: 5,
    knowable: 4,
    // One of two established is wrong, one of five customers.
    precisionEstablished: 0.5,
    falseEstablished: 0.2,
    precisionIndicated: 1,
    // One of four knowable customers, and the one who is not, are left open.
    abstainedKnowable: 0.25,
    abstainedUnknowable: 1,
    // Three of the four with candidates, who have 1 + 1 + 2 + 2.
    coverage: 0.75,
    size: 1.5,
    withoutCandidates: 1,
    confusion: { price: { price: 1, inertia: 1 }, premium: { undetermined: 1 } },
  });
  expect(metrics.calibration.find(({ from }) => from === 0.5)).toMatchObject({ count: 3, right: 2 / 3 });
});

it('tells an aim that was missed from one that this number of customers cannot decide', () => {
  const truth: Truth = {
    id: '',
    came: 'price',
    motives: ['price'],
    knowable: ['price'],
    profile: 'ordinary',
    hasLeft: false,
    twinOf: '',
  };
  const customers = (right: number, wrong: number): Judged[] =>
    [...Array<string>(right).fill('price'), ...Array<string>(wrong).fill('inertia')].map((type) => ({
      truth,
      type,
      state: 'indicated',
      mix: [],
      isFormer: false,
      belief: 0.5,
      candidates: [type],
    }));
  const verdict = (right: number, wrong: number) =>
    keptAims(new Map([['everything', customers(right, wrong)]])).find(
      ({ aim }) => aim.about === 'indicated: right',
    )?.verdict;
  // Of 20 customers 16 ± 3.6 (two standard errors) are right, of 2,000 1,600 ± 36; the aim is 17 and 1,700.
  expect([verdict(17, 3), verdict(16, 4), verdict(1600, 400)]).toEqual(['met', 'open', 'missed']);
});
