import { date, flag, id, integer, money, oneOf, text } from './columns.ts';
import { category, customerId } from './common.ts';
import { table } from './table.ts';

export const contracts = table({
  id: 'contracts',
  names: { en: 'Contracts', zh: '合同' },
  about: {
    en: 'Subscriptions, policies, plans. One record is one contract.',
    zh: '订阅、保单、套餐等合同。一行为一份合同。',
  },
  fileNames: ['contract', 'subscriptions', 'subscription', 'policies', '合同', '订阅', '套餐', '保单'],
  known: ['start', 'terminated_on'],
  knownNote: {
    en: 'the contract counts from start, its end, who ended it and why from terminated_on',
    zh: '合同自 start 起生效；终止、终止方与原因自 terminated_on 起生效',
  },
  key: ['contract_id'],
  columns: {
    contract_id: id(
      { en: 'Contract', zh: '合同编号' },
      {
        required: true,
        aliases: [
          'contract_no',
          'contract_number',
          'subscription_id',
          'policy_no',
          'policy_number',
          '合同编号',
          '合同号',
          '订阅编号',
          '保单号',
        ],
      },
    ),
    customer_id: customerId(),
    category: category(),
    start: date(
      { en: 'Start', zh: '开始日期' },
      {
        required: true,
        aliases: [
          'start_date',
          'started_on',
          'starts_on',
          'contract_start',
          '开始日期',
          '生效日期',
          '合同开始日期',
        ],
      },
    ),
    end: date(
      { en: 'Agreed end', zh: '到期日期' },
      {
        aliases: [
          'end_date',
          'ends_on',
          'contract_end',
          'expires_on',
          '结束日期',
          '到期日期',
          '合同到期日期',
        ],
        note: { en: 'as agreed; empty = open-ended', zh: '约定的到期日；空 = 无固定期限' },
      },
    ),
    min_term_end: date(
      { en: 'End of minimum term', zh: '最短期限截止' },
      { aliases: ['minimum_term_end', 'commitment_end', '最短期限截止', '合约期截止'] },
    ),
    auto_renew: flag(
      { en: 'Renews by itself', zh: '自动续约' },
      { aliases: ['auto_renewal', 'autorenewing', '自动续约', '自动续费'] },
    ),
    renewals: integer(
      { en: 'Renewals so far', zh: '续约次数' },
      { min: 0, aliases: ['renewal_count', 'times_renewed', '续约次数', '续费次数'] },
    ),
    plan: text({ en: 'Plan', zh: '套餐' }, { aliases: ['plan_name', 'tariff', '套餐', '套餐名称', '方案'] }),
    fee: money(
      { en: 'Fee', zh: '月费' },
      {
        unit: 'money per month',
        aliases: ['monthly_fee', 'monthly_price', 'mrr', '月费', '每月费用'],
        note: { en: 'per month', zh: '每月' },
      },
    ),
    best_available_plan_fee: money(
      { en: 'Fee of the best plan on offer', zh: '现有最优套餐月费' },
      {
        unit: 'money per month',
        aliases: ['best_plan_fee', 'best_available_fee', '最优套餐月费'],
        note: {
          en: 'per month, of the plan that would suit this customer best today',
          zh: '每月，当前最适合该客户的套餐',
        },
      },
    ),
    termination_fee: money(
      { en: 'Termination fee', zh: '解约费用' },
      { aliases: ['early_termination_fee', 'cancellation_fee', '解约费', '解约费用', '违约金'] },
    ),
    portable: flag(
      { en: 'Portable', zh: '可携转' },
      {
        aliases: ['is_portable', '可携转', '可携号'],
        note: {
          en: 'can be taken along to a rival (number, data, cover)',
          zh: '可带到竞争对手处（号码、数据、保障）',
        },
      },
    ),
    terminated_on: date(
      { en: 'Terminated', zh: '终止日期' },
      {
        aliases: [
          'termination_date',
          'terminated_at',
          'Cancelled at',
          'canceled_at',
          'cancellation_date',
          '终止日期',
          '解约日期',
          '退订日期',
        ],
      },
    ),
    terminated_by: oneOf(['customer', 'company', 'both'])(
      { en: 'Terminated by', zh: '终止方' },
      { aliases: ['cancelled_by', 'termination_initiator', '终止方', '解约方'] },
    ),
    reason_code: text(
      { en: 'Reason, coded', zh: '终止原因代码' },
      { aliases: ['termination_reason_code', 'cancellation_reason_code', '终止原因代码', '解约原因代码'] },
    ),
    reason_text: text(
      { en: 'Reason, in words', zh: '终止原因' },
      {
        aliases: ['reason', 'termination_reason', 'cancellation_reason', '终止原因', '解约原因', '退订原因'],
      },
    ),
  },
});
