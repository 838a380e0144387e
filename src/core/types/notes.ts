import type { Case } from '../condition.ts';
import { gateStatus, type Gate } from '../evidence/gate.ts';
import { isChecked } from '../evidence/hypothesis.ts';
import type { GateStatus } from '../evidence/state.ts';
import type { TypeId } from '../ids.ts';
import type { Names } from '../names.ts';
import { content, keepsBuying } from './gates.ts';
import { latent } from './latent.ts';
import { captive } from './monopoly.ts';

/** What is said beside a type (decision 17). */
export const typeNotes = {
  habitual_indifferent: {
    en: 'indifferent rather than dissatisfied: the habit of someone who never thought about it',
    zh: '无所谓而非不满：从未细想的习惯',
  },
  captive_content: {
    en: 'captive but content: the loyalty is untested, nothing can be forecast from it',
    zh: '别无选择但满意：忠诚未经考验，无法据此预测',
  },
  latent_candidate: {
    en: 'likes us and buys little, but no obstacle is known: ask what holds them back',
    zh: '喜欢我们却少买，但限制未知：询问其顾虑',
  },
  premium_candidate: {
    en: 'may be premium loyalty: whether they recommend us was not looked at',
    zh: '可能是超值忠诚：是否推荐尚未查看',
  },
  contract_lock: {
    en: 'held by the contract, not by the market',
    zh: '受合同而非市场限制',
  },
  former: {
    en: 'former: what held them has ended, and they left or buy far less since',
    zh: '曾经如此：留下的原因已不存在，此后离开或大幅减少购买',
  },
  kin: { en: 'staff or family of staff', zh: '员工或其亲友' },
} as const satisfies Record<string, Names>;

export type TypeNote = keyof typeof typeNotes;

/** Notes on a customer whose headline is `type`, `ended` where what held them is over. */
export function notesOn(
  type: TypeId | 'mixed' | 'undetermined',
  of: Case,
  ended: boolean = false,
): TypeNote[] {
  const { facts, thresholds } = of;
  const notes: TypeNote[] = ended ? ['former'] : [];
  const attitude = facts.attitude ?? null;
  if (type === 'inertia' && attitude !== null && attitude > thresholds['attitude.unfavourable'])
    notes.push('habitual_indifferent');
  const hadRivals = facts.viableSuppliers !== 0 && !(ended && facts.suppliersBeforeEntry === 0);
  if (type === 'monopoly' && hadRivals) notes.push('contract_lock');
  const isPleased = attitude !== null && attitude >= thresholds['attitude.neutral'];
  if (isPleased && gateStatus(captive, of) === 'met' && gateStatus(keepsBuying, of) === 'met')
    notes.push('captive_content');
  if (mayBeLatent(of)) notes.push('latent_candidate');
  const unseen = !isChecked('referrals', of) && !isChecked('reviews', of);
  if (type === 'reliance' && unseen && gateStatus(content, of) === 'met') notes.push('premium_candidate');
  if (facts.kin === 1) notes.push('kin');
  return notes;
}

/** Likes us and buys little, and nobody looked for what holds them back. */
function mayBeLatent(of: Case): boolean {
  const [likes, buysLittle, obstacle] = latent.gates;
  const is = (gate: Gate | undefined, status: GateStatus) =>
    gate !== undefined && gateStatus(gate, of) === status;
  return is(likes, 'met') && is(buysLittle, 'met') && is(obstacle, 'unknown');
}
