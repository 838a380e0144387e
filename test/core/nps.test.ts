import { describe, expect, it } from 'vitest';
import { nps } from '../../src/core/nps.ts';

describe('nps (M28)', () => {
  it('by hand', () => {
    // n = 100, d = .3, s = .7, c = 1.96²/100 = .0384146: (.3 ± √(c(.7·(1 + c) − .09)))/(1 + c)
    // = (.3 ± √(.0384146·.636890))/1.0384146 = (.3 ± .1564161)/1.0384146 → .138272, .439531.
    const result = nps({ promoters: 50, passives: 30, detractors: 20 });
    expect(result?.score).toBe(30);
    expect(result?.low).toBeCloseTo(13.827, 2);
    expect(result?.high).toBeCloseTo(43.953, 2);
  });

  it('is open below and closed above when all thirty are promoters, as Wilson’s interval', () => {
    // θ ≥ (1 − c)/(1 + c), c = 3.8414588/30 = .1280486 → .7729752.
    const result = nps({ promoters: 30, passives: 0, detractors: 0 });
    expect(result).toMatchObject({ score: 100, answers: 30 });
    expect(result?.high).toBeCloseTo(100, 9);
    expect(result?.low).toBeCloseTo(77.2975, 3);
  });

  it('holds the score within the interval, and the interval within −100 to 100', () => {
    for (let promoters = 0; promoters <= 40; promoters += 4)
      for (let detractors = 0; detractors <= 40 - promoters; detractors += 4) {
        const result = nps({ promoters, passives: 40 - promoters - detractors, detractors });
        const { score = 0, low = 1, high = -1 } = result ?? {};
        expect(low).toBeGreaterThanOrEqual(-100);
        expect(high).toBeLessThanOrEqual(100);
        expect(low - 1e-9).toBeLessThanOrEqual(score);
        expect(high + 1e-9).toBeGreaterThanOrEqual(score);
      }
  });

  it('says nothing below thirty answers, and refuses what is no count', () => {
    expect(nps({ promoters: 29, passives: 0, detractors: 0 })).toBeNull();
    expect(() => nps({ promoters: 1.5, passives: 0, detractors: 0 })).toThrow(RangeError);
  });
});
