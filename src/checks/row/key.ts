import type { Check, Hit } from '../check.ts';

export const repeatedKey: Check = {
  rule: 'key.duplicate',
  scope: 'row',
  severity: 'warning',
  names: { en: 'several records have the same key', zh: '多条记录的键相同' },
  remedy: {
    en: 'Keep one record for each key, or correct the key.',
    zh: '每个键只保留一条，或更正键值。',
  },
  example: {
    en: 'two customers called `A17`',
    zh: '两个客户的编号都是 `A17`',
  },
  async find({ rows, run, files }) {
    const hits: Hit[] = [];
    for (const id of new Set(files.map(({ table }) => table.id))) {
      const own = files.filter(({ table }) => table.id === id);
      const [{ table, shape } = {}] = own;
      // A questionnaire with a column per question has become one record per answer: its key is that of the answers.
      const columns = (table?.key ?? []).filter((name) => own.every(({ columns: has }) => has.has(name)));
      if (table === undefined || shape !== table || columns.length < (table.key.length > 1 ? 2 : 1)) continue;
      if (columns[0] !== table.key[0]) continue;
      const text = columns.map((name) => `"${name}"::VARCHAR`).join(` || chr(31) || `);
      const digest = `id_key(${text})`;
      const found = `check_key_${id}`;
      await run(
        `CREATE OR REPLACE TEMP TABLE ${found} AS SELECT ${digest} AS digest FROM "${id}" WHERE reason = 0 GROUP BY ALL HAVING count(*) > 1`,
      );
      const counts = await rows<{ file: number; records: string }>(
        `SELECT file, count(*) AS records FROM "${id}" WHERE reason = 0 AND ${digest} IN (SELECT digest FROM ${found}) GROUP BY file ORDER BY file`,
      );
      for (const { file, records } of counts)
        hits.push({
          table: table.id,
          file,
          column: columns[0] ?? null,
          count: Number(records),
          test: `${digest} IN (SELECT digest FROM ${found})`,
          expected: `1 × (${columns.join(', ')})`,
        });
    }
    return hits;
  },
};
