import {
  allTypes,
  patterns,
  signals,
  thresholdTable,
  type Condition,
  type Signal,
  type Threshold,
} from '../../../core/index.ts';
import { messages } from '../../messages/index.ts';
import { byKey, kindOf } from './rule-kind.ts';
import { listText } from './words.ts';

/** Every bound that can be set. */
export const thresholdRules = kindOf<Threshold>(
  'threshold',
  byKey(thresholdTable),
  ({ value, unit, source, note }, lang, id) => {
    const m = messages(lang);
    const words = m.rules;
    return {
      title: words.kinds.threshold,
      rows: [
        [words.value, `${value}${m.open}${words.default}${m.close}`],
        [words.unit, unit],
        [words.origin, m.explain.source[source]],
        // Reasons are written in English only.
        [words.note + words.noteLanguage, note],
        [words.usedBy, listText(usersOf(id), lang)],
      ],
    };
  },
  ({ value, unit, source, note }, id) => ({ value, unit, source, note, usedBy: usersOf(id) }),
);

/** Signals, types and patterns that hold something against it; a type where its gates or a ramp of its own do. */
function usersOf(threshold: string): string[] {
  const inRamp = ({ ramp }: Signal) => ramp.from === threshold || ramp.to === threshold;
  const inAny = (conditions: readonly Condition[]) =>
    conditions.some((condition) => condition.threshold === threshold);
  const hasOwnRamp = (signal: Signal) => !signals.some(({ ramp }) => ramp === signal.ramp);
  return [
    ...signals.filter((signal) => inRamp(signal) || inAny(signal.when ?? [])),
    ...allTypes.filter(
      (type) =>
        type.gates.some(({ when }) => when.some(inAny)) ||
        [...type.for, ...type.against].some((signal) => hasOwnRamp(signal) && inRamp(signal)),
    ),
    ...patterns.filter(({ when }) => when.some(inAny)),
  ].map(({ id }) => id);
}
