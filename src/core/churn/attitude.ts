import type { Level } from '../ids.ts';
import type { Names } from '../names.ts';
import type { ThresholdName } from '../thresholds.ts';
import type { Attitude } from './ids.ts';

interface AttitudeText {
  names: Names;
  /** How it is done. */
  play: Names;
  /** Share of the second life that may be spent. */
  budget: ThresholdName | null;
}

/** How much is done for whom (苏朝晖; the last two are not in the textbook, 书外). */
export const attitudes: Readonly<Record<Attitude, AttitudeText>> = {
  utmost: {
    names: { en: 'utmost effort', zh: '极力挽留' },
    play: {
      en: 'named senior owner, contact within 24 hours, a visit',
      zh: '指定高层负责人，24 小时内联系，上门拜访',
    },
    budget: 'budget.utmost',
  },
  best_effort: {
    names: { en: 'best effort', zh: '尽力挽留' },
    play: { en: 'contact within 3 days, the standard remedy', zh: '3 天内联系，按原因采取标准措施' },
    budget: 'budget.best',
  },
  as_circumstances_allow: {
    names: { en: 'as circumstances allow (extension)', zh: '见机行事（书外）' },
    play: {
      en: 'automatic message and self-service; still mend what they show to be wrong',
      zh: '自动消息与自助服务；其反映的系统性问题仍须改进',
    },
    budget: null,
  },
  give_up: {
    names: { en: 'give up (extension)', zh: '彻底放弃（书外）' },
    play: {
      en: 'part politely, refund what is due, no retaliation; legal duties come first; a person must sign',
      zh: '礼貌告别，退还应退，不报复；法定义务优先；须由人员签字',
    },
    budget: null,
  },
};

/**
 * The effort that a customer is worth. Giving up needs established bad faith, and then still a person.
 *
 * @returns null where levels are not known: fewer than 20 buyers
 * @source model §8.6
 * @example
 * attitudeOf('key', false); // => 'utmost'
 */
export function attitudeOf(level: Level | null, isInferior: boolean): Attitude | null {
  if (isInferior) return 'give_up';
  if (level === null) return null;
  if (level === 'key_top' || level === 'key') return 'utmost';
  return level === 'ordinary' ? 'best_effort' : 'as_circumstances_allow';
}
