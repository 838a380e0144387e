import type { Signal } from '../../evidence/signal.ts';

/** Neighbours leave to rivals. */
export const neighboursLeave: Signal = {
  id: 'choice.neighbours-leave',
  names: { en: 'neighbours leave to rivals', zh: '邻近客户转投竞争者' },
  family: 'choice',
  weight: 1,
  fact: 'neighboursLeftShare',
  ramp: { from: 'neighbours.leave' },
  trust: 'documented',
};
