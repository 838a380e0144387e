import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { castSql, macros } from '../../../src/engine/inputs/cast.ts';

it('a period is a day, a month, a quarter or a year, by its first day', async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const macro of macros) await connection.run(macro);
  const styles = { dateOrder: null, decimal: 'plain', timezone: 'UTC' } as const;
  const told: Record<string, string | null> = {
    '2024-02-15': '2024-02-15',
    '2024-02': '2024-02-01',
    '2024-12': '2024-12-01',
    '2024-Q1': '2024-01-01',
    '2024Q4': '2024-10-01',
    '2024': '2024-01-01',
    '2024-13': null,
    '2024-Q5': null,
    spring: null,
  };
  const rows = Object.keys(told).map((text) => `('${text}')`);
  const result = await connection.runAndReadAll(
    `SELECT text, (${castSql('period', 'text', styles)})::VARCHAR FROM (VALUES ${rows.join(', ')}) AS t(text)`,
  );
  expect(Object.fromEntries(result.getRowsJson() as [string, string | null][])).toEqual(told);
  connection.closeSync();
  instance.closeSync();
});
