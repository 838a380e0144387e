import type { Signal } from '../../evidence/signal.ts';

/** Answers to have no choice. */
export const answersForced: Signal = {
  id: 'choice.answers-forced',
  names: { en: 'answers: has no choice', zh: '答：别无选择' },
  family: 'attitude',
  weight: 1,
  fact: 'itemChoiceForced',
  ramp: { from: 'survey.agrees' },
  trust: { asked: 'attitudeWaves', age: 'attitudeAgeDays' },
};
