import type { Check } from '../check.ts';

export const neededCell: Check = {
  rule: 'key.missing',
  scope: 'row',
  severity: 'warning',
  names: { en: 'none of the columns is filled of which one is needed', zh: '多选一的必填列全部为空' },
  remedy: {
    en: 'Fill one of them.',
    zh: '请至少填写其中一列。',
  },
  example: {
    en: 'a record of costs with neither a customer nor a segment',
    zh: '成本记录既无客户也无客户群',
  },
  records: ({ table, columns }) =>
    table.needOneOf.flatMap((group) => {
      const own = group.filter((name) => columns.has(name));
      return own.length === 0
        ? []
        : [
            {
              test: own.map((name) => `"${name}" IS NULL`).join(' AND '),
              column: own[0] ?? null,
              expected: group.join(' | '),
            },
          ];
    }),
};
