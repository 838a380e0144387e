import type { z } from 'zod';
import { printable } from '../printable.ts';

/* What is wrong with a JSON file that a user wrote, in words. */

export type Issue = z.core.$ZodIssue;
export type Path = readonly PropertyKey[];

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** `must be a number, not "5"`: what is expected of a value, and what stands there. */
export function expectation(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'custom':
      return issue.message;
    case 'invalid_type':
      if (value === undefined) return 'is missing';
      return `must be ${typeNames[issue.expected] ?? issue.expected}, not ${shownValue(value)}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map((each) => `\`${String(each)}\``).join(', ')}, not ${shownValue(value)}`;
    case 'invalid_union': {
      const types = issue.errors.flatMap(([first]) =>
        first?.code === 'invalid_type' ? [first.expected] : [],
      );
      if (value === undefined) return 'is missing';
      return `must be ${types.map((each) => typeNames[each] ?? each).join(' or ')}, not ${shownValue(value)}`;
    }
    case 'invalid_format':
      if (issue.format === 'regex' && issue.path.at(-1) === 'maxAge')
        return `must be a duration such as 3d, not ${shownValue(value)}`;
      if (issue.format === 'regex' && issue.path.at(-1) === 'id')
        return `must be small letters, digits and hyphens such as my-shop, not ${shownValue(value)}`;
      if (issue.format === 'date') return `must be a date such as 2026-11-22, not ${shownValue(value)}`;
      return `must be a three-letter currency code such as GBP, not ${shownValue(value)}`;
    case 'too_small':
      return 'must not be empty';
    case 'invalid_key':
      return 'must not have an empty name or one with a NUL character';
    default:
      return 'is not allowed';
  }
}

export function shownValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
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
