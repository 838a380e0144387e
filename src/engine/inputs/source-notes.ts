import { labelOf } from './answer-words.ts';
import { columnsOf, type Table, type TableId } from '../../tables/index.ts';

/** What a record says in a word or two, by contract column; tables that are not named say their first cells. */
const told: Partial<Record<TableId, readonly string[]>> = {
  transactions: ['order_id', 'product_id'],
  contracts: ['plan', 'fee', 'min_term_end', 'terminated_on'],
  surveys: ['item', 'score', 'scale_min', 'scale_max', 'brand'],
  reviews: ['rating', 'scale_min', 'scale_max', 'public'],
  cases: ['type', 'severity', 'target'],
  refunds: ['reason_code'],
  rewards: ['type', 'points'],
  wallet: ['category', 'own_spend', 'total_spend'],
  access: ['own_minutes', 'best_rival_minutes'],
  referrals: ['bonus', 'converted'],
};

const mostTold = 3;
const longest = 60;

/**
 * The columns of a table that its notes are made of, of those that a file has. Ids are left out where nothing is named:
 * they may be those of other people.
 */
export function toldColumns(table: Table<TableId>, has: ReadonlySet<string>): string[] {
  const named = told[table.id];
  // A survey with a column per question tells its answers.
  if (table.id === 'surveys' && !has.has('item'))
    return [...has].filter(
      (name) => !['response_id', 'brand', 'text', 'date', ...table.customerColumns].includes(name),
    );
  if (named !== undefined) return named.filter((name) => has.has(name));
  const silent = new Set([...table.customerColumns, ...table.known.slice(0, 1)]);
  return columnsOf(table)
    .filter(({ name, kind }) => kind !== 'id' && !silent.has(name) && has.has(name))
    .map(({ name }) => name);
}

/**
 * The note of a record: texts as they are, numbers and dates with the name of their column (`fee=20`), an answer with its
 * scale (`sat_overall=2 (1–7)`).
 *
 * @param cells text by contract column, in the order in which they are told
 */
export function noteOf(table: Table<TableId>, cells: ReadonlyMap<string, string>): string | null {
  const kinds = new Map(columnsOf(table).map(({ name, kind }) => [name, kind]));
  const left = new Map(cells);
  const parts: string[] = [];
  const scale = ['scale_min', 'scale_max'].map((name) => plain(left.get(name) ?? ''));
  const answer = table.id === 'surveys' ? 'score' : 'rating';
  const value = left.get(answer);
  if (value !== undefined) {
    const name = table.id === 'surveys' ? (left.get('item') ?? answer) : answer;
    const range = scale.includes('') ? '' : ` (${scale.join('–')})`;
    parts.push(`${name}=${plain(value)}${range}`);
    for (const used of ['item', answer, 'scale_min', 'scale_max']) left.delete(used);
  }
  for (const [name, text] of left) {
    const kind = kinds.get(name);
    const tells = kind === 'id' || kind === 'text' || kind === 'enumeration';
    parts.push(tells ? text : `${name}=${plain(text)}`);
  }
  const note = (told[table.id] === undefined ? parts.slice(0, mostTold) : parts).map(short).join(' · ');
  return note === '' ? null : note;
}

/** `20.0000` → `20` */
const plain = (text: string): string =>
  /^-?\d+\.\d+$/.test(text) ? (labelOf(Number(text)) ?? text.replace(/\.?0+$/, '')) : text;

function short(text: string): string {
  const characters = Array.from(text);
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}
