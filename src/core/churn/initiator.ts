import type { Case } from '../condition.ts';
import type { Names } from '../names.ts';
import type { CauseId, InitiatorId } from './ids.ts';
import { hasReason, type ReasonTagId } from './reasons/index.ts';
import { isGiven } from './signals/reasons.ts';
import { isBadDebt } from './signals/malicious.ts';
import { isOver } from './signals/shared.ts';

interface Initiator {
  id: InitiatorId;
  names: Names;
  about: Names;
  /** The first that applies decides. */
  applies: (of: Case, cause: CauseId | 'unknown') => boolean;
}

const says = (of: Case, ...tags: readonly ReasonTagId[]) => isGiven(of, tags) === true;
const byCompany = ({ facts }: Case) => facts.endedByCompany === 1 && facts.endedByCustomer !== 1;
const isDocumentedBadFaith = (of: Case) => of.facts.fraudDocumented === 1 || isBadDebt(of) === true;

/**
 * Who ended it, in the order in which it is tried. Beside active 主动 and passive 被动 of the textbook the extensions (书外):
 * a death or a failed payment is neither, and a product that we withdraw is not the customer's bad faith.
 *
 * @source model §8.2
 */
export const initiators: readonly Initiator[] = [
  {
    id: 'circumstance',
    names: { en: 'circumstance (extension)', zh: '客观情况（书外）' },
    about: { en: 'Died, closed down or went bankrupt.', zh: '去世、停业或破产。' },
    applies: (of) => isOver(of) || says(of, 'deceased', 'closed'),
  },
  {
    id: 'company_withdrawal',
    names: { en: 'company withdrawal (extension)', zh: '企业退出（书外）' },
    about: {
      en: 'We ended the product or the region, or dropped them without bad faith.',
      zh: '企业停止产品或地区，或无恶意原因放弃客户。',
    },
    applies: (of) => says(of, 'withdrawn') && !isDocumentedBadFaith(of) && of.facts.endedByCustomer !== 1,
  },
  {
    id: 'technical',
    names: { en: 'technical (extension)', zh: '技术原因（书外）' },
    about: {
      en: 'A payment failed or a card expired; nobody meant it.',
      zh: '支付失败或卡过期；并非有意。',
    },
    applies: (of) => says(of, 'payment_failed') && !isDocumentedBadFaith(of),
  },
  {
    id: 'passive',
    names: { en: 'passive', zh: '被动流失' },
    about: {
      en: 'The firm ended it for documented bad faith.',
      zh: '因有据可查的恶意行为由企业终止。',
    },
    applies: (of) => byCompany(of) && isDocumentedBadFaith(of),
  },
  {
    id: 'active',
    names: { en: 'active', zh: '主动流失' },
    about: {
      en: 'The customer ended it, went to a rival, or lapsed and buys from one.',
      zh: '客户主动终止、转投竞争者，或沉默后在别处购买。',
    },
    applies: (of) => {
      const { endedByCustomer, destinationKnown, portedOut, elsewhereAfter } = of.facts;
      if (byCompany(of)) return false;
      return [endedByCustomer, destinationKnown, portedOut, elsewhereAfter].some((each) => (each ?? 0) > 0);
    },
  },
  {
    id: 'circumstance',
    names: { en: 'circumstance (extension)', zh: '客观情况（书外）' },
    about: { en: 'Moved away or left the category.', zh: '搬走或不再需要该品类。' },
    applies: ({ facts }, cause) =>
      cause === 'natural' &&
      facts.endedByCompany !== 1 &&
      (facts.movedOnRecord === 1 ||
        facts.categoryStopped === 1 ||
        hasReason(facts.statedReasons ?? 0, 'moved') ||
        hasReason(facts.codedReasons ?? 0, 'moved') ||
        hasReason((facts.statedReasons ?? 0) | (facts.codedReasons ?? 0), 'no_need') ||
        hasReason((facts.statedReasons ?? 0) | (facts.codedReasons ?? 0), 'no_means')),
  },
  {
    id: 'unknown',
    names: { en: 'unknown', zh: '未知' },
    about: { en: 'Nothing tells who ended it.', zh: '无从得知由谁终止。' },
    applies: () => true,
  },
];

/** Who ended it. */
export function initiatorOf(of: Case, cause: CauseId | 'unknown'): InitiatorId {
  return initiators.find(({ applies }) => applies(of, cause))?.id ?? 'unknown';
}

/** The firm ended it, and nothing documents why: neither passive nor a withdrawal. */
export function isUndocumentedEnd(of: Case): boolean {
  return byCompany(of) && initiatorOf(of, 'unknown') === 'unknown';
}
