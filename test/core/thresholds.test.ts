import { describe, expect, it } from 'vitest';
import { defaultThresholds, overrideThresholds, thresholdTable } from '../../src/core/thresholds.ts';

describe('thresholds', () => {
  it('says of each default what it is and where it comes from', () => {
    for (const [name, { value, note, source }] of Object.entries(thresholdTable)) {
      expect(name).toMatch(/^[a-z]+[A-Za-z]*\.[a-z][A-Za-z]*$/);
      expect(Number.isFinite(value)).toBe(true);
      expect(note.length, name).toBeGreaterThan(10);
      expect(['published', 'our choice']).toContain(source);
    }
  });

  it('accepts its own defaults, so no default breaks its own bounds', () => {
    expect(overrideThresholds(defaultThresholds)).toEqual(defaultThresholds);
  });

  it('replaces what is named and nothing else', () => {
    const changed = overrideThresholds(Object.freeze({ 'dealDependence.high': 0.65 }));
    expect(changed).toEqual({ ...defaultThresholds, 'dealDependence.high': 0.65 });
    expect(defaultThresholds['dealDependence.high']).toBe(0.5);
  });

  it('refuses an unknown name and names the nearest known one', () => {
    expect(() => overrideThresholds({ 'dealdependance.high': 1 })).toThrow(
      new RangeError(
        '`thresholds` requires known names: "dealdependance.high" is not one, did you mean "dealDependence.high"?',
      ),
    );
    expect(() => overrideThresholds({ toString: 1 })).toThrow(RangeError);
  });

  it.each([
    ['rate.high', NaN],
    ['rate.high', Infinity],
    ['rate.high', 1.01],
    ['rate.high', -0.01],
    ['silence.quantile', 1],
    ['silence.quantile', 0],
    ['silence.kMin', 0],
    ['peers.min', 2.5],
    ['peers.min', 0],
    ['window.minDays', -1],
  ])('refuses %s = %d', (name, value) => {
    expect(() => overrideThresholds({ [name]: value })).toThrow(RangeError);
  });
});
