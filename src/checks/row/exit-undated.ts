import type { Check } from '../check.ts';

export const exitUndated: Check = {
  rule: 'exit.undated',
  scope: 'row',
  severity: 'warning',
  names: {
    en: 'who left, and why, has no date: it is not known when, so it counts for nothing',
    zh: '有流失状态或原因却没有日期：不知何时发生，因此不予采用',
  },
  remedy: {
    en: 'Export the date of the status beside it, as `status_date`.',
    zh: '请同时导出状态日期 `status_date`。',
  },
  example: {
    en: 'an exit reason of `moved away`, and no `status_date`',
    zh: '流失原因为「搬家」，却没有 `status_date`',
  },
  records: ({ table, columns }) => {
    const told = toldOfExits.filter((name) => columns.has(name));
    if (table.id !== 'customers' || told.length === 0) return [];
    const date = columns.has('status_date') ? 'status_date IS NULL AND ' : '';
    return [
      {
        test: `${date}(${told.map((name) => `${name} IS NOT NULL`).join(' OR ')})`,
        column: told[0] ?? null,
        expected: 'status_date',
      },
    ];
  },
};

const toldOfExits = ['exit_reason_text', 'exit_reason_code', 'exit_initiator', 'destination_competitor'];
