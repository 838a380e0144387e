import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  compileCondition,
  compileValue,
  namesIn,
  parseCondition,
  parseValue,
  type Scope,
} from '../../../src/engine/inputs/expression.ts';
import { quoteName, quoteText } from '../../../src/engine/quote.ts';
import { LoyaltyError } from '../../../src/errors.ts';

/* Longer than other tests because the language has one: every word of it, and what must be refused. */

let connection: DuckDBConnection;
let instance: DuckDBInstance;

beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

type Row = Record<string, string | null>;

const literal = (cell: string | null) => (cell === null ? 'null::varchar' : quoteText(cell));

/** A scope whose columns are constants would be folded away; so the row is a table. */
async function evaluate(rows: Row[], compile: (scope: Scope) => string): Promise<unknown[]> {
  const headers = Object.keys(rows[0] ?? {});
  const scope: Scope = {
    headers,
    resolve: (name) => (headers.includes(name) ? `t.${quoteName(name)}` : undefined),
  };
  const values = rows.map(
    (row, i) => `(${[String(i), ...headers.map((h) => literal(row[h] ?? null))].join()})`,
  );
  const names = ['"#"', ...headers.map(quoteName)].join();
  await connection.run(
    `create or replace temp table t as select * from (values ${values.join()}) v(${names})`,
  );
  const reader = await connection.runAndReadAll(`select ${compile(scope)} from t order by "#"`);
  return reader.getRowsJson().map((row) => row[0]);
}

const number = (text: string, ...rows: Row[]) =>
  evaluate(rows, (scope) => compileValue(parseValue(text), scope, 'number'));
const textual = (text: string, ...rows: Row[]) =>
  evaluate(rows, (scope) => compileValue(parseValue(text), scope, 'text'));
const holds = (text: string, ...rows: Row[]) =>
  evaluate(rows, (scope) => compileCondition(parseCondition(text), scope));

function failure(run: () => unknown): LoyaltyError {
  try {
    run();
  } catch (error) {
    if (error instanceof LoyaltyError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('quoting', () => {
  it('gives back any text and any name exactly', async () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc
        .array(
          fc.constantFrom(
            "'",
            '"',
            '\\',
            '$$',
            '--',
            '/*',
            '*/',
            ';',
            '\n',
            '\u00a0',
            '\u3000',
            "E'",
            '?',
            '$1',
          ),
        )
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (text, name) => {
        fc.pre(!text.includes('\0') && !name.includes('\0') && name !== '');
        const reader = await connection.runAndReadAll(`select ${quoteText(text)} as ${quoteName(name)}`);
        expect(reader.getRows()[0]?.[0]).toBe(text);
        expect(reader.columnNames()[0]).toBe(name);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses what has no quoted form', () => {
    expect(failure(() => quoteText('a\0b')).code).toBe('text.nul');
    expect(failure(() => quoteName('a\0b')).code).toBe('text.nul');
    expect(failure(() => quoteName('')).code).toBe('text.empty-name');
  });
});

describe('values', () => {
  it('computes money exactly', async () => {
    const row = { Quantity: '3', UnitPrice: '0.125', 'Order Date': 'x', 单价: '19.99' };
    expect(await number('Quantity * UnitPrice', row)).toEqual(['0.3750']);
    expect(await number('Quantity * 单价', row)).toEqual(['59.9700']);
    expect(await number('-(Quantity + 2) * 2.5 - -1', row)).toEqual(['-11.5000']);
    expect(await number('1 + 2 * 3 - 4 / 2', row)).toEqual(['5.0000']);
    expect(await number('10 - 3 - 2', row)).toEqual(['5.0000']);
    expect(await number('Quantity / 7', row)).toEqual(['0.4286']);
    expect(await number('Quantity * 0.0067319 * 100', row)).toEqual(['2.0196']);
    expect(await number('7', row)).toEqual(['7.0000']);
    expect(await number("'2.5'", row)).toEqual(['2.5000']);
    expect(await number('12345678901234.1234 * 1', row)).toEqual(['12345678901234.1234']);
  });

  it('agrees with integer arithmetic', async () => {
    const cents = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 });
    const shown = (value: number) =>
      `${value < 0 ? '-' : ''}${Math.trunc(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, '0')}`;
    await fc.assert(
      fc.asyncProperty(cents, fc.integer({ min: -9999, max: 9999 }), cents, async (a, n, b) => {
        const [result] = await number('a * n + b', { a: shown(a), n: String(n), b: shown(b) });
        expect(BigInt(String(result).replace('.', ''))).toBe((BigInt(a) * BigInt(n) + BigInt(b)) * 100n);
      }),
      { numRuns: 100 },
    );
  });

  it('gives null, never an error, for what is no number or too large', async () => {
    const big = { a: '99999999999999', b: '99999999999999' };
    const rows = [big, { a: 'x', b: '1' }, { a: null, b: '1' }, { a: '2', b: '0' }, { a: '6', b: '3' }];
    expect(await number('a * b', ...rows)).toEqual([null, null, null, '0.0000', '18.0000']);
    expect(await number('a / b', ...rows)).toEqual(['1.0000', null, null, null, '2.0000']);
    expect(await number('(a * b) * (a * b)', ...rows)).toEqual([null, null, null, '0.0000', '324.0000']);
    expect(await number('a + b', ...rows)).toEqual([null, null, null, '2.0000', '9.0000']);
    expect(await number('a / 0.0000000001', big)).toEqual([null]);
    expect(await number('a + 0.99999', { a: '99999999999999.9999' })).toEqual([null]);
    expect(await number('99999999999999 * 99999999999999 * 99999999999999', big)).toEqual([null]);
    expect(await number('- a - a - a', { a: '-99999999999999.9999' })).toEqual([null]);
  });

  it('never makes the engine throw, whatever the arithmetic and the cells', async () => {
    const leaf = fc.constantFrom('a', 'b', '0', '1', '99999999999999.9999999999', '0.0000000001', '7.5');
    const { sum } = fc.letrec<{ sum: string }>((tie) => ({
      sum: fc.oneof(
        { maxDepth: 6 },
        leaf,
        fc
          .tuple(tie('sum'), fc.constantFrom('+', '-', '*', '/'), tie('sum'))
          .map(([l, o, r]) => `(${l} ${o} ${r})`),
        tie('sum').map((of) => `- ${of}`),
      ),
    }));
    const cell = fc.constantFrom(
      '99999999999999.9999',
      '-99999999999999.9999',
      '0',
      '0.0001',
      'x',
      '1e300',
      null,
    );
    await fc.assert(
      fc.asyncProperty(sum, sum, cell, cell, async (left, right, a, b) => {
        const rows = [
          { a, b },
          { a: b, b: a },
        ];
        await number(left, ...rows);
        expect(await holds(`${left} < ${right} or ${left} = ${right}`, ...rows)).not.toContain(null);
      }),
      { numRuns: 200 },
    );
  });

  it('takes columns and constants as text', async () => {
    const row = { 'Order "Date"': ' 007 ', 买家会员名: '张三', empty: 'e' };
    expect(await textual('"Order ""Date"""', row)).toEqual([' 007 ']);
    expect(await textual('买家会员名', row)).toEqual(['张三']);
    expect(await textual('empty', row)).toEqual(['e']);
    expect(await textual("'O''Neill'", row)).toEqual(["O'Neill"]);
    expect(await textual('007', row)).toEqual(['007']);
    expect(failure(() => compileValue(parseValue('1 + 1'), scopeOf('a'), 'text')).code).toBe(
      'config.expression',
    );
  });

  it('lets the caller say what a number is', () => {
    const scope: Scope = {
      headers: ['a'],
      resolve: () => '"a"',
      numeric: (sql) => `replace(${sql}, ',', '.')`,
    };
    expect(compileValue(parseValue('a'), scope, 'number')).toContain(`replace("a", ',', '.')`);
    expect(compileCondition(parseCondition('a > 1'), scope)).toContain(`replace("a", ',', '.')`);
  });

  it('lists names once', () => {
    expect(namesIn(parseValue('a * (b + a) - "c d" / 2'))).toEqual(['a', 'b', 'c d']);
    expect(namesIn(parseCondition("not (a = 1 or b like 'x') and c in (1) and -d is empty"))).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });
});

describe('conditions', () => {
  const rows: Row[] = ['open', 'cancelled', ' open ', '', null, '  '].map((status) => ({ status, n: '5' }));

  it('keeps rows with an empty cell unless the condition asks for a value', async () => {
    const y = true;
    const n = false;
    expect(await holds("status = 'open'", ...rows)).toEqual([y, n, y, n, n, n]);
    expect(await holds("status != 'cancelled'", ...rows)).toEqual([y, n, y, y, y, y]);
    expect(await holds("status <> 'cancelled'", ...rows)).toEqual([y, n, y, y, y, y]);
    expect(await holds("not status = 'cancelled'", ...rows)).toEqual([y, n, y, y, y, y]);
    expect(await holds("status like 'o%n'", ...rows)).toEqual([y, n, y, n, n, n]);
    expect(await holds("status not like '_pen'", ...rows)).toEqual([n, y, n, y, y, y]);
    expect(await holds("status in ('open', 'x')", ...rows)).toEqual([y, n, y, n, n, n]);
    expect(await holds("status not in ('open', 'x')", ...rows)).toEqual([n, y, n, y, y, y]);
    expect(await holds("status in ('open', '')", ...rows)).toEqual([y, n, y, y, y, y]);
    expect(await holds("status not in ('')", ...rows)).toEqual([y, y, y, n, n, n]);
    for (const empty of ['status is empty', 'status is null', "status = ''", "'' = status"]) {
      expect(await holds(empty, ...rows)).toEqual([n, n, n, y, y, y]);
    }
    for (const filled of ['status is not empty', 'status IS NOT NULL', "status != ''", "status > ''"]) {
      expect(await holds(filled, ...rows)).toEqual([y, y, y, n, n, n]);
    }
    expect(await holds("status = 'open' and n > 4 or status is empty", ...rows)).toEqual([y, n, y, y, y, y]);
    expect(await holds("status = 'open' and (n > 5 or status is empty)", ...rows)).toEqual([
      n,
      n,
      n,
      n,
      n,
      n,
    ]);
  });

  it('compares numbers as numbers and texts as texts', async () => {
    const cells: Row[] = ['10', '9', '9.0', 'x', null].map((a) => ({ a, b: '9' }));
    expect(await holds('a > 9', ...cells)).toEqual([true, false, false, false, false]);
    expect(await holds('a = 9', ...cells)).toEqual([false, true, true, false, false]);
    expect(await holds('a != 9', ...cells)).toEqual([true, false, false, true, true]);
    expect(await holds('a in (9, -1)', ...cells)).toEqual([false, true, true, false, false]);
    expect(await holds("a in (10, '9')", ...cells)).toEqual([true, true, false, false, false]);
    expect(await holds("a = '9'", ...cells)).toEqual([false, true, false, false, false]);
    expect(await holds("a > '9'", ...cells)).toEqual([false, false, true, true, false]);
    expect(await holds('a = b', ...cells)).toEqual([false, true, false, false, false]);
    // Two columns: as numbers where both are, else as texts.
    expect(await holds('a > b', ...cells)).toEqual([true, false, false, true, false]);
    expect(await holds('a = b * 1', ...cells)).toEqual([false, true, true, false, false]);
    expect(await holds('(a + 1) * 2 >= b + 13', ...cells)).toEqual([true, false, false, false, false]);
    expect(await holds('a * 2 is empty', ...cells)).toEqual([false, false, false, true, true]);
    expect(await holds('a / 0 = 1', ...cells)).toEqual([false, false, false, false, false]);
  });

  it('survives the longest expressions it lets through', async () => {
    const row = { a: '1' };
    expect(await holds(Array(2500).fill('a=1').join(' or '), row)).toEqual([true]);
    expect(await holds(`a in (${Array(9000).fill('1').join()})`, row)).toEqual([true]);
    expect(await number(`a${' + a'.repeat(100)}`, row)).toEqual(['101.0000']);
    expect(await number(`a${' * a'.repeat(100)}`, row)).toEqual(['1.0000']);
    expect(await holds(`${'not '.repeat(50)}a = 1`, row)).toEqual([true]);
    expect(await number(`${'('.repeat(50)}a${')'.repeat(50)}`, row)).toEqual(['1.0000']);
    const deep = `${'not ('.repeat(20)}a${' - 1 + 1'.repeat(49)} = 1${')'.repeat(20)}`;
    expect(await holds(deep, row)).toEqual([true]);
    for (const text of ['('.repeat(9000), '- '.repeat(9000), 'not '.repeat(4000), `1${'+1'.repeat(9000)}`]) {
      expect(failure(() => parseCondition(text)).code).toBe('config.expression');
    }
    expect(failure(() => parseValue('1'.padEnd(20_001))).sentence).toContain('longer than');
  });
});

const scopeOf = (...headers: string[]): Scope => ({
  headers,
  resolve: (name) => (headers.includes(name) ? quoteName(name) : undefined),
});

describe('what it refuses', () => {
  it.each([
    "'; drop table t; --",
    'a; drop table t',
    'a = 1 -- b',
    'a /* b */ = 1',
    "read_csv('/etc/passwd')",
    "a = read_text('/etc/passwd')",
    '"read_csv"(\'/etc/passwd\')',
    '(select 1)',
    'a in (select a from t)',
    'exists (select 1)',
    'a = 1 union select 2',
    'select a from t',
    'a::integer = 1',
    'cast(a as integer)',
    'a || b',
    'a.b = 1',
    '$1 = 1',
    '? = 1',
    "E'\\' = a",
    '$$x$$ = a',
    "a like 'x' escape 'y'",
    'a[1] = 1',
    '{a: 1}',
    'a = 1; ',
    'a = null',
    "'a\0' = a",
    'a ＝ 1',
    'a == 1',
    'a = = 1',
    '1e5 = a',
    '1.2.3 = a',
    '12ab = a',
    'a and b',
    'not a',
    'a = 1 and',
    'a = (b = c)',
    '(a = b) + 1 = 2',
    'a = 1 = 1',
    "'x' * 2 = a",
    "- 'x' = a",
    "a + 1 = 'x'",
    "a + 1 like 'x'",
    "a + 1 in ('x')",
    'a like b',
    'a in (b)',
    'a in ()',
    'a is',
    'a not 5',
    "a = 'x",
    'a = "x',
    '"" = 1',
    '123456789012345 = a',
    '0.12345678901 = a',
    '()',
    '',
    ' ',
  ])('%s', (text) => {
    const error = failure(() => parseCondition(text));
    expect(error).toMatchObject({ kind: 'usage', code: 'config.expression' });
    expect(error.sentence).toMatch(/^In the condition, at position \d+ \(`.*\^.*`\): .+\.$/);
    expect(error.remedy).toMatch(/\.$/);
  });

  it('compares nothing in a column entry', () => {
    expect(failure(() => parseValue('a = b')).code).toBe('config.expression');
    expect(failure(() => parseValue('(a = b)')).code).toBe('config.expression');
    expect(failure(() => parseValue('a and b')).code).toBe('config.expression');
  });

  it('says where, in one line', () => {
    const error = failure(() => parseCondition('Quantity > ; drop', '`tables.transactions.where`'));
    expect(error.sentence).toBe(
      'In `tables.transactions.where`, at position 12 (`Quantity > ^; drop`): this character has no meaning here.',
    );
    expect(failure(() => parseValue('a \n \u001b[31m b')).sentence).not.toMatch(/\p{Cc}/u);
    expect(failure(() => parseValue('a b')).sentence).toContain('`b` follows');
  });

  it('names the nearest column', () => {
    const error = failure(() =>
      compileValue(parseValue('Quantiy * 2'), scopeOf('UnitPrice', 'Quantity'), 'number'),
    );
    expect(error).toMatchObject({ kind: 'usage', code: 'config.unknown-column' });
    expect(error.message).toBe(
      'In the expression: there is no column `Quantiy`. Did you mean `Quantity`? A text goes in single quotes.',
    );
    expect(failure(() => compileCondition(parseCondition('a = 1'), scopeOf())).code).toBe(
      'config.unknown-column',
    );
  });

  it('lets hostile names and texts be nothing but names and texts', async () => {
    const hostile = `x"; drop table t; --'`;
    const row = { [hostile]: `'); drop table t; --`, select: '1' };
    const name = `"${hostile.replaceAll('"', '""')}"`;
    expect(await textual(name, row)).toEqual([`'); drop table t; --`]);
    expect(await holds(`${name} = '''); drop table t; --'`, row)).toEqual([true]);
    expect(await holds(`${name} like '%'' or ''1''=''1'`, row)).toEqual([false]);
    expect(await holds('select = 1', row)).toEqual([true]);
  });

  it('meets any text with a tree or a LoyaltyError', async () => {
    const words = fc.constantFrom(
      ...`a "b c" 'x' 1 2.5 ( ) , + - * / = != < >= and or not like in is empty null " ' ; -- 买家`.split(
        ' ',
      ),
      '"b c"',
      '\0',
      '\ud800',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 25 }).map((parts) => parts.join(' ')),
      fc.array(words, { maxLength: 25 }).map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        for (const [parse, compile] of [
          [parseCondition, holds],
          [parseValue, number],
        ] as const) {
          try {
            parse(source);
          } catch (error) {
            expect(error).toBeInstanceOf(LoyaltyError);
            continue;
          }
          // What parses also runs, unless it names a column that is not there.
          try {
            await compile(source, { a: '1', 'b c': 'x', 买家: null });
          } catch (error) {
            expect(error).toMatchObject({ code: 'config.unknown-column' });
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
