import { consent, date, flag, id, integer, money, number, oneOf, text } from './columns.ts';
import { customerId, latitude, longitude, region } from './common.ts';
import { table } from './table.ts';

export const customers = table({
  id: 'customers',
  names: { en: 'Customers', zh: '客户' },
  about: {
    en: 'Who the customers are, and how the relationship stands. One record is one customer.',
    zh: '客户的基本情况与关系状态。一行为一位客户。',
  },
  fileNames: [
    'customer',
    'customers_export',
    'clients',
    'users',
    'members',
    'demographics',
    '客户',
    '客户资料',
    '客户列表',
    '会员',
    '会员资料',
    '会员列表',
    '用户',
  ],
  known: ['status_date'],
  knownNote: {
    en: 'the status and exit columns count from status_date; the rest is always known',
    zh: '状态与退出各列自 status_date 起生效；其余列始终已知',
  },
  key: ['customer_id'],
  columns: {
    customer_id: customerId(),
    first_contact: date(
      { en: 'First contact', zh: '首次接触日期' },
      { aliases: ['first_contact_date', 'first_contacted_on', '首次接触日期', '首次联系日期'] },
    ),
    acquired_on: date(
      { en: 'Customer since', zh: '成为客户日期' },
      {
        aliases: [
          'Created at',
          'registered_at',
          'registration_date',
          'signup_date',
          'join_date',
          'joined_on',
          'customer_since',
          '成为客户时间',
          '成为客户日期',
          '注册时间',
          '注册日期',
          '入会时间',
          '入会日期',
          '开卡日期',
        ],
      },
    ),
    source: text(
      { en: 'Source', zh: '来源渠道' },
      {
        aliases: ['acquisition_source', 'acquisition_channel', 'lead_source', '来源', '来源渠道', '客户来源'],
      },
    ),
    referred_by: id(
      { en: 'Referred by', zh: '推荐人' },
      {
        aliases: ['referrer', 'referrer_id', '推荐人', '介绍人'],
        note: {
          en: 'customer id of the one who recommended us; counts beside referrals',
          zh: '推荐者的客户编号；与 referrals 一并使用',
        },
      },
    ),
    kind: oneOf(['person', 'firm'])(
      { en: 'Person or firm', zh: '个人或企业' },
      { aliases: ['customer_type', '客户类型', '客户性质'] },
    ),
    segment: text(
      { en: 'Segment', zh: '细分' },
      { aliases: ['customer_segment', '细分', '客群', '客户分群'] },
    ),
    region: region(),
    lat: latitude(),
    lon: longitude(),
    size: number(
      { en: 'Size', zh: '规模' },
      {
        unit: 'persons',
        min: 0,
        aliases: ['household_size', 'company_size', '规模', '人数', '家庭人口', '企业规模', '员工人数'],
        note: { en: 'persons in the household or in the firm', zh: '家庭人口或企业人数' },
      },
    ),
    birth_year: integer(
      { en: 'Year of birth', zh: '出生年份' },
      { aliases: ['year_of_birth', '出生年份', '出生年'] },
    ),
    code: text(
      { en: 'Own code', zh: '企业自定代码' },
      {
        aliases: ['abc_class', 'ABC分类', '客户分类代码'],
        note: {
          en: 'the class the company itself gave, such as A, B, C',
          zh: '企业自己划分的类别，如 A、B、C',
        },
      },
    ),
    level: text(
      { en: 'Own level', zh: '企业自定等级' },
      {
        aliases: [
          'customer_level',
          'membership_level',
          'vip_level',
          'tier',
          '等级',
          '客户等级',
          '会员等级',
          '免费等级',
        ],
        note: { en: 'the level the company itself gave', zh: '企业自己划分的等级' },
      },
    ),
    account_manager: id(
      { en: 'Account manager', zh: '客户经理' },
      { aliases: ['account_owner', 'sales_rep', '客户经理', '导购员', '专属客服'] },
    ),
    consent_marketing: consent(
      { en: 'May be contacted', zh: '同意营销联系' },
      {
        aliases: [
          'accepts_marketing',
          'Accepts Email Marketing',
          'marketing_consent',
          'marketing_opt_in',
          '同意营销',
          '接受营销',
          '营销授权',
        ],
        note: {
          en: 'no, or what cannot be read = never on a call list',
          zh: '否或无法识别 = 不列入联系名单',
        },
      },
    ),
    status: text(
      { en: 'Status', zh: '状态' },
      {
        aliases: ['customer_status', 'account_status', '状态', '客户状态'],
        note: { en: 'holds from status_date', zh: '自 status_date 起生效' },
      },
    ),
    status_date: date(
      { en: 'Status since', zh: '状态日期' },
      {
        aliases: [
          'status_changed_at',
          'status_changed_on',
          'status_since',
          '状态日期',
          '状态变更日期',
          '状态变更时间',
        ],
      },
    ),
    exit_reason_code: text(
      { en: 'Exit reason, coded', zh: '退出原因代码' },
      { aliases: ['churn_reason_code', 'leave_reason_code', '退出原因代码', '流失原因代码', '离开原因代码'] },
    ),
    exit_reason_text: text(
      { en: 'Exit reason, in words', zh: '退出原因' },
      { aliases: ['exit_reason', 'churn_reason', '退出原因', '流失原因', '离开原因'] },
    ),
    exit_initiator: text(
      { en: 'Who ended it', zh: '退出发起方' },
      { aliases: ['exit_initiated_by', '退出发起方', '流失发起方'] },
    ),
    destination_competitor: text(
      { en: 'Went to', zh: '流向的竞争对手' },
      { aliases: ['lost_to', 'lost_to_competitor', '流向竞争对手', '流失去向'] },
    ),
    credit_grade: text(
      { en: 'Credit grade', zh: '信用等级' },
      { aliases: ['credit_rating', '信用等级', '信用评级'] },
    ),
    arrears_amount: money(
      { en: 'Arrears', zh: '欠款金额' },
      { aliases: ['overdue_amount', 'amount_overdue', 'amount_past_due', '欠款金额', '逾期金额'] },
    ),
    arrears_days: integer(
      { en: 'Days in arrears', zh: '逾期天数' },
      {
        unit: 'days',
        min: 0,
        aliases: ['overdue_days', 'days_overdue', 'days_past_due', '逾期天数', '欠款天数'],
      },
    ),
    dispute_open: flag(
      { en: 'Dispute open', zh: '有未决争议' },
      { aliases: ['open_dispute', 'has_dispute', '有未决争议', '争议中'] },
    ),
    fraud_flag: flag(
      { en: 'Fraud', zh: '欺诈标记' },
      {
        aliases: ['fraud', 'is_fraud', '欺诈', '欺诈标记'],
        note: { en: 'counts only with fraud_evidence', zh: '须同时提供 fraud_evidence 才有效' },
      },
    ),
    fraud_evidence: text(
      { en: 'Fraud evidence', zh: '欺诈证据编号' },
      {
        aliases: ['fraud_reference', 'fraud_case_id', '欺诈证据', '欺诈证据编号'],
        note: { en: 'reference to the evidence', zh: '证据的编号或出处' },
      },
    ),
  },
});
