import type { TableId } from '../../tables/index.ts';
import { namesIn } from './expression.ts';
import type { Source } from './open.ts';
import { settingsOf } from './presets.ts';
import type { TableSettings } from './read.ts';
import { conditionOf } from './statuses.ts';

/**
 * Cells of a file, from 0, that no column is made of and that count all the same: conditions ask for them, records are
 * joined by them, or they tell of the other lines of an order.
 */
export function cellsBeside(source: Source, table: { id: TableId }, settings: TableSettings = {}): number[] {
  const { header, preset } = source;
  const { where, join, filledOnce = [], orderTotals = [] } = settingsOf(source, table, settings);
  const own = preset?.table === table.id ? preset : undefined;
  const names = [
    ...Object.entries(where).flatMap(([name, entry]) => namesIn(conditionOf(entry, name))),
    ...[join ?? []].flat().flatMap(({ on }) => (typeof on === 'string' ? [on] : Object.keys(on))),
    ...filledOnce,
    ...orderTotals,
    ...(own?.zero ?? []),
    ...Object.keys(own?.nothing ?? {}),
    ...(own?.shop === undefined ? [] : [own.shop]),
  ];
  return [...new Set(names.map((name) => header.indexOf(name)))].filter((index) => index >= 0);
}
