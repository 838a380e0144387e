import type { TableId } from '../../tables/index.ts';
import type { World } from '../world.ts';

/**
 * Records of a table that could not be split into cells, like `campaigns.csv: 2 × record.ragged`, or that broke one of
 * the other rules: what seems to be missing may stand in them. Null where there are none.
 */
export function lostRecords({ reader }: World, table: TableId, rules: readonly string[] = []): string | null {
  const isLost = (rule: string) =>
    rules.includes(rule) || (rule.startsWith('record.') && rule !== 'record.duplicate');
  const lost = reader.filter((finding) => finding.table === table && isLost(finding.rule));
  const counts = new Map<string, number>();
  for (const { file, rule, count } of lost) {
    const key = `${file}\0${rule}`;
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  const said = [...counts].map(([key, count]) => key.replace('\0', `: ${count} × `));
  return said.length === 0 ? null : said.sort().join(', ');
}
