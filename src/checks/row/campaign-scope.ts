import type { Check } from '../check.ts';

export const campaignScope: Check = {
  rule: 'campaign.scope',
  scope: 'row',
  severity: 'warning',
  names: {
    en: 'the scope of a campaign cannot be read, so it reaches nobody',
    zh: '活动范围无法识别，因此不覆盖任何人',
  },
  remedy: {
    en: 'Write `all`, or `category=a|b;region=r1|r2`.',
    zh: '请写 `all`，或 `category=a|b;region=r1|r2`。',
  },
  example: {
    en: 'a scope of `coffee and tea`',
    zh: '范围写成 `coffee and tea`',
  },
  records: ({ table, columns }) =>
    table.id === 'campaigns' && columns.has('scope')
      ? [
          {
            test: `scope IS NOT NULL AND NOT regexp_full_match(lower(scope), '\\s*(all|(category|region)\\s*=[^;=]+(;\\s*(category|region)\\s*=[^;=]+)*;?)\\s*')`,
            column: 'scope',
            expected: 'all | category=a|b;region=r1|r2',
          },
        ]
      : [],
};
