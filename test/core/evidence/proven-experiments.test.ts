import { describe, expect, test } from 'vitest';
import { effectOf, provenExperiments, type Experiment } from '../../../src/core/index.ts';

const arm = (before: number, after: number, customers = 30) => ({
  customers,
  before,
  after,
  timeBefore: 2,
  timeAfter: 1,
});
const experiment = (signal: string, after: number, customers = 30): Experiment => ({
  signals: [signal],
  exposed: arm(100, after, customers),
  controls: arm(100, 60),
});

describe('effect of a natural experiment', () => {
  test('by hand', () => {
    // (15/40)/(60/100) = .625; ln = -.470004; variance 1/40 + 1/15 + 1/100 + 1/60 = .118333; z = -1.366303.
    const { ratio, p } = effectOf(arm(40, 15), arm(100, 60));
    expect(ratio).toBeCloseTo(0.625, 12);
    expect(p).toBeCloseTo(0.171843, 5);
  });

  test('times count: the same number in twice the time is half the rate', () => {
    const { ratio } = effectOf({ ...arm(40, 15), timeAfter: 2 }, arm(100, 60));
    expect(ratio).toBeCloseTo(0.3125, 12);
  });

  test('nobody bought: a half more everywhere', () => {
    // (.5/48.5)/(40.5/80.5); variance 1/48.5 + 1/.5 + 1/80.5 + 1/40.5.
    const { ratio, p } = effectOf(arm(48, 0), arm(80, 40));
    expect(ratio).toBeCloseTo(0.5 / 48.5 / (40.5 / 80.5), 12);
    expect(p).toBeCloseTo(0.006724, 6);
  });

  test('the same in both is no effect', () => {
    expect(effectOf(arm(100, 50), arm(100, 50))).toEqual({ ratio: 1, p: 1 });
  });
});

describe('what is proven', () => {
  test('one clear effect; none where there is none', () => {
    // 100 → 35 against 100 → 60: p = .0348. 100 → 37: p = .0554.
    expect(provenExperiments([experiment('a', 35)])).toEqual(['a']);
    expect(provenExperiments([experiment('a', 37)])).toEqual([]);
  });

  test('several at once: each has to pass its step of the ladder', () => {
    // Beside one that shows nothing p = .0348 lies above 1/2 × .05; beside one that is clear it is at 2/2 × .05.
    expect(provenExperiments([experiment('b', 35), experiment('a', 60)])).toEqual([]);
    expect(provenExperiments([experiment('b', 35), experiment('a', 10)])).toEqual(['a', 'b']);
  });

  test('nine exposed customers prove nothing, and take no step of the ladder', () => {
    expect(provenExperiments([experiment('few', 5, 9), experiment('a', 35)])).toEqual(['a']);
    expect(provenExperiments([experiment('few', 5, 10)])).toEqual(['few']);
  });

  test('who bought more after the event was not driven away by it', () => {
    expect(provenExperiments([experiment('a', 120)])).toEqual([]);
  });

  test('without controls, or without anything before, nothing is tested', () => {
    expect(provenExperiments([{ ...experiment('a', 5), controls: arm(0, 0, 0) }])).toEqual([]);
    expect(provenExperiments([{ ...experiment('a', 5), exposed: arm(0, 0) }])).toEqual([]);
    expect(provenExperiments([])).toEqual([]);
  });

  test('one experiment that several signals read', () => {
    expect(provenExperiments([{ ...experiment('a', 10), signals: ['stayed', 'left'] }])).toEqual([
      'left',
      'stayed',
    ]);
  });
});
