import { z } from 'zod';
import type { FlatColumn } from './column.ts';

type Named = Pick<FlatColumn<never, never>, 'name' | 'kind' | 'en' | 'zh' | 'about' | 'values'>;

/** The shape of one row of a column table, as zod; every cell may be null. `optional` columns may be absent. */
export function flatShape(
  columns: readonly Named[],
  optional: ReadonlySet<string> = new Set(),
): Record<string, z.ZodType> {
  return Object.fromEntries(
    columns.map((column) => {
      const type = cellType(column)
        .nullable()
        .meta({ title: column.en, description: column.about.en, 'x-zh': column.zh, 'x-kind': column.kind });
      return [column.name, optional.has(column.name) ? type.optional() : type];
    }),
  );
}

function cellType({ kind, values }: Named): z.ZodType {
  switch (kind) {
    case 'text':
      return values === undefined ? z.string() : z.enum(values as [string, ...string[]]);
    case 'date':
      return z.iso.date();
    case 'integer':
      return z.int();
    case 'number':
    case 'money':
      return z.number();
  }
}

/** JSON Schema (draft 2020-12) of a zod type, further members allowed: versions to come may add some. */
export function publish(type: z.ZodType, title: string): Record<string, unknown> {
  return { title, ...z.toJSONSchema(type, { io: 'input' }) };
}
