import { flag, id, instant, money, text } from './columns.ts';
import { optionalCustomerId } from './common.ts';
import { table } from './table.ts';

export const calls = table({
  id: 'calls',
  names: { en: 'Calls', zh: '通话' },
  about: {
    en: 'Calls of the call centre. One record is one call.',
    zh: '呼叫中心的通话。一行为一通电话。',
  },
  fileNames: ['call', 'call_log', '通话', '通话记录', '呼叫记录'],
  known: ['queued_at'],
  key: ['call_id'],
  columns: {
    call_id: id(
      { en: 'Call', zh: '通话编号' },
      { required: true, aliases: ['call_no', '通话编号', '通话ID', '呼叫编号'] },
    ),
    queued_at: instant(
      { en: 'Queued', zh: '进入队列时间' },
      {
        required: true,
        aliases: ['queue_time', 'call_time', 'called_at', '进入队列时间', '呼入时间', '来电时间'],
      },
    ),
    answered_at: instant(
      { en: 'Answered', zh: '接听时间' },
      { aliases: ['answer_time', '接听时间', '应答时间'] },
    ),
    ended_at: instant({ en: 'Ended', zh: '结束时间' }, { aliases: ['end_time', '结束时间', '挂断时间'] }),
    abandoned: flag(
      { en: 'Abandoned', zh: '是否放弃' },
      {
        aliases: ['is_abandoned', '是否放弃', '客户放弃'],
        note: { en: 'hung up before an answer', zh: '接听前客户挂断' },
      },
    ),
    direction: text(
      { en: 'Direction', zh: '呼叫方向' },
      { aliases: ['call_direction', '方向', '呼叫方向', '呼叫类型'] },
    ),
    customer_id: optionalCustomerId({ en: 'empty = caller not known', zh: '空 = 来电者未知' }),
    purpose: text(
      { en: 'Purpose', zh: '来电目的' },
      { aliases: ['call_reason', 'call_purpose', '来电目的', '来电原因'] },
    ),
    agent_id: id(
      { en: 'Agent', zh: '坐席编号' },
      { aliases: ['agent', 'operator_id', '坐席编号', '坐席工号', '客服编号'] },
    ),
    code_shown: flag(
      { en: 'Code shown', zh: '是否显示客户代码' },
      {
        aliases: ['customer_code_shown', '是否显示客户代码'],
        note: { en: 'the agent saw the customer code A, B or C', zh: '坐席可见客户代码 A、B 或 C' },
      },
    ),
    offer_made: flag(
      { en: 'Offer made', zh: '是否推介' },
      { aliases: ['offered', '是否推介', '是否推荐产品'] },
    ),
    sale_amount: money(
      { en: 'Sold on the call', zh: '通话成交金额' },
      { aliases: ['sales_amount', '成交金额', '通话成交金额'] },
    ),
  },
});
