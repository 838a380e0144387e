import { preset } from './preset.ts';

export const hubspotDeals = preset({
  id: 'hubspot-deals',
  names: { en: 'HubSpot deals', zh: 'HubSpot 交易' },
  table: 'transactions',
  header: ['Record ID', 'Deal Stage', 'Close Date', 'Amount', 'Associated Company'],
  grain: 'order',
  traps: {
    en: 'only deals that were won; a won stage under another name must be named in a preset of your own',
    zh: '只计赢单；若赢单阶段另有名称，须写入自定义预设',
  },
  columns: {
    order_id: 'Record ID',
    customer_id: ['Associated Company IDs', 'Associated Company'],
    date: 'Close Date',
    amount: ['Amount in company currency', 'Amount'],
    currency: 'Currency',
    status: 'Deal Stage',
    category: 'Deal Type',
  },
  statuses: {
    leftOut: {
      'not won': [
        '%closed lost%',
        '%closedlost%',
        '%输单%',
        '%丢单%',
        'appointmentscheduled',
        'appointment scheduled%',
        'qualifiedtobuy',
        'qualified to buy%',
        'presentationscheduled',
        'presentation scheduled%',
        'decisionmakerboughtin',
        'decision maker bought in%',
        'contractsent',
        'contract sent%',
      ],
    },
    counted: ['%closed won%', '%closedwon%', '%赢单%'],
    others: 'not won',
  },
});
