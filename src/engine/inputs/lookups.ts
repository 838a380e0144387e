import { LoyaltyError } from '../../errors.ts';
import { rules } from '../../findings/rules.ts';
import { printable, shown, shownNames } from '../../printable.ts';
import { columnsOf, matchColumns, tableById, type Table, type TableId } from '../../tables/index.ts';
import type { Engine } from '../engine.ts';
import { quoteName } from '../quote.ts';
import type { Candidate } from './discover.ts';
import { firstFault, isReadingError } from './load.ts';
import { type Source } from './open.ts';
import { unreadableStructure } from './unreadable-structure.ts';
import { cell, strictRelation } from './raw.ts';
import type { FileSettings } from './presets.ts';
import type { JoinSettings, ReadOptions, TableSettings } from './read.ts';
import type { Shaping } from './shaping.ts';

/** Columns that lookups bring in, and the SQL of the joins. */
export interface Lookups {
  columns: Map<string, string>;
  sql: string;
}

/** The lookup files and tables that a file is joined to: those configured, else products by product id. */
export async function lookupsFor(
  source: Source,
  table: Table<TableId>,
  given: {
    settings: FileSettings;
    shaping: Pick<Shaping, 'shopOf'>;
    options: ReadOptions;
    sources: readonly Source[];
    created: ReadonlyMap<string, ReadonlySet<string>>;
  },
): Promise<Lookups> {
  const { settings, shaping, options, sources, created } = given;
  let joins = asArray(settings.join);
  if (settings.join === undefined && table.id === 'transactions' && created.has('products')) {
    const hasProduct =
      matchColumns(table, source.header).matched.has('product_id') ||
      settings.columns['product_id'] !== undefined;
    if (hasProduct) joins = [{ table: 'products', on: 'product_id' }];
  }
  const lookups: Lookups = { columns: new Map(), sql: '' };
  for (const [index, join] of joins.entries()) {
    const name = `j${index}`;
    const lookup =
      join.file === undefined
        ? await contractLookup(join, created)
        : await fileLookup(join.file, `lookup_${table.id}_${index}`, options, sources);
    const on = Object.entries(typeof join.on === 'string' ? { [join.on]: join.on } : join.on);
    const tests = on.map(([ours, theirs]) => {
      const position = lookup.columns.indexOf(theirs);
      if (position < 0) throw unknownKey(theirs, lookup.cite, lookup.columns);
      const own = ownKey(ours, source, table, settings);
      const shop = join.file === undefined ? shopOfKey(join, theirs, shaping) : null;
      return {
        ours: shop === null ? own : `${shop} || ${own}`,
        theirs: `${name}.${quoteName(lookup.sqlNames[position] ?? '')}`,
      };
    });
    await refuseRepeatedKeys(
      options.engine,
      lookup,
      on.map(([, theirs]) => theirs),
    );
    lookups.sql += ` LEFT JOIN ${lookup.relation} AS ${name} ON ${tests.map((test) => `${test.ours} = ${test.theirs}`).join(' AND ')}`;
    for (const [position, column] of lookup.columns.entries())
      if (!lookups.columns.has(column) && !on.some(([, theirs]) => theirs === column))
        lookups.columns.set(column, `${name}.${quoteName(lookup.sqlNames[position] ?? '')}`);
  }
  return lookups;
}

interface Lookup {
  cite: string;
  relation: string;
  columns: string[];
  sqlNames: string[];
}

async function contractLookup(
  join: JoinSettings,
  created: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Lookup> {
  const id = join.table ?? '';
  const table = tableById(id);
  const filled = created.get(id);
  if (table === undefined || filled === undefined)
    throw new LoyaltyError(
      'usage',
      'config.join',
      `The configuration joins \`${id}\`, but no input is that table.`,
      'Add the file to the inputs, or remove the join.',
      {
        zh: {
          sentence: `配置要联接 \`${id}\`，但输入中没有这张表。`,
          remedy: '请在输入中加上该文件，或删去此联接。',
        },
      },
    );
  const columns = columnsOf(table)
    .map(({ name }) => name)
    .filter((name) => filled.has(name));
  return {
    cite: id,
    relation: `(SELECT * FROM ${quoteName(id)} WHERE reason = 0)`,
    columns,
    sqlNames: columns,
  };
}

async function fileLookup(
  file: string,
  name: string,
  options: ReadOptions,
  sources: readonly Source[],
): Promise<Lookup> {
  const source = sources.find((each) => namesFile(file, each.candidate));
  if (source === undefined)
    throw new LoyaltyError(
      'usage',
      'config.join',
      `The configuration joins ${shown(file)}, which is not among the inputs.`,
      'Add the file or its folder to the inputs.',
      {
        zh: {
          sentence: `配置要联接 ${shown(file)}，但它不在输入中。`,
          remedy: '请在输入中加上该文件或其文件夹。',
        },
      },
    );
  const sqlNames = source.header.map((_, index) => cell(index));
  try {
    await options.engine.run(
      `CREATE OR REPLACE TABLE ${quoteName(name)} AS SELECT ${sqlNames.map((each) => `clean(${each}) AS ${each}`).join(', ')} FROM ${strictRelation(source).relation}`,
    );
  } catch (cause) {
    throw await damagedLookup(source, options, cause);
  }
  return { cite: source.candidate.cite, relation: quoteName(name), columns: source.header, sqlNames };
}

/** A lookup must be whole: a product that is left out would quietly lose its category. */
async function damagedLookup(
  source: Source,
  options: Pick<ReadOptions, 'spool' | 'encoding'>,
  cause: unknown,
): Promise<unknown> {
  if (!isReadingError(cause)) return cause;
  const fault = await firstFault(source, options);
  if (fault === null) return unreadableStructure(source, cause);
  return new LoyaltyError(
    'data',
    fault.rule,
    `${printable(source.candidate.cite)}, line ${fault.line}: ${rules[fault.rule].en}, and a lookup must be whole.`,
    rules[fault.rule].remedy.en,
    {
      cause,
      zh: {
        sentence: `${printable(source.candidate.cite)} 第 ${fault.line} 行：${rules[fault.rule].zh}，而被联接的文件必须完整。`,
        remedy: rules[fault.rule].remedy.zh,
      },
    },
  );
}

/** A table of the contract holds its ids with their shop; a file that is merely looked up, as it has them. */
function shopOfKey({ table: id = '' }: JoinSettings, name: string, { shopOf }: Pick<Shaping, 'shopOf'>) {
  const table = tableById(id);
  const column = table === undefined ? undefined : columnsOf(table).find((each) => each.name === name);
  return column === undefined ? null : shopOf(column, table?.customerColumns.includes(name) === true);
}

function ownKey(name: string, source: Source, table: Table, settings: FileSettings): string {
  const [header = name] = [settings.columns[name] ?? name].flat();
  const index = source.header.indexOf(header);
  const position = index >= 0 ? index : matchColumns(table, source.header).matched.get(name);
  if (position === undefined) throw unknownKey(name, source.candidate.cite, source.header);
  return `clean(r.${cell(position)})`;
}

function unknownKey(name: string, cite: string, columns: readonly string[]): LoyaltyError {
  return new LoyaltyError(
    'usage',
    'config.join',
    `The configuration joins on ${shown(name)}, which ${printable(cite)} does not have: its columns are ${shownNames(columns)}.`,
    'Write "on": {"our column": "their column"}.',
    {
      zh: {
        sentence: `配置按 ${shown(name)} 联接，但 ${printable(cite)} 没有此列：其列为 ${shownNames(columns)}。`,
        remedy: '请写 "on": {"本表的列": "对方的列"}。',
      },
    },
  );
}

/** A lookup with two rows for one key would double purchases. */
async function refuseRepeatedKeys(engine: Engine, lookup: Lookup, keys: readonly string[]): Promise<void> {
  const keyNames = keys.map((key) => quoteName(lookup.sqlNames[lookup.columns.indexOf(key)] ?? ''));
  const names = keyNames.join(', ');
  const [repeated] = await engine.rows<{ key: string; rows: string }>(
    `SELECT concat_ws(', ', ${names}) AS key, count(*) AS rows FROM ${lookup.relation}
     WHERE ${keyNames.map((each) => `${each} IS NOT NULL`).join(' AND ')}
     GROUP BY ${names} HAVING count(*) > 1 ORDER BY 1 LIMIT 1`,
  );
  if (repeated !== undefined)
    throw new LoyaltyError(
      'data',
      'lookup.repeated-key',
      `${printable(lookup.cite)} has ${repeated.rows} rows for ${keys.map(printable).join(', ')} ${shown(repeated.key)}; a lookup needs one.`,
      'Remove the repeated rows.',
      {
        zh: {
          sentence: `${printable(lookup.cite)} 中 ${keys.map(printable).join('、')} ${shown(repeated.key)} 有 ${repeated.rows} 行；被联接的文件每个键只能有一行。`,
          remedy: '请去掉重复的行。',
        },
      },
    );
}

/** Every join that the configuration asks for. */
export function joinsOf(tables: ReadOptions['tables']): JoinSettings[] {
  return Object.values(tables).flatMap((settings) => asArray(settings?.join));
}

function asArray(join: TableSettings['join']): readonly JoinSettings[] {
  return join === undefined
    ? []
    : Array.isArray(join)
      ? (join as readonly JoinSettings[])
      : [join as JoinSettings];
}

/** Whether a name of the configuration (`orders.csv`, `2026/orders-*.csv`) means this file. */
export function namesFile(name: string, candidate: Candidate): boolean {
  const pattern = name.replace(/^\.\//, '').split('*').map(escapeRegExp).join('[^/]*');
  return (
    new RegExp(`(^|/)${pattern}$`).test(candidate.path) || new RegExp(`(^|/)${pattern}$`).test(candidate.cite)
  );
}

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
