import { listed } from '../../texts/lexicon.ts';
import type { ReasonTagId } from './tags.ts';

/** Codes of lists that staff pick from, where a bare word says more than it would in a sentence. */
const codes: Readonly<Partial<Record<ReasonTagId, readonly string[]>>> = {
  moved: listed('move, relocation, address, emigration, 搬迁, 迁移'),
  deceased: listed('death, dead, 死亡, 身故'),
  closed: listed('closure, business closure, bankruptcy, insolvency, retirement, 停业, 破产, 注销'),
  no_need: listed('need, need change, no usage, usage, natural, 需求变化, 自然, 自然流失, 自然原因'),
  no_means: listed('budget, income, financial, economic, 经济, 经济原因'),
  rival_offer: listed('offer, lost to competitor, competitive, win back lost, 竞争, 竞争流失, 竞品'),
  rival_product: listed('features, technology, 功能'),
  core: listed(
    'product, dissatisfaction, satisfaction, fault, defect, delivery, network, technical issue, 产品, 质量, 故障, 过失, 过失流失, 不满意',
  ),
  encounter: listed('service, staff, attitude, customer service, 服务, 态度, 员工'),
  response: listed('complaint, support, unresolved complaint, 投诉, 售后'),
  inconvenience: listed('distance, convenience, inconvenience, waiting, 距离, 便利'),
  pricing: listed('price increase, fees, charges, 涨价, 收费'),
  price_unresolved: listed('price, pricing, cost, expensive, price too high, 价格, 费用'),
  ethics: listed('trust, privacy, image, ethics, 信任, 隐私'),
  bad_faith: listed(
    'fraud, nonpayment, non payment, arrears, bad debt, abuse, risk, malicious, 欺诈, 欠费, 恶意, 恶意流失, 风控',
  ),
  person_left: listed('employee left, manager left, adviser left, staff left, 人员离职, 员工离职'),
  weak_tie: listed('indifference, no engagement, 无归属感'),
  payment_failed: listed('payment, involuntary, payment failure, card, 支付, 扣款'),
  withdrawn: listed('discontinuation, withdrawal, product end, 下线, 停售'),
  not_said: listed('other, others, unknown, none, na, n a, misc, 其他, 其它, 未知, 无'),
};

export const reasonCodes: ReadonlyMap<string, ReasonTagId> = new Map(
  (Object.entries(codes) as [ReasonTagId, readonly string[]][]).flatMap(([tag, words]) =>
    words.map((word) => [word, tag] as const),
  ),
);
