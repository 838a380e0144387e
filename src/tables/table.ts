import { z } from 'zod';
import { columnMeta, type ColumnMeta, type Names } from './columns.ts';

type Shape = Record<string, z.ZodType>;
type NameOf<C> = keyof NoInfer<C> & string;

interface Declaration<Id extends string, C extends Shape> {
  id: Id;
  names: Names;
  /** What one record is, and the conventions that hold for the whole table. */
  about: Names;
  /** Names of files beside the id itself: `orders`, `订单`. */
  fileNames: readonly string[];
  /** Columns that say when a fact became known; empty for a timeless lookup. */
  known: readonly NameOf<C>[];
  /** How `known` is to be read, where the bare column names do not say it. */
  knownNote?: Names;
  /** Columns that together name a record; absent where records have no identity (order lines). */
  key?: readonly NameOf<C>[];
  /** Columns that hold the ids of the customers the record is about; by default `customer_id` where there is one. */
  customerColumns?: readonly NameOf<C>[];
  /** Groups of columns of which at least one must be filled. */
  needOneOf?: readonly (readonly NameOf<C>[])[];
  columns: C;
}

/** A table of the contract as everything outside its own file sees it. */
export interface Table<Id extends string = string, C extends Shape = Shape> {
  readonly id: Id;
  readonly names: Names;
  readonly about: Names;
  readonly fileNames: readonly string[];
  readonly known: readonly string[];
  readonly knownNote: Names | null;
  readonly key: readonly string[];
  readonly customerColumns: readonly string[];
  readonly needOneOf: readonly (readonly string[])[];
  readonly columns: C;
  /** One record of the file, extra columns kept. */
  readonly record: z.ZodObject<C, z.core.$loose>;
}

export interface Column extends ColumnMeta {
  name: string;
}

/** Declares a table of the contract. */
export function table<const Id extends string, C extends Shape>(
  declaration: Declaration<Id, C>,
): Table<Id, C> {
  const { columns, needOneOf = [] } = declaration;
  return {
    ...declaration,
    knownNote: declaration.knownNote ?? null,
    key: declaration.key ?? [],
    customerColumns: declaration.customerColumns ?? ('customer_id' in columns ? ['customer_id'] : []),
    needOneOf,
    record: needOneOf.reduce(
      (record, group) =>
        record.refine((cells) => group.some((name) => isFilled((cells as Record<string, unknown>)[name])), {
          error: `one of ${group.join(', ')} must be filled`,
          path: [group[0] ?? ''],
        }),
      z.looseObject(columns),
    ),
  };
}

const isFilled = (cell: unknown): boolean => cell !== undefined && cell !== null && cell !== '';

const known = new WeakMap<Table, readonly Column[]>();

/** The columns of a table in contract order. */
export function columnsOf(table: Table): readonly Column[] {
  let columns = known.get(table);
  if (columns === undefined) {
    columns = Object.entries(table.columns).map(([name, schema]) => ({ name, ...columnMeta(schema) }));
    known.set(table, columns);
  }
  return columns;
}
