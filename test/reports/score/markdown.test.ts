import { expect, test } from 'vitest';
import { scoreMarkdown } from '../../../src/reports/index.ts';
import { markdownRows } from '../../../src/reports/flat/markdown.ts';
import { scoreColumns } from '../../../src/reports/index.ts';
import { report, row } from '../sample.ts';

test('the first screen and the customers as Markdown', () => {
  expect(scoreMarkdown(report(), { lang: 'en' })).toBe(`\
# Customer loyalty

- **23,570 customers** · 69,659 rows → 67,591 purchase days · as of 1998-06-30

|  | customers | spent in 12 months |  |
| --- | ---: | ---: | --- |
| late against own rhythm | 3,126 | 354,936 |  |
| &emsp;**of these, top fifth** | **1,376** | **289,781** | ← start here |
| on schedule | 3,783 | 568,128 |  |
| bought once | 12,054 | – |  |
| lapsed repeaters | 4,607 | 149,475 |  |

- first to contact: **13167** · 35 purchases, every \\~15 days, silent 38, 3,801 a year
- levels: key, top 1 % 236 · key 4,478 · ordinary 7,071 · small (extension) 11,785
- life-cycle: acquisition 12,054 · growth 2,100 · maturity 3,109 · decline 1,700 · exit 4,607
- rhythm: half of the gaps between purchases end within 54 days · irregular, k = 1.1 (1 = random, 4 = clockwork)
- value: the top fifth of buyers brings 84 % · 80 % comes from 17 % of buyers
- loyalty index: partial (1 of 6 indicators). Types: motives do not show in orders alone.
- next file to add: item prices → price loyalty · refunds → tolerance · campaigns and rewards → incentive loyalty · stores or channels → convenience loyalty · 8 survey questions → attitude: true or merely habitual loyalty

## Most worth acting on first (gap and late in days)

| customer | bought | gap | late | 12 months | level | why | what to do |
| --- | ---: | ---: | ---: | ---: | --- | --- | --- |
| **13167** | 35 | 15 | 23 | 3,801 | key, top 1 % | late against own rhythm | contact now |
| **00042** | 1 | – | – | 13 | small (extension) | bought once, recently | nothing to do |

- … and 23,568 more: --format csv -o FILE has all
`);
});

test('no id breaks a table, marks up or brings HTML', () => {
  const text = scoreMarkdown(report({ rows: [row('a|b\n<img src=x>*_`')] }), { lang: 'zh' });
  expect(text).toContain('| **a\\|b\\\\n&lt;img src=x&gt;\\*\\_\\`** |');
  expect(text).not.toContain('<img');
});

test('any column table as Markdown, streamed', () => {
  const columns = scoreColumns({ byCategory: false, rfm: false }).slice(0, 2);
  const of = report({ rows: [row('a|b')] });
  expect([...markdownRows(columns, of.rows, of, 'zh')].join('')).toBe(
    '| 客户编号 | 行为分 |\n| --- | ---: |\n| a\\|b | 71.3 |\n',
  );
});
