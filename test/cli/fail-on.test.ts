import { expect, it } from 'vitest';
import { boundsOf, holdTo } from '../../src/cli/fail-on.ts';
import { metrics, totalsOf, periodOf } from '../../src/core/index.ts';

const none = totalsOf([], periodOf('week', 20_000));
const totals = {
  ...none,
  base: 100,
  baseValue: 10_000,
  withUs: 92,
  flows: { ...none.flows, lost: { customers: 8, value: 800, squares: 80_000, fresh: 0 } },
};
const hold = (...texts: string[]) => holdTo(boundsOf(texts), totals, []);

it.each(['churn_rate>0.05', 'churn_rate > 5%', 'lost>=8', 'new_customers<1', 'value_lost>799.5'])(
  '%s is crossed',
  (bound) => {
    expect(() => hold(bound)).toThrow('is crossed');
  },
);

it.each([
  'late_rate>0',
  'at_risk_rate>0',
  'churn_rate>0.08',
  'churn_rate>8%',
  'lost>8',
  'lost<8',
  'won_back<=-1',
])('%s is kept', (bound) => {
  expect(() => hold(bound)).not.toThrow();
});

it.each(['churn_rte>0.05', 'churn_rate=0.05', 'churn_rate>', '>0.05', 'churn_rate>five', 'lost>5%', ''])(
  '%s is refused as wrong usage',
  (bound) => {
    expect(() => boundsOf([bound])).toThrow(expect.objectContaining({ kind: 'usage' }));
  },
);

it('a number that cannot be told does not pass', () => {
  expect(() => holdTo(boundsOf(['churn_rate>0.05']), none, [])).toThrow('cannot be told');
});

it('tells no number that the report withholds', () => {
  const bounds = boundsOf(['churn_rate>0.01']);
  expect(() => holdTo(bounds, totals, [{ id: 'churn_rate', missing: 'too_few' }])).toThrow(
    /is crossed; too few customers are behind it to say the number\./,
  );
  expect(() => holdTo(bounds, totals, [{ id: 'churn_rate', missing: null }])).toThrow(/churn_rate is 0\.\d+/);
});

it('every number can be bounded', () => {
  for (const { id } of metrics) expect(boundsOf([`${id}>1`])).toHaveLength(1);
});
