import { flag, id, instant, integer, money, oneOf, text } from './columns.ts';
import { category, customerId } from './common.ts';
import { table } from './table.ts';

export const cases = table({
  id: 'cases',
  names: { en: 'Cases', zh: '服务工单' },
  about: {
    en: 'Complaints, enquiries, faults and returns, with the stages of their handling. One record is one case.',
    zh: '投诉、咨询、故障与退货及其处理各阶段。一行为一个工单。',
  },
  fileNames: [
    'case',
    'complaints',
    'complaint',
    'tickets',
    'support_tickets',
    '工单',
    '服务工单',
    '投诉',
    '投诉记录',
  ],
  known: [
    'opened_at',
    'first_response_at',
    'identified_at',
    'assessed_at',
    'agreed_at',
    'acted_at',
    'closed_at',
  ],
  knownNote: {
    en: 'the case counts from opened_at, each stage from its own time, the result from closed_at',
    zh: '工单自 opened_at 起已知，各阶段自其时间起已知，结果自 closed_at 起已知',
  },
  key: ['case_id'],
  columns: {
    case_id: id(
      { en: 'Case', zh: '工单编号' },
      {
        required: true,
        aliases: [
          'Id',
          'Case Number',
          'ticket_id',
          'ticket_number',
          'complaint_id',
          '工单编号',
          '工单号',
          '投诉编号',
        ],
      },
    ),
    customer_id: customerId('Requester id', 'Account Name'),
    opened_at: instant(
      { en: 'Opened', zh: '受理时间' },
      {
        required: true,
        aliases: [
          'Created at',
          'Date/Time Opened',
          'opened_on',
          'open_date',
          '受理时间',
          '创建时间',
          '投诉时间',
        ],
      },
    ),
    closed_at: instant(
      { en: 'Closed', zh: '结案时间' },
      {
        aliases: [
          'Solved at',
          'Date/Time Closed',
          'closed_on',
          'resolved_at',
          '结案时间',
          '关闭时间',
          '完结时间',
        ],
      },
    ),
    type: oneOf(['complaint', 'enquiry', 'fault', 'return'])(
      { en: 'Type', zh: '类型' },
      { aliases: ['case_type', 'ticket_type', '类型', '工单类型'] },
    ),
    category: category(),
    severity: integer(
      { en: 'Severity', zh: '严重程度' },
      {
        min: 1,
        max: 3,
        aliases: ['严重程度', '严重级别'],
        note: { en: '1 slight, 2 middling, 3 severe', zh: '1 轻、2 中、3 重' },
      },
    ),
    text: text(
      { en: 'Words', zh: '内容' },
      { aliases: ['description', 'complaint_text', '内容', '描述', '投诉内容', '问题描述'] },
    ),
    channel: text(
      { en: 'Channel', zh: '渠道' },
      { aliases: ['case_origin', 'contact_channel', '渠道', '受理渠道', '来源渠道'] },
    ),
    target: oneOf(['firm', 'consumer_body', 'media', 'court'])(
      { en: 'Addressed to', zh: '投诉对象' },
      {
        aliases: ['complained_to', '投诉对象'],
        note: {
          en: 'who was told: us, a consumer body, the media, a court',
          zh: '向谁反映：企业、消协、媒体、法院',
        },
      },
    ),
    first_response_at: instant(
      { en: 'First response', zh: '首次响应时间' },
      { aliases: ['first_reply_at', 'first_responded_at', '首次响应时间', '首次回复时间'] },
    ),
    identified_at: instant(
      { en: 'Identified', zh: '确认时间' },
      { aliases: ['acknowledged_at', '确认时间'], note: { en: 'heard and confirmed', zh: '已倾听并确认' } },
    ),
    assessed_at: instant(
      { en: 'Assessed', zh: '评估时间' },
      { aliases: ['评估时间'], note: { en: 'cause and weight judged', zh: '已判明原因与轻重' } },
    ),
    agreed_at: instant(
      { en: 'Agreed', zh: '协商一致时间' },
      {
        aliases: ['协商一致时间', '达成一致时间'],
        note: { en: 'remedy agreed with the customer', zh: '与客户就方案达成一致' },
      },
    ),
    acted_at: instant(
      { en: 'Acted', zh: '执行时间' },
      { aliases: ['执行时间'], note: { en: 'remedy carried out', zh: '方案已执行' } },
    ),
    resolved: flag({ en: 'Resolved', zh: '是否解决' }, { aliases: ['is_resolved', '是否解决', '已解决'] }),
    accepted_by_customer: flag(
      { en: 'Accepted by the customer', zh: '客户是否认可' },
      { aliases: ['customer_accepted', '客户是否认可', '客户认可'] },
    ),
    compensation: money(
      { en: 'Compensation', zh: '补偿金额' },
      { aliases: ['compensation_amount', '补偿金额', '赔偿金额'] },
    ),
    transfers: integer(
      { en: 'Times passed on', zh: '转派次数' },
      { min: 0, aliases: ['transfer_count', 'handovers', '转派次数', '转接次数'] },
    ),
    reopened_of: id(
      { en: 'Reopens case', zh: '重开自工单' },
      {
        aliases: ['parent_case_id', 'reopened_from', '原工单编号', '重开自工单'],
        note: { en: 'case id of the one it takes up again', zh: '被重新打开的工单编号' },
      },
    ),
    agent_id: id(
      { en: 'Agent', zh: '坐席编号' },
      { aliases: ['agent', 'assignee_id', 'Case Owner', '坐席编号', '客服编号', '处理人'] },
    ),
    root_cause: text({ en: 'Root cause', zh: '根本原因' }, { aliases: ['cause', '根本原因', '根因'] }),
    problem_value: money(
      { en: 'Money at stake', zh: '涉及金额' },
      { aliases: ['amount_at_stake', 'loss_amount', '涉及金额', '损失金额'] },
    ),
    promised_by: instant(
      { en: 'Promised for', zh: '承诺完成时间' },
      {
        aliases: ['due_at', 'sla_due_at', '承诺完成时间', '承诺时限'],
        note: { en: 'the deadline given to the customer', zh: '向客户承诺的期限' },
      },
    ),
  },
});
