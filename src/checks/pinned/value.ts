import type { Check } from '../check.ts';

export const pinnedValue: Check = {
  rule: 'pinned.value',
  scope: 'pinned',
  severity: 'error',
  names: { en: 'the value is none of those that were agreed on', zh: '取值不在约定之内' },
  remedy: {
    en: 'Correct it, or change `expect` in the configuration.',
    zh: '请更正，或修改配置中的 expect。',
  },
  example: {
    en: 'a channel `wbe` where `web` and `store` are expected',
    zh: '渠道写成 `wbe`，约定只有 `web` 与 `store`',
  },
  cells: ({ name, text, file }, { expectations, quote }) => {
    const values = expectations[file.table.id]?.values?.[name];
    return values === undefined
      ? null
      : {
          test: `${text} IS NOT NULL AND ${text} NOT IN (${values.map(quote).join(', ')})`,
          expected: values.join(' | '),
        };
  },
};
