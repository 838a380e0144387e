import { describe, expect, it } from 'vitest';
import { reasonsIn } from '../../../src/core/churn/reasons/index.ts';

/** Hand-read statements that are easily taken for their opposite: what each means was written down before the code. */
describe('a denial', () => {
  it.each([
    // A gap in a term (客服*走了) stands for a name, never for what turns it around or makes another the subject.
    ['客户经理没有离职，是你们太贵', ['price_unresolved']],
    ['客服小王没有离职', []],
    ['客服小王离职', ['person_left']],
    ['顾问不会离职', []],
    ['顾问尚未离职', []],
    ['经理李娜走了', ['person_left']],
    ['客服让我走了很多流程', []],
    ['客服走了流程', []],
    ['经理同意我走了', []],
    ['店员帮我走了一遍流程', []],
    // Not because of: it reaches to the end of the clause.
    ['不是因为客服态度差', []],
    ['不是因为你们涨价', []],
    ['不是因为你们的店员态度差', []],
    ['並不是因為客服態度差，而是搬家', ['moved']],
    ['不是因为贵而是因为态度差', ['encounter']],
    ['并非由于你们的产品质量差', []],
    ['not because of your staff being rude', []],
    ['it has nothing to do with your staff or the rude manager', []],
    ['还不是因为你们涨价', ['pricing']],
    ['是不是因为涨价，我也说不清', ['pricing']],
    ['不只是因为涨价', ['pricing']],
    ['要不是因为你们涨价我不会走', ['pricing']],
    // What stands behind denies, too.
    ['质量问题不是主要原因', []],
    ['跟你们涨价无关', []],
    ['跟态度差没关系，是搬家', ['moved']],
    ['the price increase was not the reason', []],
    ['your price increase had nothing to do with it', []],
    ['并没有被别家挖走', []],
    ['没有被竞争对手挖走', []],
    ['nothing was broken', []],
    ['nothing wrong with the quality', []],
    ['nothing but broken promises', ['ethics']],
    ['nothing but rude staff', ['encounter']],
    ['nobody was rude', []],
    ['no one was rude', []],
    ['neither rude nor unhelpful', []],
    ['none of your staff was rude', []],
    ['none', ['not_said']],
    ['nobody called back', ['response']],
    ['nothing was done', ['response']],
    ['非质量问题', []],
    ['除非质量问题解决', ['core']],
    ['非常差的态度，质量差', ['core']],
    ['无质量问题', []],
    ['无任何质量问题', []],
    ['无故延误', ['core']],
    ['并无不满', []],
    ['毫无不满', []],
    ['绝非态度恶劣', []],
    ['无', ['not_said']],
    ['原因：无', ['not_said']],
    ['服务态度很好', []],
    ['服务态度没问题，就是太远', ['inconvenience']],
  ])('%s', (text, tags) => {
    expect(reasonsIn(text)).toEqual(tags);
  });
});

/** 不便宜 says the same as 太贵: dear, against what is not said. */
describe('a comparison', () => {
  it.each([
    ['不便宜', ['price_unresolved']],
    ['价格不便宜', ['price_unresolved']],
    ['价格一点也不便宜', ['price_unresolved']],
    ['沒有那麼便宜', ['price_unresolved']],
    ['便宜', []],
    ['很便宜，就是搬家了', ['moved']],
    ['not cheap', ['price_unresolved']],
    ['your plans are not exactly cheap', ['price_unresolved']],
    ['it was never cheap', ['price_unresolved']],
    ['cheap and good, but I moved', ['moved']],
    ['并不满意', ['core']],
    ['不是很满意', ['core']],
    ['I was never very satisfied', ['core']],
    ['满意', []],
    // Who is said to be dearer or worse draws nobody away.
    ['别家不便宜', []],
    ['别家也不便宜', []],
    ['别家更贵', []],
    ['别家没有你们便宜', []],
    ['你们比别家便宜', []],
    ['你们比竞争对手更便宜，只是我搬家了', ['moved']],
    ['你们比其他家好', []],
    ['you are cheaper than competitors', []],
    ['better than your competitors, but I moved', ['moved']],
    ['cheaper than anywhere else', []],
    ['your competitors are not cheaper', []],
    ['competitors are more expensive', []],
    // And who is said to be cheaper does.
    ['你们没有别家便宜', ['rival_offer']],
    ['你们不如别家便宜', ['rival_offer']],
    ['别家比你们便宜', ['rival_offer']],
    ['你们比别家贵', ['rival_offer']],
    ['你们比别家贵多了', ['rival_offer']],
    ['不比别家便宜', ['price_unresolved']],
    ['a competitor is cheaper than you', ['rival_offer']],
    ['you are more expensive than your competitors', ['rival_offer']],
    ['you are not cheaper than your competitors', []],
  ])('%s', (text, tags) => {
    expect(reasonsIn(text)).toEqual(tags);
  });
});

describe('other words for it', () => {
  it.each([
    ['too pricey', ['price_unresolved']],
    ['my complaint was never dealt with', ['response']],
    ['nobody dealt with my complaint', ['response']],
    ['three weeks late', ['core']],
    ['the parcel came two days late', ['core']],
    ['bill was wrong twice', ['core']],
    ["charged for things I didn't order", ['core']],
    ['our company went bust', ['closed']],
    ['the firm went under', ['closed']],
    ['转到联通去了', ['rival_offer']],
    ['换成移动了', ['rival_offer']],
    ['在京东买了', ['rival_offer']],
    ['收费不透明', ['pricing']],
    ['收费透明', []],
    ['都没人管', ['response']],
    ['客服爱搭不理', ['encounter']],
    ['品質不佳', ['core']],
    ['品質沒問題，是搬家', ['moved']],
    ['東西壞掉了', ['core']],
    ['價錢太高', ['price_unresolved']],
    ['網路訊號差', ['core']],
    ['收訊不好', ['core']],
    ['刷卡失敗', ['payment_failed']],
    ['you keep raising your prices', ['pricing']],
    ['prices keep going up', ['pricing']],
    ['you hiked the rates', ['pricing']],
    ['moved to O2', ['rival_offer']],
    ['moved over to Vodafone', ['rival_offer']],
    ['moved from you to Amazon', ['rival_offer']],
    ['moved my account to Acme', ['rival_offer']],
    ['moved to Berlin', ['moved']],
    ['nothing was ever resolved, nothing is resolved', ['response']],
    ['nobody cares', ['encounter']],
    ['I never had a problem with rude staff', []],
    ['prices were raised', ['pricing']],
    ['my bill keeps rising', ['pricing']],
    ["it isn't worth it", ['pricing']],
    ['better prices elsewhere', ['rival_offer']],
    ['別家並沒有比較便宜', []],
    ['经理被挖走了', ['person_left']],
  ])('%s', (text, tags) => {
    expect(reasonsIn(text)).toEqual(tags);
  });
});

describe('who did it', () => {
  it.each([
    ['我自己跳槽了', []],
    ['我离职了', []],
    ['我去年离职了', []],
    ['我跟着他走了', ['person_left']],
    ['我们的客户经理离职了', ['person_left']],
    ['一直服务我的小李离职了', ['person_left']],
    ['you refused to pay me back', ['response']],
    ['you refused to pay', ['ethics']],
    ['customer refused to pay us', ['bad_faith']],
    ['customer threatened us with false chargebacks, fraud against you', ['bad_faith']],
    ['你们恶意扣费', ['pricing']],
    ['你们这是诈骗', ['ethics']],
    ['被你们诈骗了', ['ethics']],
    ['客户对你们恶意差评', ['bad_faith']],
    ['我跟著他走了', ['person_left']],
    ['客户恶意退货', ['bad_faith']],
  ])('%s', (text, tags) => {
    expect(reasonsIn(text)).toEqual(tags);
  });
});
