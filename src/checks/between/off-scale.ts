import type { Check, Hit } from '../check.ts';

export const offScale: Check = {
  rule: 'score.off-scale',
  scope: 'between',
  severity: 'warning',
  names: { en: 'a score lies outside its scale', zh: '分数超出量表' },
  remedy: {
    en: 'Correct the score or the scale: such answers are left out.',
    zh: '请更正分数或量表：这样的答案会被忽略。',
  },
  example: {
    en: 'a 9 on a scale from 1 to 7',
    zh: '1–7 的量表上出现 9',
  },
  records({ table, columns }) {
    const score = table.id === 'surveys' ? 'score' : table.id === 'reviews' ? 'rating' : null;
    if (score === null || !columns.has(score) || !columns.has('scale_min') || !columns.has('scale_max'))
      return [];
    return [
      {
        test: `scale_min < scale_max AND ("${score}" < scale_min OR "${score}" > scale_max)`,
        column: score,
        expectedSql: `scale_min::VARCHAR || '–' || scale_max::VARCHAR`,
      },
    ];
  },
  // With a column per question the scale is known only after reading.
  async find({ rows, files }) {
    const hits: Hit[] = [];
    for (const file of files.filter(({ table, shape }) => table.id === 'surveys' && shape !== table)) {
      const found = await rows<{ item: string; low: number; high: number; records: string }>(
        `SELECT item, min(scale_min) AS low, max(scale_max) AS high, count(*) AS records FROM surveys
         WHERE file = ${file.number} AND reason = 0 AND (score < scale_min OR score > scale_max) GROUP BY item ORDER BY item`,
      );
      for (const { item, low, high, records } of found)
        hits.push({
          table: 'surveys',
          file: file.number,
          column: item,
          count: Number(records),
          test: `"${item}" < ${low} OR "${item}" > ${high}`,
          expected: `${low}–${high}`,
        });
    }
    return hits;
  },
};
