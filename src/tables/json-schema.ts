import { z } from 'zod';
import { columnsOf, type Column, type Table } from './table.ts';

type Json = Record<string, unknown>;

/** JSON Schema (draft 2020-12) of one record of the table's file, written as JSON; further columns are allowed. */
export function tableJsonSchema(table: Table): Json {
  // An empty registry keeps the columns' own metadata out; what belongs into the schema is written by `describe`.
  const { $schema, properties, ...rest } = z.toJSONSchema(table.record, {
    io: 'input',
    metadata: z.registry(),
  });
  const plain = (properties ?? {}) as Record<string, Json>;
  return {
    $schema,
    title: table.names.en,
    description: table.about.en,
    'x-zh': table.names.zh,
    ...rest,
    ...(table.needOneOf.length > 0 && {
      allOf: table.needOneOf.map((group) => ({ anyOf: group.map(filled) })),
    }),
    properties: Object.fromEntries(
      columnsOf(table).map((column) => [column.name, describe(column, plain[column.name] ?? {})]),
    ),
  };
}

const filled = (name: string): Json => ({
  type: 'object',
  properties: { [name]: { anyOf: [{ type: 'string', minLength: 1 }, { type: 'number' }] } },
  required: [name],
});

function describe(column: Column, schema: Json): Json {
  return {
    title: column.en,
    ...(column.note && { description: column.note.en }),
    'x-zh': column.zh,
    'x-kind': column.kind,
    ...(column.unit && { 'x-unit': column.unit }),
    ...(column.default !== undefined && { default: column.default }),
    ...(column.aliases.length > 0 && { 'x-aliases': column.aliases }),
    ...flat(schema),
  };
}

// An optional union comes as a union in a union.
function flat({ anyOf, ...rest }: Json): Json {
  if (!Array.isArray(anyOf)) return rest;
  return {
    ...rest,
    anyOf: (anyOf as Json[]).flatMap((each) =>
      Array.isArray(each['anyOf']) ? (each['anyOf'] as Json[]) : [each],
    ),
  };
}
