import { surveyItems } from '../../core/index.ts';
import { LoyaltyError } from '../../errors.ts';
import { presets as known, recognisePresets, siblingOf } from '../../presets/index.ts';
import {
  columnsOf,
  matchColumns,
  recogniseByHeader,
  tableById,
  type Table,
  type TableId,
} from '../../tables/index.ts';
import { macros } from './cast.ts';
import type { Candidate } from './discover.ts';
import { lackedFor, likenessOf, tellsOf } from './likeness.ts';
import { lookAtValues, type Values } from './look-values.ts';
import { openSources, type Source } from './open.ts';
import { noOrders } from './order-items.ts';
import { missingColumns } from './mapping.ts';
import { isTitle } from './no-table.ts';
import { assign, recognisedName } from './place.ts';
import { presetOf, settingsOf, withPreset } from './presets.ts';
import type { ReadOptions } from './read.ts';
import { asksForCustomer, asksForWords, itemOf } from './survey-proposals.ts';

/** How much a belief can be relied on: it follows, it is likely, somebody must say it, or no cell is there to go by. */
export type Certainty = 'sure' | 'likely' | 'open' | 'unseen';

/** Where a column of the contract seems to stand in the file. */
export interface ColumnBelief {
  column: string;
  from: string;
  by: 'preset' | 'configured' | 'name' | 'question' | 'words';
}

/** What one file seems to be. */
export interface Look {
  candidate: Candidate;
  header: readonly string[];
  table: TableId | null;
  how: 'said' | 'configured' | 'preset' | 'name' | 'header' | 'words' | null;
  /** Tables it could be, where that is open, and the required columns that it lacks for each. */
  candidates: { table: TableId; lacks: readonly string[] }[];
  preset: string | null;
  /** The preset of the orders whose lines it holds. */
  linesOf: string | null;
  /** Presets it could be, where that is open. */
  presets: string[];
  columns: ColumnBelief[];
  /** Required columns that nothing was found for. */
  missing: string[];
  /** Of a survey with a column per question: columns that were taken for nothing. */
  unused: string[];
  /** Sheets of the workbook that were left out. */
  unreadSheets: string[];
  /** Hidden sheets that hold a table. */
  hiddenTables: string[];
  ambiguous: { column: string; headers: string[] }[];
  values: Values | null;
  /** Why nothing more can be said. */
  trouble: Pick<LoyaltyError, 'kind' | 'code' | 'sentence' | 'remedy' | 'zh'> | null;
  /** Why it cannot be scored, where the export names no buyer. */
  noBuyer: { en: string; zh: string } | null;
}

/** Looks at every input and says what it seems to be; nothing is read into tables, and no file stops the others. */
export async function lookAtAll(options: ReadOptions): Promise<Look[]> {
  for (const macro of macros) await options.engine.run(macro);
  const looks: Look[] = [];
  for (const candidate of options.candidates) looks.push(...(await lookAt(candidate, options)));
  for (const look of looks) {
    const { linesOf, candidate } = look;
    const isOwner = (other: Look) => other.preset === linesOf && other.candidate.shop === candidate.shop;
    if (linesOf !== null && !looks.some(isOwner))
      look.trouble = troubleOf(noOrders({ candidate, preset: { id: look.preset ?? '' } }, linesOf));
  }
  return looks;
}

async function lookAt(candidate: Candidate, options: ReadOptions): Promise<Look[]> {
  let sources: Source[];
  try {
    sources = await openSources(candidate, options);
  } catch (error) {
    return [{ ...nothingSeen(candidate), trouble: troubleOf(error) }];
  }
  const looks: Look[] = [];
  for (const source of sources) looks.push(await lookInto(source, options));
  return looks;
}

function nothingSeen(candidate: Candidate): Look {
  return {
    candidate,
    header: [],
    table: null,
    how: null,
    candidates: [],
    preset: null,
    linesOf: null,
    presets: [],
    columns: [],
    missing: [],
    unused: [],
    unreadSheets: [],
    hiddenTables: [],
    ambiguous: [],
    values: null,
    trouble: null,
    noBuyer: null,
  };
}

async function lookInto(opened: Source, options: ReadOptions): Promise<Look> {
  const { candidate } = opened;
  const look = nothingSeen(candidate);
  let source = opened;
  try {
    source = withPreset(source, presetOf(source, options.presets ?? null));
  } catch (error) {
    if (!(error instanceof LoyaltyError)) throw error;
    look.presets = recognisePresets(known, source.header).map(({ id }) => id);
  }
  look.header = source.header;
  const { others = [], totals = [], hidden = [], hiddenTables = [] } = source.workbook?.leftOut ?? {};
  look.hiddenTables = [...hiddenTables];
  look.unreadSheets = [...others, ...totals, ...hidden.filter((name) => !hiddenTables.includes(name))];
  look.preset = source.preset?.id ?? null;
  look.linesOf = source.preset?.linesOf ?? null;
  look.noBuyer = source.preset?.noBuyer ?? null;
  const sibling = source.preset === undefined && candidate.table === null ? siblingOf(source.header) : null;
  if (sibling !== null) return { ...look, noBuyer: { en: sibling.en, zh: sibling.zh } };
  findTable(look, source, options);
  if (look.table === null) return look;
  const table = tableById(look.table);
  if (look.how !== 'words') findColumns(look, source, table, options);
  if (look.missing.length > 0 && isTitle(source)) {
    const lacking = look.missing.map((name) => name.split(' or '));
    return { ...look, trouble: troubleOf(missingColumns(source, table, lacking)) };
  }
  if (look.table === 'surveys' && look.columns.some(({ column }) => column in surveyItems)) {
    const used = new Set([
      ...look.columns.flatMap(({ from }) => [from, ...from.split(' or ')]),
      ...look.ambiguous.flatMap(({ headers }) => headers),
    ]);
    look.unused = look.header.filter((name) => name !== '' && !used.has(name));
  }
  try {
    look.values = await lookAtValues(look, source, table, options);
  } catch (error) {
    look.trouble = troubleOf(error);
  }
  return look;
}

function troubleOf(error: unknown): Look['trouble'] {
  if (error instanceof LoyaltyError) {
    const { kind, code, sentence, remedy, zh } = error;
    return { kind, code, sentence, remedy, zh };
  }
  throw error;
}

function findTable(look: Look, source: Source, { tables }: ReadOptions): void {
  const { candidate } = source;
  const files = Object.entries(tables).filter(([, settings]) => settings?.files !== undefined);
  try {
    const table = assign({ ...source, candidate: { ...candidate, named: true } }, tables);
    look.table = table?.id ?? null;
  } catch (error) {
    if (!(error instanceof LoyaltyError)) throw error;
    if (isTitle(source)) look.trouble = troubleOf(error);
    const byHeader = recogniseByHeader(source.header);
    if ('candidates' in byHeader)
      look.candidates = [
        ...new Set([
          ...[likenessOf(source)?.table ?? []].flat(),
          ...[...byHeader.candidates, ...byHeader.nearly.map(({ table }) => table)].filter((id) =>
            tellsOf(id, source.header),
          ),
        ]),
      ].map((id) => ({ table: id, lacks: lackedFor(tableById(id), source.header) }));
  }
  if (look.table === null && proposeSurvey(look, source)) look.how = 'words';
  else if (look.table === null && proposeOrders(look, source)) look.how = 'words';
  else if (candidate.table !== null) look.how = 'said';
  else if (source.preset?.table === look.table) look.how = 'preset';
  else if (files.some(([id]) => id === look.table)) look.how = 'configured';
  else if (look.table !== null) look.how = recognisedName(candidate) === look.table ? 'name' : 'header';
}

function findColumns(look: Look, source: Source, table: Table<TableId>, { tables }: ReadOptions): void {
  const { columns } = settingsOf(source, table, tables[table.id]);
  const own = tables[table.id]?.columns ?? {};
  const { matched, ambiguous, missing } = matchColumns(table, source.header);
  for (const { name } of columnsOf(table)) {
    const entry = columns[name];
    const index = matched.get(name);
    if (entry !== undefined)
      look.columns.push({
        column: name,
        from: [entry].flat().join(' or '),
        by: own[name] === undefined ? 'preset' : 'configured',
      });
    else if (index !== undefined)
      look.columns.push({ column: name, from: source.header[index] ?? '', by: 'name' });
  }
  const has = (name: string) => look.columns.some(({ column }) => column === name);
  look.ambiguous = ambiguous.filter(({ column }) => !has(column));
  // What lines lack stands in the file of their orders, and only what the preset names is read of them.
  if (source.preset?.linesOf !== undefined) {
    look.columns = look.columns.filter(({ by }) => by === 'preset');
    return;
  }
  look.missing = missing.filter((name) => !has(name));
  if (table.id === 'surveys' && look.missing.includes('item')) proposeSurvey(look, source);
  else if (table.id === 'transactions' && look.missing.length > 0) proposeOrders(look, source);
}

/** A form with a column per question: at least two questions whose item can be told. */
function proposeSurvey(look: Look, { header }: Source): boolean {
  const taken = new Set(look.columns.map(({ from }) => from));
  const free = header.filter((name) => !taken.has(name));
  const items = free.flatMap((from) => {
    const column = itemOf(from);
    return column === null ? [] : [{ column, from, by: 'question' as const }];
  });
  const codes = new Set(items.map(({ column }) => column));
  if (codes.size < (look.table === 'surveys' ? 1 : 2)) return false;
  look.table = 'surveys';
  // Two questions that ask for the same item: which of them is meant, nobody can tell.
  for (const code of codes) {
    const asked = items.filter(({ column }) => column === code);
    if (asked.length === 1) look.columns.push(...asked);
    else look.ambiguous.push({ column: code, headers: asked.map(({ from }) => from) });
  }
  const propose = (column: string, test: (name: string) => boolean) => {
    const [from, ...more] = free.filter((name) => itemOf(name) === null && test(name));
    if (from !== undefined && more.length === 0 && !look.columns.some((each) => each.column === column))
      look.columns.push({ column, from, by: 'question' });
  };
  propose('response_id', (name) =>
    /^(#|序号|编号|答卷编号|(respondent|response|submission|entry)( id)?|id|nr\.?|no\.?)$/i.test(name),
  );
  propose('date', (name) => /提交.*时间|submit date|end date|timestamp|completed/i.test(name));
  propose('customer_id', asksForCustomer);
  propose('customer_id', (name) => /^(e-?mail|(电子)?邮箱)$/i.test(name));
  propose('text', asksForWords);
  const has = new Set(look.columns.map(({ column }) => column));
  look.missing = ['response_id', 'customer_id', 'date'].filter((name) => !has.has(name));
  return true;
}

const orderWords: readonly (readonly [column: string, words: RegExp])[] = [
  [
    'customer_id',
    /(customer|client|member|buyer|user|account|客户|会员|买家|顾客|用户).*(id|no|nr|code|号|名|编号|代码|账号|帐号|手机)?$|^e-?mail$/i,
  ],
  ['date', /date|time|日期|时间/i],
  ['amount', /amount|total|paid|revenue|net|金额|实付|实收|应付|合计/i],
  ['order_id', /(order|invoice|receipt|订单|单据|小票).*(id|no|nr|number|号|编号)$/i],
];

/** Words of columns that sound like those of an order and are about something else. */
const otherWords = /updated|synced|birth|scheduled|lifetime|spent|threshold|refund|balance|count/i;

/** Orders whose columns have names of their own: what their words say, where only one column says it. */
function proposeOrders(look: Look, { header }: Source): boolean {
  const known = look.table === null ? knownOrderColumns(header) : [];
  const found: ColumnBelief[] = [];
  const has = (name: string) => [...look.columns, ...known, ...found].some(({ column }) => column === name);
  for (const [column, words] of orderWords) {
    if (has(column)) continue;
    const taken = new Set([...look.columns, ...known, ...found].map(({ from }) => from));
    const fitting = header.filter((name) => !taken.has(name) && words.test(name) && !otherWords.test(name));
    const [from, ...more] = fitting;
    if (from !== undefined && more.length === 0) found.push({ column, from, by: 'words' });
  }
  const computed = has('amount') ? null : priceTimesQuantity([...look.columns, ...known]);
  if (computed !== null) found.push({ column: 'amount', from: computed, by: 'words' });
  const missing = ['customer_id', 'date', 'amount'].filter((name) => !has(name));
  // A customer, a day and a sum may be anything: an order number makes them orders.
  if (look.table === null && (!has('order_id') || missing.length > 0)) return false;
  look.table = 'transactions';
  look.columns.push(...known, ...found);
  look.missing = missing;
  return true;
}

function knownOrderColumns(header: readonly string[]): ColumnBelief[] {
  const { matched } = matchColumns(tableById('transactions'), header);
  return [...matched].map(([column, index]) => ({ column, from: header[index] ?? '', by: 'name' }));
}

/** What a line comes to where no column says it. */
function priceTimesQuantity(columns: readonly ColumnBelief[]): string | null {
  const [price, quantity] = ['unit_price', 'qty'].map(
    (name) => columns.find(({ column }) => column === name)?.from,
  );
  if (price === undefined || quantity === undefined) return null;
  const quoted = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`);
  return `${quoted(quantity)} * ${quoted(price)}`;
}
