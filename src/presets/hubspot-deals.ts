import { preset } from './preset.ts';

export const hubspotDeals = preset({
  id: 'hubspot-deals',
  names: { en: 'HubSpot deals', zh: 'HubSpot 交易' },
  table: 'transactions',
  header: ['Record ID', 'Deal Stage', 'Close Date', 'Amount', 'Associated Company'],
  grain: 'order',
  traps: { en: 'only deals that were won', zh: '只计赢单' },
  columns: {
    order_id: 'Record ID',
    customer_id: ['Associated Company IDs', 'Associated Company'],
    date: 'Close Date',
    amount: ['Amount in company currency', 'Amount'],
    currency: 'Currency',
    status: 'Deal Stage',
    category: 'Deal Type',
  },
  where: {
    'not won':
      '"Deal Stage" like \'%Closed Won%\' or "Deal Stage" like \'%closedwon%\' or "Deal Stage" like \'%赢单%\'',
  },
});
