import { readerCheck, type Check } from '../check.ts';

export const blankCurrency: Check = readerCheck('currency.blank', 'domain', {
  en: 'EUR in 4,000 records, and 12 say none',
  zh: '4,000 条为 EUR，12 条未填',
});
