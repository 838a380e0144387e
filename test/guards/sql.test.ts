import { expect, it } from 'vitest';
import { filesOf, textOf } from './files.ts';

/*
 * Measures give the same bytes whatever the thread count: no aggregate whose result depends on the order in which
 * rows come, or on the order in which binary fractions are added. Sums are of DECIMAL or of whole numbers, with one
 * division at the end. What the names of columns do not tell (a DOUBLE column under `sum`) the thread-count tests of the
 * engine must find.
 */

const banned = new Set(
  [
    'first last any_value arbitrary arg_max arg_min argmax argmin max_by min_by mode',
    'avg mean fsum favg sumkahan kahan_sum product geomean geometric_mean',
    'stddev stddev_pop stddev_samp variance var_pop var_samp sem mad skewness kurtosis kurtosis_pop',
    'entropy corr covar_pop covar_samp reservoir_quantile histogram',
    'random uuid now today current_date current_timestamp get_current_timestamp',
  ].flatMap((line) => line.split(' ')),
);
const bannedFamilies = /^(approx_|regr_|rand)/;
/** Fine once they say in which order. */
const ordered = new Set(['list', 'array_agg', 'string_agg', 'group_concat', 'listagg']);

interface Call {
  name: string;
  inside: string;
  /** `OVER …` behind the parentheses. */
  isWindow: boolean;
  line: number;
}

/** Every function call of a statement, comments and text constants left out. */
function callsOf(sql: string): Call[] {
  const bare = sql
    .replace(/--.*$/gm, '')
    .replace(/'(?:[^']|'')*'/g, (text) => `'${text.slice(1, -1).replace(/[^\n]/g, '_')}'`);
  return [...bare.matchAll(/([a-z_][a-z0-9_]*)\s*\(/gi)].map((match) => {
    const open = match.index + match[0].length;
    let depth = 1;
    let end = open;
    for (; end < bare.length && depth > 0; end++) depth += { '(': 1, ')': -1 }[bare[end] as '('] ?? 0;
    return {
      name: (match[1] ?? '').toLowerCase(),
      inside: bare.slice(open, end - 1),
      isWindow: /^\s*(FILTER\s*\([^)]*\)\s*)?OVER\b/i.test(bare.slice(end)),
      line: bare.slice(0, match.index).split('\n').length,
    };
  });
}

function faultOf({ name, inside }: Call): string | null {
  if (banned.has(name) || bannedFamilies.test(name)) return `${name}(…)`;
  if (ordered.has(name) && !/\bORDER\s+BY\b/i.test(inside)) return `${name}(…) without ORDER BY`;
  if (name === 'sum' && /::\s*(DOUBLE|FLOAT|REAL)\b/i.test(inside)) return 'sum of a DOUBLE';
  if (name === 'sum' && inside.includes('/') && !/::\s*DECIMAL/i.test(inside)) return 'sum of a quotient';
  return null;
}

function faultsOf(sql: string): string[] {
  const calls = callsOf(sql);
  const windows = calls
    .filter(
      ({ name, isWindow }) =>
        /^(row_number|first_value|last_value|nth_value|lag|lead|ntile)$/.test(name) && !isWindow,
    )
    .map(({ name, line }) => `line ${line}: ${name}(…) without OVER`);
  return [
    ...windows,
    ...calls.flatMap((call) => {
      const fault = faultOf(call);
      return fault === null ? [] : [`line ${call.line}: ${fault}`];
    }),
  ];
}

it('finds what is banned and lets pass what is not', () => {
  expect(
    faultsOf('SELECT first(day), list(day), list(day ORDER BY day), first_value(day) OVER own FROM t'),
  ).toEqual(['line 1: first(…)', 'line 1: list(…) without ORDER BY']);
  expect(faultsOf('SELECT -- avg(x)\n sum(x::DOUBLE), sum(a / b), sum((a / b)::DECIMAL(18, 12))')).toEqual([
    'line 2: sum of a DOUBLE',
    'line 2: sum of a quotient',
  ]);
  expect(faultsOf("SELECT strftime(day, '%Y avg(x)'), approx_quantile(x, .5)")).toEqual([
    'line 1: approx_quantile(…)',
  ]);
  expect(faultsOf('SELECT row_number() FROM t')).toEqual(['line 1: row_number(…) without OVER']);
});

it.each(filesOf('src/engine', /\.sql$/))('%s does not depend on order or threads', (path) => {
  expect(faultsOf(textOf(path))).toEqual([]);
});

it.each(filesOf('src/engine', /\.sql$/))('%s says at its top what it computes and what it reads', (path) => {
  const text = textOf(path);
  expect(text).toMatch(/^-- \S/);
  expect(text).toMatch(/^-- Reads \w/m);
});

it('SQL within the engine’s TypeScript keeps the same law', () => {
  const wrong = filesOf('src/engine', /\.ts$/).flatMap((path) =>
    [...textOf(path).matchAll(/`[^`]*\b(?:SELECT|INSERT)\b[^`]*`/g)].flatMap(({ 0: sql, index }) =>
      faultsOf(sql.replace(/\$\{[^}]*\}/g, '_')).map(
        (fault) => `${path}:${textOf(path).slice(0, index).split('\n').length} + ${fault}`,
      ),
    ),
  );
  expect(wrong).toEqual([]);
});
