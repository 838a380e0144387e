// The floor that `loyalty score` is measured against: the least work any tool on this engine must do.
import { closeSync, openSync, readSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [, , path, threads = '2'] = process.argv;
if (!path) throw new RangeError('usage: node test/bench/plain-scan.mjs FILE [THREADS]');

/** Explicit columns, all text, as loyalty reads them: sniffing and guessing types would cost time of their own. */
function textColumns(file) {
  const start = Buffer.alloc(65_536);
  const handle = openSync(file, 'r');
  const bytes = readSync(handle, start);
  closeSync(handle);
  const names = start.toString('utf8', 0, bytes).split(/\r?\n/, 1)[0].split(',');
  return `{${names.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ')}}`;
}

function literal(text) {
  return `'${text.replaceAll("'", "''")}'`;
}

const instance = await DuckDBInstance.create(':memory:', { threads });
const connection = await instance.connect();
const result = await connection.stream(`
  SELECT customer_id, count(*) AS lines, sum(CAST(amount AS DECIMAL(18, 4))) AS amount
  FROM read_csv(${literal(path)}, columns = ${textColumns(path)}, auto_detect = false, header = true,
    delim = ',', quote = '"', escape = '"')
  GROUP BY customer_id`);

let customers = 0;
let lines = 0n;
for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk())
  for (const [, count] of chunk.getRows()) {
    customers += 1;
    lines += count;
  }
console.log(`${customers} customers, ${lines} lines`);
connection.closeSync();
instance.closeSync();
