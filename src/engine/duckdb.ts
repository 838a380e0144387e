import { DuckDBInstance, type Json } from '@duckdb/node-api';
import { LoyaltyError } from '../errors.ts';
import type { Cell, CellColumn, Engine, EngineOptions } from './engine.ts';
import { quoteText } from './quote.ts';

/** DuckDB in memory, confined to the given files, spilling to the temporary folder. */
export async function openDuckDb(options: EngineOptions): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(options.threads),
    temp_directory: options.temporaryFolder,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    // Results never depend on insertion order: every query that needs an order asks for one.
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  try {
    await connection.run(`SET memory_limit = ${quoteText(options.memory)}`);
  } catch (cause) {
    throw new LoyaltyError(
      'usage',
      'usage.memory',
      `The memory limit \`${options.memory}\` is not a size.`,
      'Write it like --memory 2GB.',
      {
        cause,
        zh: { sentence: `内存上限 \`${options.memory}\` 不是大小。`, remedy: '请写成 --memory 2GB 的形式。' },
      },
    );
  }
  await connection.run(`SET allowed_directories = [${quoteText(options.temporaryFolder)}]`);
  await connection.run(`SET allowed_paths = [${options.readableFiles.map(quoteText).join(', ')}]`);
  await connection.run('SET enable_external_access = false');

  // Closing under a running statement would bring the process down: what runs is waited for.
  const running = new Set<Promise<unknown>>();
  const tracked = async <Result>(work: Promise<Result>): Promise<Result> => {
    running.add(work);
    try {
      return await work;
    } finally {
      running.delete(work);
    }
  };

  return {
    async run(sql) {
      await tracked(connection.run(sql));
    },
    async rows<Row extends Record<string, Cell>>(sql: string) {
      const reader = await tracked(connection.runAndReadAll(sql));
      return reader.getRowObjectsJson().map((row) => plain(row) as Row);
    },
    async *chunks(sql) {
      const result = await connection.stream(sql);
      for (;;) {
        const chunk = await result.fetchChunk();
        if (chunk === null || chunk.rowCount === 0) return;
        const columns: CellColumn[] = [];
        for (let index = 0; index < chunk.columnCount; index++) columns.push(chunk.getColumnVector(index));
        yield { rowCount: chunk.rowCount, columns };
      }
    },
    async append(schema, table, rows) {
      const appender = await connection.createAppender(table, schema);
      for (const [number, ...cells] of rows) {
        appender.appendInteger(Number(number));
        for (const cell of cells)
          if (cell === null) appender.appendNull();
          else appender.appendVarchar(String(cell));
        appender.endRow();
      }
      appender.closeSync();
    },
    interrupt() {
      connection.interrupt();
    },
    async close() {
      connection.interrupt();
      await Promise.allSettled(running);
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Big integers and decimals stay exact text; counts that fit become numbers. */
function plain(row: Record<string, Json>): Record<string, Cell> {
  const result: Record<string, Cell> = {};
  for (const [name, value] of Object.entries(row)) result[name] = value as Cell;
  return result;
}
