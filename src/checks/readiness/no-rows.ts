import type { Check } from '../check.ts';

export const noRows: Check = {
  rule: 'data.no-rows',
  scope: 'readiness',
  severity: 'error',
  names: {
    en: 'nothing can be scored: no order or contract is left that names a customer',
    zh: '没有可评分的内容：没有一条写明客户的可用订单或合同',
  },
  remedy: {
    en: 'Export with the ids of customers, or correct the other findings. Where files without any order are usual, add --rule data.no-rows=off.',
    zh: '请导出含客户编号的数据，或更正其他问题。若文件中没有订单属正常情况，可加 --rule data.no-rows=off。',
  },
  example: {
    en: 'an orders file that has only its header, or only sales without a customer',
    zh: '订单文件只有表头，或全部是没有客户的销售',
  },
  async find({ rows, files, has, orders }) {
    const own = files.filter(({ table }) => table.id === 'transactions' || table.id === 'contracts');
    if (own.length === 0) return [];
    const contracts = has('contracts') ? ' UNION ALL SELECT 1 FROM contracts WHERE reason = 0' : '';
    const left = await rows(`SELECT 1 FROM (SELECT 1 FROM ${orders}${contracts}) LIMIT 1`);
    if (left.length > 0) return [];
    const [{ table, number } = { table: { id: 'transactions' as const }, number: null }] = own;
    return [
      {
        table: table.id,
        file: own.length === 1 ? number : null,
        column: null,
        count: 1,
        test: null,
        value: `${own.reduce((sum, { records, blank }) => sum + records - blank, 0)} → 0`,
      },
    ];
  },
};
