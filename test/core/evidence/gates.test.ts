import { describe, expect, it } from 'vitest';
import { atLeast, atMost, type Condition } from '../../../src/core/condition.ts';
import { factAbove, factAtLeast, factAtMost, factBelow } from '../../../src/core/evidence/conditions.ts';
import { gatesStatus, gateStatus, type Gate } from '../../../src/core/evidence/gate.ts';
import { ask, askAll, askAny } from '../../../src/core/evidence/three-valued.ts';
import { customer } from '../case.ts';

const of = customer({});
const say = (value: number | null): Condition =>
  atLeast(
    'M01',
    'x',
    () => value,
    () => 1,
  );
const [yes, no, unknown] = [say(1), say(0), say(null)];
const shown = { true: yes, false: no, null: unknown };

describe('three answers', () => {
  it('are asked of one condition', () => {
    expect([yes, no, unknown].map((each) => ask(each, of))).toEqual([true, false, null]);
    expect(
      ask(
        atLeast(
          'M01',
          'x',
          () => 1,
          () => null,
        ),
        of,
      ),
    ).toBeNull();
    expect(
      ask(
        atMost('M01', 'x', () => 1, 'count.one'),
        of,
      ),
    ).toBe(true);
  });

  // Kleene's tables, written out
  it.each([
    [true, true, true, true],
    [true, false, false, true],
    [true, null, null, true],
    [false, true, false, true],
    [false, false, false, false],
    [false, null, false, null],
    [null, true, null, true],
    [null, false, false, null],
    [null, null, null, null],
  ])('%s with %s: both %s, either %s', (a, b, both, either) => {
    const left = shown[`${a}`];
    const right = shown[`${b}`];
    expect(askAll([left, right], of)).toBe(both);
    expect(askAny([[left], [right]], of)).toBe(either);
  });

  it('of nothing: all of no conditions hold, none of no groups does', () => {
    expect(askAll([], of)).toBe(true);
    expect(askAny([], of)).toBe(false);
  });

  it('hold facts against thresholds', () => {
    const half = customer({ lock: 0.5, attitude: 0 });
    expect(ask(factAtLeast('lock', 'lock.some'), half)).toBe(true);
    expect(ask(factBelow('lock', 'lock.some'), half)).toBe(false);
    expect(ask(factAtMost('attitude', 'attitude.neutral'), half)).toBe(true);
    expect(ask(factAbove('attitude', 'attitude.neutral'), half)).toBe(false);
    for (const build of [factAtLeast, factBelow, factAtMost, factAbove])
      expect(ask(build('shareOfWallet', 'wallet.low'), half)).toBeNull();
    expect(factAtLeast('lock', 'lock.some').measure).toBe('M13');
    expect(factAtLeast('purchases', 'count.one').measure).toBe('M01');
  });
});

describe('gates', () => {
  const gate = (when: Gate['when'], asksForData?: boolean): Gate => ({
    id: 'test',
    names: { en: 'test', zh: '测试' },
    when,
    ...(asksForData === undefined ? {} : { asksForData }),
  });
  const met = gate([[yes]]);
  const failed = gate([[no]]);
  const open = gate([[unknown]]);

  it('are met, failed, or unknown', () => {
    expect([met, failed, open].map((each) => gateStatus(each, of))).toEqual(['met', 'failed', 'unknown']);
    expect(gateStatus(gate([[no], [yes, unknown]]), of)).toBe('unknown');
    expect(gateStatus(gate([[no], [no, unknown]]), of)).toBe('failed');
    expect(gateStatus(gate([[unknown], [yes]]), of)).toBe('met');
  });

  it('that ask for enough data rule nothing out', () => {
    expect(gateStatus(gate([[no]], true), of)).toBe('unknown');
    expect(gateStatus(gate([[yes]], true), of)).toBe('met');
  });

  it('together: one failed fails all, one unknown leaves all unknown', () => {
    expect(gatesStatus([], of)).toBe('met');
    expect(gatesStatus([met, met], of)).toBe('met');
    expect(gatesStatus([met, open], of)).toBe('unknown');
    expect(gatesStatus([open, failed], of)).toBe('failed');
    expect(gatesStatus([failed, open, met], of)).toBe('failed');
  });
});
