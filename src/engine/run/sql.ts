import { isoOfDay } from '../days.ts';
import type { Engine } from '../engine.ts';
import { quoteName, quoteText } from '../quote.ts';

/** SQL of a day counted from 1970-01-01. */
export function dateSql(day: number): string {
  return `DATE ${quoteText(isoOfDay(day))}`;
}

export async function countOf(engine: Engine, table: string): Promise<number> {
  const [row] = await engine.rows<{ n: string }>(`SELECT count(*) AS n FROM ${quoteName(table)}`);
  return Number(row?.n ?? 0);
}

export async function exists(engine: Engine, select: string): Promise<boolean> {
  return (await engine.rows(`${select} LIMIT 1`)).length > 0;
}
