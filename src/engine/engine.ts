/** One cell as the engine hands it over: decimals and big integers come as exact text, dates as ISO text. */
export type Cell = string | number | boolean | null;

/** One column of a chunk, read where the engine wrote it: copies of millions of cells would cost more than the query. */
export interface CellColumn {
  getItem(row: number): unknown;
}

/**
 * The embedded analytical database, as the rest of the program sees it. Nothing outside `engine/` knows which
 * database runs: a cluster that executes the same SQL can stand here instead.
 */
export interface Engine {
  /** Runs a statement for its effect. */
  run(sql: string): Promise<void>;
  /** All rows of a small result, cells as exact text, numbers or booleans. */
  rows<Row extends Record<string, Cell>>(sql: string): Promise<Row[]>;
  /** A large result, column by column in chunks; cells are native numbers and strings. A chunk holds until the next. */
  chunks(sql: string): AsyncIterable<{ rowCount: number; columns: CellColumn[] }>;
  /** Adds rows to a table whose first column is a whole number and whose other columns are text. */
  append(schema: string, table: string, rows: Iterable<readonly (string | number | null)[]>): Promise<void>;
  /** Stops the statement that runs now. */
  interrupt(): void;
  /** Stops what still runs and gives everything back. */
  close(): Promise<void>;
}

export interface EngineOptions {
  /** Such as `2GB`; beyond it the engine spills to `temporaryFolder`. */
  memory: string;
  threads: number;
  temporaryFolder: string;
  /** The only files outside the temporary folder that the engine may open. */
  readableFiles: readonly string[];
}
