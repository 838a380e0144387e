import { LoyaltyError } from '../errors.ts';
import { shown } from '../printable.ts';

/** JSON of a file that people write; `cite` names it in errors, which say line and column. */
export function parseJson(source: string, cite: string): unknown {
  try {
    const json: unknown = JSON.parse(source, refusePrototype(cite));
    refuseRepeatedKey(source, cite);
    return json;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const lines = source.slice(0, faultIn(source)).split(/\r\n|\r|\n/);
    const column = Array.from(lines.at(-1) ?? '').length + 1;
    throw new LoyaltyError(
      'usage',
      'config.json',
      `${cite}: not valid JSON at line ${lines.length}, column ${column}.`,
      'Look there for a missing or surplus comma, quote or bracket; JSON has no comments.',
      {
        cause: error,
        zh: {
          sentence: `${cite}：第 ${lines.length} 行第 ${column} 列不是有效的 JSON。`,
          remedy: '请在该处检查多余或缺少的逗号、引号、括号；JSON 不能有注释。',
        },
      },
    );
  }
}

/** A key the validator passes over in silence, and that no object should be given. */
function refusePrototype(cite: string) {
  return (key: string, value: unknown): unknown => {
    if (key !== '__proto__') return value;
    throw new LoyaltyError(
      'usage',
      'config.unknown-key',
      `${cite}: unknown key \`__proto__\`.`,
      'Remove it.',
      { zh: { sentence: `${cite}：未知的键 \`__proto__\`。`, remedy: '请删除。' } },
    );
  };
}

/** Of a key that stands twice in one object the first would be lost in silence. */
function refuseRepeatedKey(source: string, cite: string): void {
  const open: Map<string, number>[] = [];
  const token = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}\n]/g;
  let line = 1;
  for (const { 0: text, 1: colon } of source.matchAll(token)) {
    if (text === '{') open.push(new Map());
    else if (text === '}') open.pop();
    else if (text === '\n') line += 1;
    if (colon === undefined) continue;
    const key = JSON.parse(text.slice(0, -colon.length)) as string;
    const keys = open.at(-1);
    const before = keys?.get(key);
    if (before !== undefined)
      throw new LoyaltyError(
        'usage',
        'config.repeated-key',
        `${cite}: the key ${shown(key)} stands twice in one object, at ${before === line ? `line ${line}` : `lines ${before} and ${line}`}.`,
        'Remove one of them: only the last would count.',
        {
          zh: {
            sentence: `${cite}：键 ${shown(key)} 在同一对象中出现两次，位于第 ${before === line ? line : `${before}、${line}`} 行。`,
            remedy: '请删除其一：只有最后一个有效。',
          },
        },
      );
    keys?.set(key, line);
    line += colon.split('\n').length - 1;
  }
}

/**
 * Where JSON goes wrong: Node 20 does not say so for every fault. Walks over tokens with the set of what may
 * come next; the first token that may not is the fault.
 */
function faultIn(source: string): number {
  const token =
    /[\t\n\r ]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?))/uy;
  const open: string[] = [];
  let state: 'value' | 'first value' | 'first key' | 'key' | 'colon' | 'after' = 'value';
  for (;;) {
    const start = token.lastIndex;
    const match = token.exec(source);
    const blank = /[^\t\n\r ]/.exec(source.slice(start))?.index ?? source.length - start;
    if (!match) return start + blank;
    const [, sign, string, scalar] = match;
    const isValue = state === 'value' || state === 'first value';
    if (isValue && (string !== undefined || scalar !== undefined)) state = 'after';
    else if (isValue && sign === '{') {
      open.push('}');
      state = 'first key';
    } else if (isValue && sign === '[') {
      open.push(']');
      state = 'first value';
    } else if ((state === 'key' || state === 'first key') && string !== undefined) state = 'colon';
    else if (state === 'colon' && sign === ':') state = 'value';
    else if (state === 'after' && sign === ',' && open.length > 0)
      state = open.at(-1) === '}' ? 'key' : 'value';
    else if (
      sign !== undefined &&
      sign === open.at(-1) &&
      ['after', `first ${sign === '}' ? 'key' : 'value'}`].includes(state)
    ) {
      open.pop();
      state = 'after';
    } else return start + blank;
  }
}
