import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/core/index.ts';
import { worlds } from '../../src/simulate/index.ts';
import { columnsOf, tableById, type TableId } from '../../src/tables/index.ts';
import { companyOf, exportOf, judged } from './company.ts';
import { rows } from './measure.ts';

/* The metamorphic laws of a company as a whole: what must not change, and what may change one way only. */

type Files = ReadonlyMap<TableId, readonly Record<string, string>[]>;
type Found = Map<string, Assessment>;

const asOf = '2025-12-28';
let files: Files;
let base: Found;
beforeAll(async () => {
  const company = companyOf({ world: worlds.retail, customers: 70, seed: 31 });
  files = exportOf(company, new Map(rows).get('everything') ?? new Set());
  base = await judged(files, asOf);
}, 120_000);

const verdictOf = (assessment: Assessment | undefined, type: string) => {
  const found = assessment?.grounds.find((each) => each.type.id === type)?.verdict;
  if (found === undefined) throw new Error(`${type} was not judged`);
  return found;
};
const short = ({ loyalty: { type, state, mix, candidates, opinion } }: Assessment) => ({
  type,
  state,
  mix,
  candidates,
  belief: opinion?.belief.toFixed(9) ?? null,
});

/** The same files with every cell told otherwise. */
function told(change: (cell: string, column: string, table: TableId) => string, from: Files = files): Files {
  return new Map(
    [...from].map(([table, lines]) => [
      table,
      lines.map((line) =>
        Object.fromEntries(Object.entries(line).map(([name, cell]) => [name, change(cell, name, table)])),
      ),
    ]),
  );
}

describe('a simulated company', () => {
  it('is judged the same 28 years later, under other ids, in another currency and order', async () => {
    const isMoney = (table: TableId, name: string) =>
      columnsOf(tableById(table)).some((column) => column.name === name && column.kind === 'money');
    const renamed = (id: string) => `zz-${id}`;
    const ids = new Set(['customer_id', 'referrer_id', 'referred_id', 'referred_by', 'same_as']);
    const other = told((cell, name, table) => {
      if (cell === '') return cell;
      if (ids.has(name)) return renamed(cell);
      // After 28 years weekdays, months and leap years are the same again.
      const [, year, rest] = /^(\d{4})(-(?:\d\d-\d\d|Q\d).*)$/s.exec(cell) ?? [];
      if (year !== undefined && rest !== undefined) return `${Number(year) + 28}${rest}`;
      return isMoney(table, name) && Number.isFinite(Number(cell)) ? (Number(cell) * 4).toFixed(2) : cell;
    });
    const shuffled: Files = new Map([...other].map(([table, lines]) => [table, lines.toReversed()]));
    const found = await judged(shuffled, `${2025 + 28}-12-28`);
    expect(found.size).toBe(base.size);
    const differ = [...base].filter(
      ([id, each]) => JSON.stringify(short(each)) !== JSON.stringify(short(found.get(renamed(id)) ?? each)),
    );
    expect(differ.map(([id, each]) => [id, short(each), short(found.get(renamed(id)) ?? each)])).toEqual([]);
  }, 120_000);

  it.each<TableId>(['surveys', 'market', 'referrals', 'contracts', 'wallet', 'campaigns'])(
    'without %s nothing becomes established and no uncertainty falls',
    async (table) => {
      const left = new Map([...files].filter(([id]) => id !== table));
      const found = await judged(left, asOf);
      const wrong: string[] = [];
      for (const [id, assessment] of found)
        for (const { type, verdict } of assessment.grounds) {
          const before = base.get(id);
          if (before === undefined) continue;
          const known = verdictOf(before, type.id);
          if (verdict.state === 'established' && known.state !== 'established')
            wrong.push(`${id} ${type.id}: ${known.state} → established`);
          if (verdict.uncertainty < known.uncertainty - 1e-9)
            wrong.push(`${id} ${type.id}: u ${known.uncertainty} → ${verdict.uncertainty}`);
        }
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it('refuses a file that is given twice', async () => {
    const twice = new Map<string, readonly Record<string, string>[]>(files);
    twice.set('transactions_copy', files.get('transactions') ?? []);
    await expect(judged(twice as Files, asOf)).rejects.toThrow('transactions_copy.csv');
  }, 60_000);

  it('worse answers never make anybody more premium, more suppliers nobody more captive', async () => {
    const worse = told((cell, name, table) => {
      if (table === 'market' && name === 'viable_suppliers') return String(Number(cell) + 2);
      return cell;
    });
    const answers = (worse.get('surveys') ?? []).map((line) =>
      line['brand'] === '' && ['sat_overall', 'recommend', 'trust', 'affect'].includes(line['item'] ?? '')
        ? { ...line, score: line['scale_min'] ?? '' }
        : line,
    );
    const unhappy = await judged(new Map([...files, ['surveys', answers]]), asOf);
    const free = await judged(worse, asOf);
    const rises = (found: Found, type: string) =>
      [...base].filter(([id, each]) => {
        const other = found.get(id);
        return other !== undefined && verdictOf(other, type).belief > verdictOf(each, type).belief + 1e-9;
      });
    expect(rises(unhappy, 'premium').map(([id]) => id)).toEqual([]);
    expect(rises(free, 'monopoly').map(([id]) => id)).toEqual([]);
  }, 120_000);
});
