import { LoyaltyError } from '../../errors.ts';
import { printable } from '../../printable.ts';

/* Longer than other files because it is one language: its words, its grammar and its limits. */

/*
 * The expressions of the configuration: a language of its own, parsed into a tree and written out again as
 * SQL from the tree alone. No character of the source reaches the engine except through `quoteText`, the
 * caller's `resolve`, and digits. There are no calls, reads, selections, comments or statements to express.
 */

export type ArithmeticOperator = '+' | '-' | '*' | '/';
export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type Value =
  | { kind: 'name'; name: string }
  | { kind: 'text'; text: string }
  /** `whole` without leading zeros, `fraction` without trailing ones; digits only. Ids need them `written`. */
  | { kind: 'number'; written: string; whole: string; fraction: string }
  | { kind: 'negate'; of: Value }
  | { kind: 'arithmetic'; operator: ArithmeticOperator; left: Value; right: Value };

export type Condition =
  | { kind: 'compare'; operator: ComparisonOperator; left: Value; right: Value }
  | { kind: 'like'; negated: boolean; value: Value; pattern: string }
  | { kind: 'in'; negated: boolean; value: Value; items: Value[] }
  | { kind: 'empty'; negated: boolean; value: Value }
  /** Whether it is one of the words, whatever their case, hyphens and underlines; not written, only made. */
  | { kind: 'alike'; value: Value; words: readonly string[] }
  | { kind: 'not'; of: Condition }
  | { kind: 'and' | 'or'; parts: Condition[] };

type Expression = Value | Condition;

/** A column entry: a name, a constant, or arithmetic. `place` says in errors where the text stands. */
export function parseValue(text: string, place = 'the expression'): Value {
  return new Parser(text, place).wholeValue();
}

/** A `where` entry. */
export function parseCondition(text: string, place = 'the condition'): Condition {
  return new Parser(text, place).wholeCondition();
}

/** The column names an expression uses, each once, in order of appearance. */
export function namesIn(expression: Expression): string[] {
  const names = new Set<string>();
  const visit = (node: Expression): void => {
    switch (node.kind) {
      case 'name':
        names.add(node.name);
        return;
      case 'text':
      case 'number':
        return;
      case 'negate':
      case 'not':
        return visit(node.of);
      case 'arithmetic':
      case 'compare':
        visit(node.left);
        return visit(node.right);
      case 'like':
      case 'in': // its items are constants
      case 'empty':
      case 'alike':
        return visit(node.value);
      case 'and':
      case 'or':
        return node.parts.forEach(visit);
    }
  };
  visit(expression);
  return [...names];
}

// ---------------------------------------------------------------------------------------------- parsing

/** Far above what people write, far below what overflows a stack here or the engine's depth limit (1000). */
export const maximum = {
  characters: 20_000,
  nesting: 50,
  operators: 100,
  wholeDigits: 14,
  fractionDigits: 10,
};

const keywords = new Set(['and', 'or', 'not', 'like', 'in', 'is', 'null']);
const comparisons = new Map<string, ComparisonOperator>([
  ['=', '='],
  ['!=', '!='],
  ['<>', '!='],
  ['<', '<'],
  ['<=', '<='],
  ['>', '>'],
  ['>=', '>='],
]);

type Token = { at: number } & (
  { type: 'number' | 'word' | 'name' | 'text' | 'symbol'; value: string } | { type: 'end'; value: '' }
);

const tokenPattern = new RegExp(
  [
    String.raw`(?<number>(?:\d+(?:\.\d*)?|\.\d+)(?![\p{L}\p{M}\p{N}_.]))`,
    String.raw`(?<word>[\p{L}_][\p{L}\p{M}\p{N}_]*)`,
    String.raw`"(?<name>(?:[^"\0]|"")+)"`,
    String.raw`'(?<text>(?:[^'\0]|'')*)'`,
    String.raw`(?<symbol><=|>=|!=|<>|[=<>+*/(),]|-(?!-))`,
  ].join('|'),
  'uy',
);

class Parser {
  readonly #text: string;
  readonly #place: string;
  readonly #tokens: Token[] = [];
  #next = 0;
  #nesting = 0;
  #operators = 0;

  constructor(text: string, place: string) {
    this.#text = text;
    this.#place = place;
    if (text.length > maximum.characters) {
      this.#fail(0, `it is longer than ${maximum.characters} characters`, 'Split it, or prepare the file.');
    }
    this.#tokenize();
  }

  wholeValue(): Value {
    const start = this.#peek();
    const value = this.#asValue(this.#or(), start);
    this.#expectEnd();
    return value;
  }

  wholeCondition(): Condition {
    const start = this.#peek();
    const parsed = this.#or();
    this.#expectEnd();
    return this.#asCondition(parsed, start);
  }

  #or(): Expression {
    return this.#joined('or', () => this.#joined('and', () => this.#not()));
  }

  /** Flat, so that a long list of alternatives does not nest. */
  #joined(word: 'and' | 'or', part: () => Expression): Expression {
    let start = this.#peek();
    const first = part();
    if (!this.#isWord(word)) return first;
    const parts = [this.#asCondition(first, start)];
    while (this.#takeWord(word)) {
      start = this.#peek();
      parts.push(this.#asCondition(part(), start));
    }
    return { kind: word, parts };
  }

  #not(): Expression {
    if (!this.#isWord('not')) return this.#comparison();
    return this.#nested(() => {
      this.#next++;
      const start = this.#peek();
      return { kind: 'not', of: this.#asCondition(this.#not(), start) };
    });
  }

  #comparison(): Expression {
    const start = this.#peek();
    const left = this.#sum();
    const token = this.#peek();

    const operator = token.type === 'symbol' ? comparisons.get(token.value) : undefined;
    if (operator !== undefined) {
      this.#next++;
      const value = this.#asValue(left, start);
      const rightStart = this.#peek();
      const right = this.#asValue(this.#sum(), rightStart);
      this.#refuseMixture(token, value, right);
      return { kind: 'compare', operator, left: value, right };
    }
    if (this.#takeWord('is')) {
      const negated = this.#takeWord('not');
      if (!this.#takeWord('empty') && !this.#takeWord('null')) {
        this.#unexpected('`empty`', 'After `is`, write `empty` or `not empty`.');
      }
      return { kind: 'empty', negated, value: this.#asValue(left, start) };
    }
    const negated = this.#takeWord('not');
    if (this.#takeWord('like')) {
      const value = this.#asValue(left, start);
      if (valueType(value) === 'number') {
        this.#fail(start.at, '`like` compares text, and this is a number', 'Put a column before `like`.');
      }
      const pattern = this.#peek();
      if (pattern.type !== 'text') {
        this.#unexpected('a pattern in single quotes', "Write the pattern in single quotes: like 'A%'.");
      }
      this.#next++;
      return { kind: 'like', negated, value, pattern: pattern.value };
    }
    if (this.#takeWord('in')) {
      const value = this.#asValue(left, start);
      return { kind: 'in', negated, value, items: this.#items(value) };
    }
    if (negated) this.#unexpected('`like` or `in`', "Write not like 'A%', or not in ('A', 'B').");
    return left;
  }

  #items(value: Value): Value[] {
    const items: Value[] = [];
    this.#expectSymbol('(');
    do {
      const token = this.#peek();
      const item = this.#unary();
      if (!isValue(item) || !(item.kind === 'text' || literalNumber(item))) {
        this.#fail(
          token.at,
          'a list holds only constants',
          "Write text in single quotes and numbers plainly: in ('A', 'B').",
        );
      }
      this.#refuseMixture(token, value, item);
      items.push(item);
    } while (this.#takeSymbol(','));
    this.#expectSymbol(')');
    return items;
  }

  #sum(): Expression {
    return this.#chain(['+', '-'], () => this.#product());
  }

  #product(): Expression {
    return this.#chain(['*', '/'], () => this.#unary());
  }

  #chain(operators: readonly ArithmeticOperator[], operand: () => Expression): Expression {
    let start = this.#peek();
    let left = operand();
    for (;;) {
      const token = this.#peek();
      const operator = operators.find((each) => token.type === 'symbol' && token.value === each);
      if (operator === undefined) return left;
      if (++this.#operators > maximum.operators) {
        this.#fail(token.at, `it has more than ${maximum.operators} operators`, 'Prepare the file instead.');
      }
      const leftValue = this.#asOperand(left, start);
      this.#next++;
      start = this.#peek();
      left = { kind: 'arithmetic', operator, left: leftValue, right: this.#asOperand(operand(), start) };
    }
  }

  #unary(): Expression {
    if (!this.#isSymbol('-')) return this.#primary();
    return this.#nested(() => {
      this.#next++;
      const start = this.#peek();
      return { kind: 'negate', of: this.#asOperand(this.#unary(), start) };
    });
  }

  #primary(): Expression {
    const token = this.#peek();
    switch (token.type) {
      case 'number':
        this.#next++;
        return this.#number(token);
      case 'text':
        this.#next++;
        return { kind: 'text', text: token.value };
      case 'word':
        if (this.#isWord('null')) {
          this.#fail(token.at, 'nothing can be compared with null', 'Write `is empty` or `is not empty`.');
        }
        if (keywords.has(token.value.toLowerCase())) break;
        this.#next++;
        if (this.#isSymbol('(')) {
          this.#fail(token.at, 'functions cannot be called', 'Use + - * / and comparisons only.');
        }
        return { kind: 'name', name: token.value };
      case 'name':
        this.#next++;
        return { kind: 'name', name: token.value };
      case 'symbol':
        if (token.value !== '(') break;
        return this.#nested(() => {
          this.#next++;
          const inner = this.#or();
          this.#expectSymbol(')');
          return inner;
        });
      case 'end':
    }
    return this.#unexpected('a column, a number or a text', hints.operand);
  }

  #number(token: Token): Value {
    const [before = '', after = ''] = token.value.split('.');
    const whole = before.replace(/^0+/, '');
    const fraction = after.replace(/0+$/, '');
    if (whole.length > maximum.wholeDigits || fraction.length > maximum.fractionDigits) {
      this.#fail(
        token.at,
        `a number has at most ${maximum.wholeDigits} digits before the point and ` +
          `${maximum.fractionDigits} after it`,
        'Put long ids in single quotes, so that they are compared as text.',
      );
    }
    return { kind: 'number', written: token.value, whole, fraction };
  }

  #asValue(node: Expression, start: Token): Value {
    if (isValue(node)) return node;
    return this.#fail(start.at, 'a comparison stands where a value is expected', hints.operand);
  }

  #asOperand(node: Expression, start: Token): Value {
    const value = this.#asValue(node, start);
    if (value.kind !== 'text') return value;
    return this.#fail(start.at, 'a text cannot be computed with', hints.operand);
  }

  #asCondition(node: Expression, start: Token): Condition {
    if (!isValue(node)) return node;
    return this.#fail(start.at, 'this is not a comparison', "Write a comparison such as status != 'open'.");
  }

  #refuseMixture(token: Token, left: Value, right: Value): void {
    const types = [valueType(left), valueType(right)];
    if (types.includes('text') && types.includes('number')) {
      this.#fail(token.at, 'a text cannot be compared with a number', 'Write both with quotes, or neither.');
    }
  }

  #nested<T>(parse: () => T): T {
    if (++this.#nesting > maximum.nesting) {
      this.#fail(this.#peek().at, `it is nested more than ${maximum.nesting} deep`, 'Write it flatter.');
    }
    const parsed = parse();
    this.#nesting--;
    return parsed;
  }

  #tokenize(): void {
    let at = 0;
    for (;;) {
      at += /^\s*/.exec(this.#text.slice(at))?.[0].length ?? 0;
      if (at >= this.#text.length) break;
      tokenPattern.lastIndex = at;
      const match = tokenPattern.exec(this.#text);
      if (!match) this.#unreadable(at);
      const { number, word, name, text, symbol } = match.groups ?? {};
      if (number !== undefined) this.#tokens.push({ at, type: 'number', value: number });
      else if (word !== undefined) this.#tokens.push({ at, type: 'word', value: word });
      else if (name !== undefined) this.#tokens.push({ at, type: 'name', value: name.replaceAll('""', '"') });
      else if (text !== undefined) this.#tokens.push({ at, type: 'text', value: text.replaceAll("''", "'") });
      else this.#tokens.push({ at, type: 'symbol', value: symbol ?? '' });
      at = tokenPattern.lastIndex;
    }
    this.#tokens.push({ at: this.#text.length, type: 'end', value: '' });
  }

  #unreadable(at: number): never {
    const rest = this.#text.slice(at);
    if (rest.startsWith("'")) this.#fail(at, 'a text is not closed', "Double the quotes in it: 'O''Neill'.");
    if (rest.startsWith('""')) this.#fail(at, 'a name is empty', 'Write a name of a column.');
    if (rest.startsWith('"')) this.#fail(at, 'a name is not closed', 'Close the double quote.');
    if (rest.startsWith('--')) {
      this.#fail(at, '`--` has no meaning', 'Put a blank between two minus signs; there are no comments.');
    }
    if (/^[\d.]/.test(rest)) {
      this.#fail(
        at,
        'this is neither a number nor a name',
        'Write numbers as 1234.5, and names that begin with a digit in double quotes.',
      );
    }
    return this.#fail(at, 'this character has no meaning here', hints.names);
  }

  #unexpected(expected: string, remedy: string): never {
    const token = this.#peek();
    const found = token.type === 'end' ? 'nothing follows' : `\`${printable(this.#slice(token))}\` follows`;
    return this.#fail(token.at, `${expected} is expected, and ${found}`, remedy);
  }

  /** The token as written. */
  #slice(token: Token): string {
    const following = this.#tokens[this.#tokens.indexOf(token) + 1];
    return this.#text.slice(token.at, following?.at).trim();
  }

  #expectEnd(): void {
    if (this.#peek().type !== 'end') this.#unexpected('an operator or the end', hints.names);
  }

  #expectSymbol(symbol: string): void {
    if (!this.#takeSymbol(symbol)) this.#unexpected(`\`${symbol}\``, hints.names);
  }

  #takeSymbol(symbol: string): boolean {
    if (!this.#isSymbol(symbol)) return false;
    this.#next++;
    return true;
  }

  #takeWord(word: string): boolean {
    if (!this.#isWord(word)) return false;
    this.#next++;
    return true;
  }

  #isSymbol(symbol: string): boolean {
    const token = this.#peek();
    return token.type === 'symbol' && token.value === symbol;
  }

  #isWord(word: string): boolean {
    const token = this.#peek();
    return token.type === 'word' && token.value.toLowerCase() === word;
  }

  #peek(): Token {
    // The last token is the end, and nothing steps over it.
    return this.#tokens[this.#next] ?? { at: this.#text.length, type: 'end', value: '' };
  }

  #fail(at: number, what: string, remedy: string): never {
    const position = Array.from(this.#text.slice(0, at)).length + 1;
    const before = `${at > 30 ? '…' : ''}${this.#text.slice(Math.max(0, at - 30), at)}`;
    const after = `${this.#text.slice(at, at + 20)}${at + 20 < this.#text.length ? '…' : ''}`;
    throw new LoyaltyError(
      'usage',
      'config.expression',
      `In ${this.#place}, at position ${position} (\`${printable(`${before}^${after}`)}\`): ${what}.`,
      remedy,
      {
        zh: {
          sentence: `配置中的表达式${quotedIn(this.#place)}第 ${position} 位（\`${printable(`${before}^${after}`)}\`）有误。`,
          remedy:
            '请写列名、数字、单引号中的文本，或列的算式与比较（+ - * / = < >、like、in、is empty、and、or、not）；含空格或符号的列名用双引号。',
        },
      },
    );
  }
}

/** What a place names, without its English words. */
export const quotedIn = (place: string): string => {
  const names = place.match(/`[^`]*`/g) ?? [];
  return names.length === 0 ? '' : ` ${names.join(' ')} `;
};

const hints = {
  operand: 'Write a column name, a number, a text in single quotes, or arithmetic over columns.',
  names:
    'Column names with blanks or signs go in double quotes, texts in single quotes, and only ' +
    '+ - * / comparisons, `like`, `in`, `is empty`, `and`, `or` and `not` are understood.',
};

function isValue(node: Expression): node is Value {
  return (
    node.kind === 'name' ||
    node.kind === 'text' ||
    node.kind === 'number' ||
    node.kind === 'negate' ||
    node.kind === 'arithmetic'
  );
}

/** A column is whatever it is compared with. */
export function valueType(value: Value): 'name' | 'text' | 'number' {
  return value.kind === 'name' || value.kind === 'text' ? value.kind : 'number';
}

function literalNumber(value: Value): boolean {
  return value.kind === 'number' || (value.kind === 'negate' && literalNumber(value.of));
}
