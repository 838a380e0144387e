import type { Names } from '../../names.ts';
import type { CauseId } from '../ids.ts';

interface ReasonTag {
  names: Names;
  /** The cause it speaks for; `technical` and `withdrawal` say who ended it, not why; null says nothing. */
  cause: CauseId | 'technical' | 'withdrawal' | null;
}

const tag = (cause: ReasonTag['cause'], en: string, zh: string): ReasonTag => ({ cause, names: { en, zh } });

/**
 * What a reason for leaving can say, in the order in which a set of reasons is kept: the place of a tag is its bit, so new
 * ones go to the end. Most are sub-causes of a cause.
 */
export const reasonTags = {
  moved: tag('natural', 'moved away', '搬迁'),
  deceased: tag('natural', 'died', '去世'),
  closed: tag('natural', 'closed down, retired or graduated', '停业、退休或毕业'),
  no_need: tag('natural', 'no need any more', '不再需要'),
  no_means: tag('natural', 'cannot afford it any more', '负担不起'),
  rival_offer: tag('competitive', 'better offer of a rival', '竞争者更优惠'),
  rival_product: tag('competitive', 'better product of a rival', '竞争者产品更好'),
  core: tag('fault', 'product or core service failed', '核心产品或服务失误'),
  encounter: tag('fault', 'how staff behaved', '服务态度'),
  response: tag('fault', 'how a failure was answered', '失误后的应对'),
  inconvenience: tag('fault', 'too inconvenient', '不方便'),
  pricing: tag('fault', 'how we set prices', '定价行为'),
  ethics: tag('fault', 'felt deceived', '诚信与形象'),
  bad_faith: tag('malicious', 'fraud or bad faith', '欺诈或恶意'),
  person_left: tag('other', 'followed a person who left', '人员离职带走'),
  weak_tie: tag('other', 'no tie to us', '联系薄弱'),
  price_unresolved: tag(null, 'too expensive, against what is not said', '嫌贵（未说与谁相比）'),
  payment_failed: tag('technical', 'payment failed', '支付失败'),
  withdrawn: tag('withdrawal', 'we ended the product or the region', '企业停止供应'),
  not_said: tag(null, 'no reason given', '未说明原因'),
} as const satisfies Record<string, ReasonTag>;

export type ReasonTagId = keyof typeof reasonTags;
export const reasonTagIds = Object.keys(reasonTags) as readonly ReasonTagId[];
