import type { Signal } from '../../evidence/signal.ts';

/** Makes suggestions. */
export const suggests: Signal = {
  id: 'advocacy.suggests',
  names: { en: 'makes constructive suggestions', zh: '提出建设性建议' },
  family: 'text',
  weight: 0.5,
  fact: 'suggestions',
  ramp: { from: 'count.one' },
  trust: 'documented',
};
