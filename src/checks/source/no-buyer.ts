import type { Check } from '../check.ts';

/** Raised by the reader, which cannot use the file; which export has the buyer stands beside each file. */
export const noBuyer: Check = {
  rule: 'input.no-buyer',
  scope: 'source',
  severity: 'error',
  names: {
    en: 'the export of this platform names no buyer that could be recognised again',
    zh: '该平台的导出不含可识别的买家',
  },
  remedy: {
    en: 'Export that instead; or, if a column does tell the buyer, map it to customer_id in loyalty.config.json.',
    zh: '请改用该导出；若有列能识别买家，请在 loyalty.config.json 中映射为 customer_id。',
  },
  example: {
    en: 'orders of a platform in which `buyer` is encrypted on every line',
    zh: '平台订单中每行的买家信息都已加密',
  },
};
