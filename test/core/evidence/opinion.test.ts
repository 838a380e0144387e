import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opinion } from '../../../src/core/evidence/opinion.ts';

describe('opinion', () => {
  // b = r/(r + c + 2), d = c/(r + c + 2), u = 2/(r + c + 2)
  it.each([
    ['nothing known', 0, 0, 0, 0, 1],
    ['one strong signal', 2, 0, 2 / 4, 0, 2 / 4], // .50
    ['two', 4, 0, 4 / 6, 0, 2 / 6], // .67
    ['three', 6, 0, 6 / 8, 0, 2 / 8], // .75
    ['one family at its cap', 2.5, 0, 2.5 / 4.5, 0, 2 / 4.5], // .556
    ['as much for as against', 2, 2, 2 / 6, 2 / 6, 2 / 6],
    ['against only', 0, 3, 0, 3 / 5, 2 / 5],
    // Model §3, the explained price customer: masses 1.6, 1.0 and .8 → 3.4/5.4
    ['the example of the model', 3.4, 0, 3.4 / 5.4, 0, 2 / 5.4], // .63, .00, .37
  ])('%s: r %d, c %d', (_, r, c, belief, disbelief, uncertainty) => {
    expect(opinion(r, c)).toEqual({
      belief: expect.closeTo(belief, 12) as number,
      disbelief: expect.closeTo(disbelief, 12) as number,
      uncertainty: expect.closeTo(uncertainty, 12) as number,
    });
  });

  it('prints as the model prints it', () => {
    expect([2, 4, 6].map((mass) => opinion(mass, 0).belief.toFixed(2))).toEqual(['0.50', '0.67', '0.75']);
    expect(opinion(2.5, 0).belief.toFixed(3)).toBe('0.556');
    const { belief, disbelief, uncertainty } = opinion(3.4, 0);
    expect([belief, disbelief, uncertainty].map((part) => part.toFixed(2))).toEqual(['0.63', '0.00', '0.37']);
  });

  it('adds up to 1 and moves one way with each mass', () => {
    const mass = fc.integer({ min: 0, max: 10_000 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(mass, mass, mass, (r, c, more) => {
        const { belief, disbelief, uncertainty } = opinion(r, c);
        expect(belief + disbelief + uncertainty).toBeCloseTo(1, 12);
        const stronger = opinion(r + more, c);
        expect(stronger.belief).toBeGreaterThanOrEqual(belief - 1e-12);
        expect(stronger.uncertainty).toBeLessThanOrEqual(uncertainty + 1e-12);
        expect(opinion(r, c + more).belief).toBeLessThanOrEqual(belief + 1e-12);
      }),
    );
  });

  it.each([
    [-0.1, 0, 'mass'],
    [NaN, 0, 'mass'],
    [Infinity, 0, 'mass'],
    [0, -1, 'counterMass'],
    [0, NaN, 'counterMass'],
    [0, Infinity, 'counterMass'],
  ])('refuses (%d, %d)', (r, c, field) => {
    expect(() => opinion(r, c)).toThrow(RangeError);
    expect(() => opinion(r, c)).toThrow(`requires \`${field}\``);
  });
});
