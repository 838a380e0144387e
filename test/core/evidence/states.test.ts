import { describe, expect, it } from 'vitest';
import { opinion } from '../../../src/core/evidence/opinion.ts';
import { stateOf, states, type GateStatus, type State } from '../../../src/core/evidence/state.ts';
import { overrideThresholds } from '../../../src/core/thresholds.ts';

const gates: readonly GateStatus[] = ['met', 'failed', 'unknown'];

/** Decision 11 as a list of what each state asks for; the first that applies is the state. */
const rules: [State, (b: number, d: number, u: number, gate: GateStatus, checked: boolean) => boolean][] = [
  ['ruled_out', (_b, _d, _u, gate) => gate === 'failed'],
  ['contradicted', (b, d) => d >= 0.4 && d > b],
  ['not_assessable', (_b, _d, u) => u > 0.8],
  ['compatible', (_b, _d, _u, gate) => gate === 'unknown'],
  ['established', (b, d, _u, _gate, checked) => b >= 0.6 && d <= 0.2 && checked],
  ['indicated', (b, d) => b >= 0.4 && b > d],
  ['compatible', () => true],
];

describe('states', () => {
  it('are one for every point of the grid over b, d, u, the gates and what was checked', () => {
    const seen = new Set<State>();
    let points = 0;
    // Hundredths that add up to 1: all 5151 opinions
    for (let b = 0; b <= 100; b++)
      for (let d = 0; b + d <= 100; d++)
        for (const gate of gates)
          for (const checked of [true, false]) {
            const [belief, disbelief, uncertainty] = [b / 100, d / 100, (100 - b - d) / 100];
            const applying = rules.filter(([, rule]) => rule(belief, disbelief, uncertainty, gate, checked));
            const found = stateOf({ belief, disbelief, uncertainty }, gate, checked);
            if (found !== applying[0]?.[0])
              expect(found, `b ${b} d ${d} ${gate} ${checked}`).toBe(applying[0]?.[0]);
            seen.add(found);
            points++;
          }
    expect(points).toBe(5151 * 3 * 2);
    expect([...seen].sort()).toEqual([...states].sort());
  });

  it.each<[string, [number, number, number], GateStatus, boolean, State]>([
    ['a failed gate decides before all', [1, 0, 0], 'failed', true, 'ruled_out'],
    ['d at .40, above b', [0.3, 0.4, 0.3], 'met', true, 'contradicted'],
    ['d at .40, b the same', [0.4, 0.4, 0.2], 'met', true, 'compatible'],
    ['d just below .40', [0.2, 0.39, 0.41], 'met', true, 'compatible'],
    ['contradicted needs no gate', [0, 0.5, 0.5], 'unknown', false, 'contradicted'],
    ['u above .80', [0.19, 0, 0.81], 'met', true, 'not_assessable'],
    ['u at .80', [0.2, 0, 0.8], 'met', true, 'compatible'],
    ['a gate unknown, b at its best', [1, 0, 0], 'unknown', true, 'compatible'],
    ['b at .60, d at .20', [0.6, 0.2, 0.2], 'met', true, 'established'],
    ['the same, unchecked', [0.6, 0.2, 0.2], 'met', false, 'indicated'],
    ['d above .20', [0.6, 0.21, 0.19], 'met', true, 'indicated'],
    ['b below .60', [0.59, 0, 0.41], 'met', true, 'indicated'],
    ['b at .40', [0.4, 0, 0.6], 'met', true, 'indicated'],
    ['b below .40', [0.39, 0, 0.61], 'met', true, 'compatible'],
    ['b at .40, not above d', [0.4, 0.4, 0.2], 'met', false, 'compatible'],
  ])('%s', (_, [belief, disbelief, uncertainty], gate, checked, expected) => {
    expect(stateOf({ belief, disbelief, uncertainty }, gate, checked)).toBe(expected);
  });

  it('reach their bounds with the masses that the thresholds name', () => {
    // b ≥ .60 ⇔ r ≥ 3; b ≥ .40 ⇔ r ≥ 4/3; u > .80 ⇔ r < .5; d ≥ .40 ⇔ c ≥ 4/3
    const state = (r: number, c: number) => stateOf(opinion(r, c), 'met', true);
    expect(state(3, 0)).toBe('established');
    expect(state(2.99, 0)).toBe('indicated');
    expect(state(1.34, 0)).toBe('indicated');
    expect(state(1.33, 0)).toBe('compatible');
    expect(state(0.5, 0)).toBe('compatible');
    expect(state(0.49, 0)).toBe('not_assessable');
    expect(state(0, 1.34)).toBe('contradicted');
    expect(state(0, 1.33)).toBe('compatible');
    expect(state(0, 0)).toBe('not_assessable');
  });

  it('follow the thresholds in force', () => {
    const strict = overrideThresholds({ 'evidence.established': 0.8 });
    expect(stateOf({ belief: 0.7, disbelief: 0, uncertainty: 0.3 }, 'met', true, strict)).toBe('indicated');
  });
});
