import { listed, type Lexicon } from '../../../texts/lexicon.ts';
import type { ReasonTagId } from '../tags.ts';

/** What customers do that should not stay. */
export const malicious = {
  bad_faith: {
    en: listed(`
      fraud, fraudulent*, fraudster*, chargeback abuse, chargeback fraud, false chargeback*, abusive chargeback*,
      returns fraud, return fraud, returns abuse, refused to pay, refuses to pay, refusing to pay, never paid,
      non payment, nonpayment, bad debt, written off, forged, forgery, fake address, fake identity, fake id,
      stolen card*, stolen identity, identity theft, extort*, blackmail*, threatened us, defamation, defamed,
      smear*, abusive customer, abuse of service, breach of contract by customer, violated terms,
      violation of terms, money laundering`),
    zh: listed(`
      欺诈, 诈骗, 骗保, 骗贷, 套现, 恶意欠款, 恶意拖欠, 恶意欠费, 恶意退货, 恶意退款, 恶意透支, 恶意投诉, 恶意,
      赖账, 拒不付款, 拒不还款, 拒绝付款, 长期欠费, 长期拖欠, 拖着不付, 坏账, 冒用, 盗用, 盗刷, 冒充, 伪造,
      假冒身份, 虚假身份, 虚假材料, 虚假地址, 敲诈, 勒索, 恶意差评, 威胁差评, 抹黑, 诽谤, 造谣, 刷单, 薅羊毛,
      违规使用, 洗钱`),
  },
} satisfies Partial<Lexicon<ReasonTagId>>;
