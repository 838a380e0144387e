import { currencyMarks, currencyOfHeader } from '../../tables/index.ts';
import { currencyCodeSql } from './currency-code.ts';
import type { Values } from './look-values.ts';
import type { Source } from './open.ts';
import { cell, strictRelation } from './raw.ts';
import type { ReadOptions } from './read.ts';

/** Where nothing says it. */
export const unseenCurrency: Values['currency'] = {
  value: null,
  certainty: 'unseen',
  several: [],
  by: 'nothing',
};

/** The currency of the amounts of a file, from the column that names it, else from the header or the signs. */
export async function currencyOf(
  column: number,
  money: readonly number[],
  source: Source,
  { engine }: ReadOptions,
): Promise<Values['currency']> {
  const { relation } = strictRelation(source);
  if (column >= 0) {
    const rows = await engine.rows<{ code: string }>(
      `SELECT DISTINCT ${currencyCodeSql('text')} AS code FROM (SELECT clean(${cell(column)}) AS text FROM ${relation})
       WHERE text IS NOT NULL ORDER BY code LIMIT 6`,
    );
    const named = rows.map(({ code }) => code);
    const signed = await otherSigns(column, money, source, engine);
    const codes = [...new Set([...named, ...signed])];
    return {
      value: codes.length === 1 ? (codes[0] ?? null) : null,
      certainty: codes.length === 1 ? 'sure' : codes.length === 0 ? 'unseen' : 'open',
      several: codes.length > 1 ? codes : [],
      by: signed.length > 0 ? 'signs against the column' : 'column',
    };
  }
  for (const index of money) {
    const inHeader = currencyOfHeader(source.header[index] ?? '');
    if (inHeader !== null) return { value: inHeader, certainty: 'likely', several: [], by: 'header' };
    const rows = await engine.rows<{ mark: string }>(
      `SELECT DISTINCT unnest(currency_marks(beside)) AS mark
       FROM (SELECT DISTINCT beside_number(${cell(index)}) AS beside FROM ${relation}) ORDER BY mark`,
    );
    const codes = [
      ...new Set(
        rows.flatMap(({ mark }) => currencyMarks.find(({ text }) => text.toUpperCase() === mark)?.code ?? []),
      ),
    ];
    if (codes.length === 1) return { value: codes[0] ?? null, certainty: 'likely', several: [], by: 'signs' };
    if (codes.length > 1) return { value: null, certainty: 'open', several: codes, by: 'signs' };
  }
  return unseenCurrency;
}

/** Currencies of signs at amounts whose record names another one. */
async function otherSigns(
  column: number,
  money: readonly number[],
  source: Source,
  engine: ReadOptions['engine'],
): Promise<string[]> {
  const found: string[] = [];
  for (const index of money) {
    const rows = await engine.rows<{ mark: string; code: string }>(
      `SELECT DISTINCT code, unnest(currency_marks(beside)) AS mark
       FROM (SELECT DISTINCT ${currencyCodeSql('text')} AS code, beside
         FROM (SELECT clean(${cell(column)}) AS text, beside_number(${cell(index)}) AS beside
           FROM ${strictRelation(source).relation}))
       WHERE regexp_full_match(code, '[A-Z]{3}') ORDER BY mark, code`,
    );
    for (const { mark, code } of rows) {
      const said = currencyMarks.find(({ text }) => text.toUpperCase() === mark);
      if (said !== undefined && !said.codes.includes(code)) found.push(said.code);
    }
  }
  return found;
}
