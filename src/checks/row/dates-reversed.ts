import type { Check } from '../check.ts';
import type { TableId } from '../../tables/index.ts';

/** Pairs of columns of which the second never comes before the first. */
const inOrder: Partial<Record<TableId, readonly (readonly [before: string, after: string])[]>> = {
  transactions: [
    ['first_view_at', 'date'],
    ['enquiry_at', 'date'],
    ['quote_at', 'date'],
  ],
  contracts: [
    ['start', 'end'],
    ['start', 'min_term_end'],
    ['start', 'terminated_on'],
  ],
  campaigns: [['start', 'end']],
  competitor_events: [['date', 'end']],
  assignments: [['from', 'to']],
  memberships: [['start', 'end']],
  stores: [['opened_on', 'closed_on']],
  employees: [['hired', 'left_on']],
  promises: [
    ['made_on', 'due'],
    ['made_on', 'done_on'],
  ],
  calls: [
    ['queued_at', 'answered_at'],
    ['answered_at', 'ended_at'],
    ['queued_at', 'ended_at'],
  ],
  cases: ['closed_at', 'first_response_at', 'identified_at', 'assessed_at', 'agreed_at', 'acted_at'].map(
    (name) => ['opened_at', name] as const,
  ),
};

export const datesReversed: Check = {
  rule: 'date.reversed',
  scope: 'row',
  severity: 'warning',
  names: { en: 'an end lies before its beginning', zh: '结束早于开始' },
  remedy: {
    en: 'Correct the dates: such spans are left out or mislead.',
    zh: '请更正日期：这样的时段会被忽略或造成误导。',
  },
  example: {
    en: 'a contract from 2026-03-01 to 2025-03-01',
    zh: '合同从 2026-03-01 到 2025-03-01',
  },
  records: ({ table, columns }) =>
    (inOrder[table.id] ?? []).flatMap(([before, after]) =>
      columns.has(before) && columns.has(after)
        ? [
            {
              test: `"${after}"::DATE < "${before}"::DATE`,
              column: after,
              expectedSql: `'≥ ' || "${before}"::VARCHAR`,
            },
          ]
        : [],
    ),
};
