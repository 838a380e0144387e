import { boughtOnce } from '../bought-once.ts';
import type { Case } from '../condition.ts';
import type { ReasonText } from '../reasons/reason-text.ts';
import { whys, type WhyCode } from '../reasons/whys.ts';
import type { CauseHeadline } from './causes/verdict.ts';
import type { ChurnState } from './ids.ts';
import type { Lapse } from './lapse.ts';

/** Why a customer counts as leaving or gone, beside the reasons that `score` knows. */
export const churnWhys = {
  exit_recorded: {
    label: { en: 'exit on record', zh: '有离开记录' },
    sentence: {
      en: 'The record says that the customer left, and nothing was bought since.',
      zh: '档案记载客户已离开，此后没有购买。',
    },
  },
  past_limit: {
    label: { en: 'past the own limit, not confirmed', zh: '超出自身界限、未确认' },
    sentence: {
      en: 'Silent for longer than nearly all own gaps; not yet called lapsed: the silence is not twice the limit, or the model still gives an even chance or better of being a customer.',
      zh: '沉默超过自身几乎所有间隔；尚不算沉默流失：沉默未达界限两倍，或模型认为仍为客户的概率不低于一半。',
    },
  },
  called_lost: {
    label: { en: 'called lost before', zh: '此前已计为流失' },
    sentence: {
      en: 'An earlier report called this customer lost, and nothing was bought since. The limit of today alone would still wait.',
      zh: '先前的报告已将该客户计为流失，此后没有购买。仅按今天的界限，还会继续等待。',
    },
  },
  partial_defection: {
    label: { en: 'partial defection', zh: '部分流失' },
    sentence: {
      en: 'Spending with us, or its share, fell to half or less while spending in the category went on.',
      zh: '在本企业的消费或份额降至一半以下，而该品类总消费未减。',
    },
  },
  silent_decline: {
    label: { en: 'silent decline', zh: '悄然减少' },
    sentence: {
      en: 'Each of the last periods brought less than the one before, more steeply than with most.',
      zh: '最近各期逐期减少，降幅大于多数客户。',
    },
  },
  asks_for_the_door: {
    label: { en: 'asks for a way out', zh: '询问退出途径' },
    sentence: {
      en: 'Asked how to leave or port out, or brought a quote of a rival.',
      zh: '曾询问解约、携转，或带来竞争者报价。',
    },
  },
  last_straw: {
    label: { en: 'last straw', zh: '最后一根稻草' },
    sentence: {
      en: 'A trifle set it off; before it several things had gone wrong.',
      zh: '由小事引发；此前已屡次不顺。',
    },
  },
  reasons_disagree: {
    label: { en: 'reasons disagree', zh: '原因不一致' },
    sentence: {
      en: 'What the customer said, what staff coded and what was found do not agree.',
      zh: '客户自述、员工代码与推断的原因不一致。',
    },
  },
  impossible_pair: {
    label: { en: 'records contradict each other', zh: '记录自相矛盾' },
    sentence: {
      en: 'The reason on record cannot go with who is on record to have ended it.',
      zh: '记录的原因与记录的终止方不可能同时成立。',
    },
  },
  undocumented_end: {
    label: { en: 'ended by us without documents', zh: '由我方终止但无依据' },
    sentence: {
      en: 'The firm ended it, and no document says why.',
      zh: '由企业终止，但没有任何依据记录。',
    },
  },
  needs_sign_off: {
    label: { en: 'a person must sign', zh: '须由人员签字' },
    sentence: {
      en: 'A judgement about bad faith holds only when a person has read the evidence and signed.',
      zh: '有关恶意的判断须由人员核对证据并签字后方可生效。',
    },
  },
} as const satisfies Record<string, ReasonText>;

export type ChurnWhy = keyof typeof churnWhys | WhyCode;

/** All codes of `why` that are no signals. */
export const allWhys: Readonly<Record<string, ReasonText>> = { ...whys, ...churnWhys };

/** Signals of the cause that are told in the flat column. */
const told = 3;

/** The codes of one customer, most important first; never empty. */
export function whyLeaving(
  of: Case,
  judged: {
    state: ChurnState;
    lapse: Lapse | null;
    isKept: boolean;
    why: CauseHeadline | null;
    asksForTheDoor: boolean;
    isUndocumented: boolean;
    isImpossible: boolean;
  },
): string[] {
  const { facts } = of;
  const { state, why } = judged;
  const isLeaving = why !== null;
  return [
    ...(judged.isKept
      ? ['called_lost']
      : judged.lapse === 'unconfirmed'
        ? ['past_limit']
        : schedule(of, state)),
    ...(isLeaving && facts.partialDefection === 1 ? ['partial_defection'] : []),
    ...(isLeaving && facts.silentDecline === 1 ? ['silent_decline'] : []),
    ...(state === 'at_risk' && judged.asksForTheDoor ? ['asks_for_the_door'] : []),
    ...(why !== null && why.trigger !== null ? ['last_straw'] : []),
    ...(why?.signals.slice(0, told) ?? []),
    ...(why !== null && why.conflict !== null ? ['reasons_disagree'] : []),
    ...(judged.isImpossible ? ['impossible_pair'] : []),
    ...(judged.isUndocumented ? ['undocumented_end'] : []),
    ...(why?.cause === 'malicious' ? ['needs_sign_off'] : []),
  ];
}

function schedule({ facts, population, lateness, thresholds }: Case, state: ChurnState): ChurnWhy[] {
  if (facts.contractActive === 1 && state === 'active' && lateness.state !== 'on_schedule')
    return ['under_contract'];
  if (state === 'churned') return [facts.terminated ? 'contract_ended' : 'exit_recorded'];
  switch (lateness.state) {
    case 'never_bought':
      if (facts.contractActive === 1) return ['under_contract'];
      return [facts.hasTransactions === true ? 'returned_everything' : 'never_bought'];
    case 'bought_once':
      return [`bought_once_${boughtOnce(facts, population, thresholds) ?? 'recent'}`];
    case 'late':
      return ['late_own_rhythm'];
    default:
      return [lateness.state];
  }
}
