import type { Chance } from '../random.ts';
import type { EventKind } from './event.ts';

export const serviceFailureKind: EventKind = {
  id: 'service_failure',
  names: { en: 'service failure', zh: '服务失误' },
  about: {
    en: 'Something goes wrong, more or less severely; who complains may be helped.',
    zh: '服务出错，程度不一；投诉者可能得到补救。',
  },
};

export type FailureKind = 'quality' | 'delivery' | 'billing' | 'encounter' | 'waiting';

export interface Failure {
  day: number;
  kind: FailureKind;
  severity: 1 | 2 | 3;
  /** Order that it was about, by its place among the purchases; null where it was about none. */
  purchase: number | null;
  complained: boolean;
  /** Days until it was set right; null when it never was. */
  resolvedAfter: number | null;
  returned: boolean;
  /** Said to others than us. */
  target: 'firm' | 'consumer_body' | 'media';
}

/** Utils that a fresh failure costs, by severity. */
const shock = { 1: 0.5, 2: 1.8, 3: 4 } as const;
/** Days in which half of it is forgotten. */
const forgottenIn = 90;

export function failureOn(day: number, purchase: number | null, voice: number, chance: Chance): Failure {
  const severity = Number(chance.weighted({ 1: 55, 2: 33, 3: 12 })) as 1 | 2 | 3;
  const complained = chance.happens(Math.min(1, voice * (0.5 + severity / 2)));
  const isHelped = complained && chance.happens(0.65);
  return {
    day,
    kind: chance.pick<FailureKind>(['quality', 'delivery', 'billing', 'encounter', 'waiting']),
    severity,
    purchase,
    complained,
    resolvedAfter: isHelped ? chance.whole(1, 14) : null,
    returned: purchase !== null && complained && chance.happens(0.4),
    target: severity === 3 && chance.happens(0.2) ? chance.pick(['consumer_body', 'media'] as const) : 'firm',
  };
}

/** Utils that failures still cost on a day: help takes most of the sting out. */
export function hurtOf(failures: readonly Failure[], day: number): number {
  let sum = 0;
  for (const failure of failures) {
    const age = day - failure.day;
    if (age < 0 || age > 365) continue;
    const isHealed = failure.resolvedAfter !== null && age >= failure.resolvedAfter;
    sum += shock[failure.severity] * (isHealed ? 0.25 : 1) * 2 ** (-age / forgottenIn);
  }
  return sum;
}
