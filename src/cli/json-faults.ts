import type { z } from 'zod';
import { printable } from '../printable.ts';

/* What is wrong with a JSON file that a user wrote, in words. */

export type Issue = z.core.$ZodIssue;
export type Path = readonly PropertyKey[];

/** The same in English and in Chinese. */
export interface Said {
  en: string;
  zh: string;
}

const typeNames: Record<string, Said> = {
  string: { en: 'text', zh: '文本' },
  number: { en: 'a number', zh: '数字' },
  array: { en: 'a list', zh: '列表' },
  object: { en: 'an object', zh: '对象' },
  record: { en: 'an object', zh: '对象' },
};
const typeName = (type: string): Said => typeNames[type] ?? { en: type, zh: type };

/** What a test of our own says of a value in Chinese: the message of the validator holds the English. */
export const inChinese = (zh: (value: unknown) => string): { zh: (value: unknown) => string } => ({ zh });

const missing = { en: 'is missing', zh: '缺失' };

/** `must be a number, not "5"`: what is expected of a value, and what stands there. */
export function expectation(issue: Issue, value: unknown): Said {
  const must = (en: string, zh: string): Said => ({
    en: `must be ${en}, not ${shownValue(value)}`,
    zh: `须为${zh}，而不是${typeof value === 'object' ? '' : ' '}${shownValue(value, 'zh')}`,
  });
  switch (issue.code) {
    case 'custom': {
      const { zh } = (issue.params ?? {}) as Partial<ReturnType<typeof inChinese>>;
      return { en: issue.message, zh: zh?.(value) ?? '不合要求' };
    }
    case 'invalid_type': {
      if (value === undefined) return missing;
      const { en, zh } = typeName(issue.expected);
      return must(en, zh);
    }
    case 'invalid_value': {
      const values = issue.values.map((each) => `\`${String(each)}\``);
      return must(`one of ${values.join(', ')}`, ` ${values.join('、')} 之一`);
    }
    case 'invalid_union': {
      const types = issue.errors
        .flatMap(([first]) => (first?.code === 'invalid_type' ? [first.expected] : []))
        .map(typeName);
      if (value === undefined) return missing;
      return must(types.map(({ en }) => en).join(' or '), types.map(({ zh }) => zh).join('或'));
    }
    case 'invalid_format':
      if (issue.format === 'regex' && issue.path.at(-1) === 'maxAge')
        return must('a duration such as 3d', '时长，例如 3d');
      if (issue.format === 'regex' && issue.path.at(-1) === 'id')
        return must(
          'small letters, digits and hyphens such as my-shop',
          '小写字母、数字和连字符，例如 my-shop',
        );
      if (issue.format === 'date') return must('a date such as 2026-11-22', '日期，例如 2026-11-22');
      return must('a three-letter currency code such as GBP', '三个字母的币种代码，例如 CNY');
    case 'too_small':
      return { en: 'must not be empty', zh: '不得为空' };
    case 'invalid_key':
      return {
        en: 'must not have an empty name or one with a NUL character',
        zh: '不得有空名称或含 NUL 字符的名称',
      };
    default:
      return { en: 'is not allowed', zh: '不允许' };
  }
}

export function shownValue(value: unknown, lang: keyof Said = 'en'): string {
  if (Array.isArray(value)) return typeName('array')[lang];
  if (typeof value === 'object' && value !== null) return typeName('object')[lang];
  const json = printable(JSON.stringify(value));
  return json.length > 40 ? `${json.slice(0, 40)}…` : json;
}

export function shownPath(path: Path): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`))
    .join('');
}

export function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) => (value as Record<PropertyKey, unknown> | undefined)?.[part],
    json,
  );
}
