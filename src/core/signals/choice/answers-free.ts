import type { Signal } from '../../evidence/signal.ts';

/** Answers to have a choice. */
export const answersFree: Signal = {
  id: 'choice.answers-free',
  names: { en: 'answers: has a choice', zh: '答：有选择' },
  family: 'attitude',
  weight: 1,
  fact: 'itemChoiceForced',
  ramp: { from: 'survey.disagrees', falling: true },
  trust: { asked: 'attitudeWaves', age: 'attitudeAgeDays' },
};
