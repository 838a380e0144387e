import { preset } from './preset.ts';

export const zendeskTickets = preset({
  id: 'zendesk-tickets',
  names: { en: 'Zendesk tickets', zh: 'Zendesk 工单' },
  table: 'cases',
  header: ['Id', 'Requester id', 'Created at', 'Solved at', 'Reopens'],
  grain: 'record',
  traps: { en: 'the requester is the customer, not the submitter', zh: '以请求人为客户，而非提交人' },
  columns: {
    case_id: 'Id',
    customer_id: ['Requester external id', 'Requester id'],
    opened_at: 'Created at',
    closed_at: 'Solved at',
    first_response_at: 'First reply at',
    text: ['Description', 'Subject'],
    channel: 'Via',
    agent_id: ['Assignee id', 'Assignee'],
  },
});
