import { preset } from './preset.ts';

export const salesforceCases = preset({
  id: 'salesforce-cases',
  names: { en: 'Salesforce cases', zh: 'Salesforce 个案' },
  table: 'cases',
  header: ['Case Number', 'Account Name', 'Date/Time Opened'],
  grain: 'record',
  traps: { en: 'the account is the customer', zh: '以客户名称为客户编号' },
  columns: {
    case_id: 'Case Number',
    customer_id: ['Account ID', 'Account Name'],
    opened_at: 'Date/Time Opened',
    closed_at: 'Date/Time Closed',
    text: ['Description', 'Subject'],
    channel: 'Case Origin',
    category: 'Case Reason',
    agent_id: 'Case Owner',
  },
});
