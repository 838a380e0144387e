import { readerCheck, type Check } from '../check.ts';

export const unreadSheets: Check = readerCheck('sheet.unread', 'source', {
  en: '`sales.xlsx` with the sheets `2024` and `2025`, of which the first is read',
  zh: '`sales.xlsx` 含工作表 `2024` 与 `2025`，只读取第一个',
});
