import { describe, expect, test } from 'vitest';
import {
  columnsOf,
  displayWidth,
  padEnd,
  tableById,
  tablePage,
  tables,
  tablesPage,
} from '../../src/tables/index.ts';

const langs = ['en', 'zh'] as const;

describe.each(tables.flatMap(({ id }) => langs.map((lang) => [id, lang] as const)))(
  'page of %s in %s',
  (id, lang) => {
    const table = tableById(id);
    const lines = tablePage(table, lang).split('\n');
    const columnLines = lines.slice(lines.indexOf('', lines.indexOf('') + 1));

    test('tells what the table is and shows every column with mark, name, values and headers', () => {
      expect(lines[0]).toBe(`${id} · ${table.names[lang]}`);
      const text = lines.join(' ').replace(/\s+/g, ' ');
      for (const column of columnsOf(table)) {
        const line = columnLines.find((each) => each.startsWith(`${column.name} `));
        expect(line).toContain(column[lang]);
        expect(line?.startsWith(`${column.name} *`)).toBe(column.required);
        if (column.values) expect(text).toContain(column.values.join(', '));
        for (const alias of column.aliases) expect(text).toContain(alias);
      }
    });

    test('is no wider than 100 characters', () => {
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(100);
    });
  },
);

test('the page says when facts are known and what else is needed', () => {
  expect(tablePage(tableById('costs'), 'en')).toContain('Known at: period');
  expect(tablePage(tableById('costs'), 'en')).toContain('At least one is needed: customer_id, segment');
  expect(tablePage(tableById('links'), 'zh')).toContain('始终已知');
});

test.each(langs)('the list of tables has one line each (%s)', (lang) => {
  const lines = tablesPage(lang).trimEnd().split('\n');
  expect(lines.map((line) => line.split(' ')[0])).toEqual(tables.map(({ id }) => id));
  const about = tables.map((table, index) =>
    displayWidth((lines[index] ?? '').split(table.about[lang])[0] ?? ''),
  );
  expect(new Set(about).size).toBe(1);
});

test.each([
  ['abc', 3],
  ['客户', 4],
  ['客户ID', 6],
  ['（元）', 6],
  ['e\u0301', 1],
  ['가', 2],
  ['\uFEFF', 0],
  ['', 0],
])('%j is %i wide', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('padding counts full-width characters twice and never cuts', () => {
  expect(padEnd('客户', 6)).toBe('客户  ');
  expect(padEnd('客户', 3)).toBe('客户');
});
