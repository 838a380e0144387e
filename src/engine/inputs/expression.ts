import { closest } from 'fastest-levenshtein';
import { LoyaltyError } from '../../errors.ts';
import { printable } from '../../printable.ts';
import { quoteText } from '../quote.ts';
import {
  maximum,
  quotedIn,
  valueType,
  type ArithmeticOperator,
  type ComparisonOperator,
  type Condition,
  type Value,
} from './expression-parse.ts';

export { namesIn, parseCondition, parseValue, type Condition, type Value } from './expression-parse.ts';

/** What the names of an expression mean. */
export interface Scope {
  /** The names there are, for proposing the nearest one. */
  headers: readonly string[];
  /** The cell of a column as VARCHAR, in SQL that is quoted already; undefined where there is none. */
  resolve: (name: string) => string | undefined;
  /** SQL of a VARCHAR to SQL of a number that is null where the cell is none. Must not throw. */
  numeric?: (sql: string) => string;
  /** Where the expression stands, for errors. */
  place?: string;
  /** Physical line of the header with the names. */
  headerLine?: number;
}

/**
 * `text` gives VARCHAR (a cell as it stands, or a constant) and refuses arithmetic;
 * `number` gives DECIMAL(18,4), null where a cell is no number, a divisor is 0 or the result has more than
 * 14 digits before the point.
 */
export function compileValue(value: Value, scope: Scope, kind: 'text' | 'number'): string {
  if (kind === 'number') {
    return value.kind === 'text'
      ? numeric(quoteText(value.text), scope).sql
      : fitted(number(value, scope), 4);
  }
  if (value.kind === 'name') return column(value.name, scope);
  if (value.kind === 'text') return quoteText(value.text);
  if (value.kind === 'number') return quoteText(value.written);
  throw new LoyaltyError(
    'usage',
    'config.expression',
    `In ${scope.place ?? 'the expression'}: arithmetic gives a number, and this column holds text.`,
    'Name one column of the file, or a constant in single quotes.',
    {
      zh: {
        sentence: `配置中的表达式${quotedIn(scope.place ?? '')}：算式得出数字，而此列为文本。`,
        remedy: '请写文件中的一列，或单引号中的常量。',
      },
    },
  );
}

/**
 * SQL that is true or false, never null. What an empty or unreadable cell leaves open is false, and a
 * negation is the opposite of what it negates: so `status != 'open'` keeps the rows without a status.
 */
export function compileCondition(condition: Condition, scope: Scope): string {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return `(${condition.parts.map((part) => compileCondition(part, scope)).join(` ${condition.kind} `)})`;
    case 'not':
      return `(not ${compileCondition(condition.of, scope)})`;
    case 'empty':
      return negatedIf(condition.negated, empty(condition.value, scope));
    case 'like': {
      const pattern = quoteText(condition.pattern);
      return negatedIf(condition.negated, known(`${text(condition.value, scope)} like ${pattern}`));
    }
    case 'in':
      return negatedIf(condition.negated, contained(condition.value, condition.items, scope));
    case 'alike':
      return alike(text(condition.value, scope), condition.words);
    case 'compare':
      return compared(condition.operator, condition.left, condition.right, scope);
  }
}

/** Exports write a status as its code or as its label: `ON_HOLD`, `on-hold`, `On hold`. `!` in front takes out. */
function alike(cell: string, words: readonly string[]): string {
  const from = '_-，';
  const to = '  ,';
  const plain = `translate(lower(${cell}), ${quoteText(from)}, ${quoteText(to)})`;
  const tests = (of: readonly string[]) =>
    of.map((word) => {
      const same = Array.from(word.toLowerCase(), (each) => to[from.indexOf(each)] ?? each).join('');
      return `${plain} ${word.includes('%') ? 'like' : '='} ${quoteText(trimmed(same))}`;
    });
  const fits = tests(words.filter((word) => !word.startsWith('!')));
  const not = tests(words.flatMap((word) => (word.startsWith('!') ? [word.slice(1)] : [])));
  if (fits.length === 0) return 'false';
  if (not.length === 0) return known(`(${fits.join(' or ')})`);
  return known(`((${fits.join(' or ')}) and not (${not.join(' or ')}))`);
}

function compared(operator: ComparisonOperator, left: Value, right: Value, scope: Scope): string {
  if (operator === '!=') return `(not ${compared('=', left, right, scope)})`;
  // Whether a reader gives an empty cell as null or as '' must not matter.
  if (operator === '=' && isBlank(right)) return empty(left, scope);
  if (operator === '=' && isBlank(left)) return empty(right, scope);
  if (valueType(left) === 'number' || valueType(right) === 'number') {
    return known(`${number(left, scope).sql} ${operator} ${number(right, scope).sql}`);
  }
  const asText = `${text(left, scope)} ${operator} ${text(right, scope)}`;
  if (operator === '=' || left.kind !== 'name' || right.kind !== 'name') return known(asText);
  // Of two columns nobody says what they hold: 25 comes after 5 where both are numbers.
  const [a, b] = [number(left, scope).sql, number(right, scope).sql];
  return known(
    `case when ${a} is not null and ${b} is not null then ${a} ${operator} ${b} else ${asText} end`,
  );
}

function contained(value: Value, items: readonly Value[], scope: Scope): string {
  const blanks = items.filter(isBlank);
  const texts = items.filter((item) => item.kind === 'text' && !isBlank(item));
  const numbers = items.filter((item) => item.kind !== 'text');
  const tests: string[] = [];
  if (blanks.length > 0) tests.push(empty(value, scope));
  if (texts.length > 0) {
    tests.push(known(`${text(value, scope)} in (${texts.map((item) => text(item, scope)).join(', ')})`));
  }
  if (numbers.length > 0) {
    const list = numbers.map((item) => number(item, scope).sql).join(', ');
    tests.push(known(`${number(value, scope).sql} in (${list})`));
  }
  return `(${tests.join(' or ')})`;
}

function negatedIf(negated: boolean, sql: string): string {
  return negated ? `(not ${sql})` : sql;
}

function known(sql: string): string {
  return `coalesce(${sql}, false)`;
}

function empty(value: Value, scope: Scope): string {
  if (value.kind === 'text') return String(isBlank(value));
  return `(${value.kind === 'name' ? text(value, scope) : number(value, scope).sql} is null)`;
}

function isBlank(value: Value): boolean {
  return value.kind === 'text' && trimmed(value.text) === '';
}

/** Blanks around a cell never count, on either side of a comparison: exports pad, people do not see it. */
const blanks = ' \t\r\n\u00a0\u3000';

function trimmed(literal: string): string {
  return literal.replace(/^[ \t\r\n\u00a0\u3000]+|[ \t\r\n\u00a0\u3000]+$/g, '');
}

/** The text of a cell for comparing, null where it is empty. */
function text(value: Value, scope: Scope): string {
  if (value.kind === 'text') return quoteText(trimmed(value.text));
  if (value.kind === 'name') return `nullif(trim(${column(value.name, scope)}, ${quoteText(blanks)}), '')`;
  throw new TypeError(`no text: ${value.kind}`); // the parser lets none through
}

/*
 * Numbers. The engine's DECIMAL arithmetic throws on overflow, and its TRY does not help: a subexpression
 * that occurs twice is computed once, outside of the TRY. So every operation gets operands so narrow that
 * its result fits in 38 digits, and is brought back to 14 digits before the point by TRY_CAST, which does
 * not throw.
 */

interface Decimal {
  sql: string;
  /** DECIMAL(width, scale). */
  width: number;
  scale: number;
}

const wholeDigits = maximum.wholeDigits;
const maximumScale = maximum.fractionDigits;

function number(value: Value, scope: Scope): Decimal {
  switch (value.kind) {
    case 'name':
      return numeric(column(value.name, scope), scope);
    case 'number': {
      const scale = value.fraction.length;
      const width = Math.max(1, value.whole.length + scale);
      return { sql: `cast(${quoteText(digits(value))} as decimal(${width},${scale}))`, width, scale };
    }
    case 'negate': {
      const of = number(value.of, scope);
      return { ...of, sql: `(- ${of.sql})` };
    }
    case 'arithmetic':
      return arithmetic(value.operator, number(value.left, scope), number(value.right, scope));
    case 'text':
      throw new TypeError('no number: text'); // the parser lets none through
  }
}

function numeric(sql: string, scope: Scope): Decimal {
  const number = scope.numeric?.(sql) ?? sql;
  return { sql: `try_cast(${number} as decimal(18,4))`, width: 18, scale: 4 };
}

function arithmetic(operator: ArithmeticOperator, left: Decimal, right: Decimal): Decimal {
  if (operator === '/') {
    // The engine divides in DOUBLE: right to 15 digits, and rounded to 8 decimals before anybody rounds to 4.
    const quotient = `cast(${left.sql} as double) / nullif(cast(${right.sql} as double), 0)`;
    return {
      sql: `try_cast((${quotient}) as decimal(${wholeDigits + 8},8))`,
      width: wholeDigits + 8,
      scale: 8,
    };
  }
  if (operator === '*') {
    const [a, b] = factors(left, right);
    const scale = Math.min(a.scale + b.scale, maximumScale);
    return bounded(`(${a.sql} * ${b.sql})`, scale);
  }
  // Two operands of 14 + scale digits (at least 19) add up to one digit more.
  const scale = Math.max(left.scale, right.scale, 5);
  const width = wholeDigits + scale;
  const [a, b] = [left, right].map((side) => `cast(${side.sql} as decimal(${width},${scale}))`);
  return bounded(`(${a} ${operator} ${b})`, scale);
}

/** Narrowed until the product fits in 38 digits, at the cost of decimals beyond the fourth. */
function factors(left: Decimal, right: Decimal): [Decimal, Decimal] {
  let [a, b] = [left, right];
  while (a.width + b.width > 38) {
    if (a.scale >= b.scale) a = { ...a, width: a.width - 1, scale: a.scale - 1 };
    else b = { ...b, width: b.width - 1, scale: b.scale - 1 };
  }
  // From two factors of up to 18 digits the engine makes a product of 18 digits, which overflows: so 19.
  if (a.width <= 18 && b.width <= 18) a = { ...a, width: 19 };
  return [recast(a, left), recast(b, right)];
}

function recast(wanted: Decimal, given: Decimal): Decimal {
  if (wanted.width === given.width && wanted.scale === given.scale) return given;
  return { ...wanted, sql: `try_cast(${given.sql} as decimal(${wanted.width},${wanted.scale}))` };
}

function bounded(sql: string, scale: number): Decimal {
  const width = wholeDigits + scale;
  return { sql: `try_cast(${sql} as decimal(${width},${scale}))`, width, scale };
}

function fitted(decimal: Decimal, scale: number): string {
  const width = wholeDigits + scale;
  return recast({ ...decimal, width, scale }, decimal).sql;
}

function digits(value: { whole: string; fraction: string }): string {
  return `${value.whole || '0'}${value.fraction === '' ? '' : `.${value.fraction}`}`;
}

function column(name: string, scope: Scope): string {
  const sql = scope.resolve(name);
  if (sql !== undefined) return sql;
  const nearest = scope.headers.length > 0 ? closest(name, scope.headers) : undefined;
  throw new LoyaltyError(
    'usage',
    'config.unknown-column',
    `In ${scope.place ?? 'the expression'}: there is no column \`${printable(name)}\`.`,
    nearest === undefined
      ? 'Check that the file has a header.'
      : `Did you mean \`${printable(nearest)}\`? A text goes in single quotes.`,
    {
      place: {
        column: name,
        ...(scope.headerLine === undefined ? {} : { line: scope.headerLine }),
        ...(nearest === undefined
          ? {}
          : { expected: `${printable(nearest)}? (${scope.headers.map(printable).join(', ')})` }),
      },
      zh: {
        sentence: `配置中的表达式${quotedIn(scope.place ?? '')}：没有列 \`${printable(name)}\`。`,
        remedy:
          nearest === undefined
            ? '请检查文件是否有表头。'
            : `是否应为 \`${printable(nearest)}\`？文本请用单引号。`,
      },
    },
  );
}
