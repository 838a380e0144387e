import type { Engine } from '../engine.ts';
import type { ReadTables } from '../inputs/read.ts';

/**
 * Which lines were bought elsewhere: by file, the reason that its records of `is_own = false` carry. A file that does not
 * tell own purchases from others is not in it.
 */
export async function prepareElsewhere(engine: Engine, { files }: ReadTables): Promise<void> {
  await engine.run('CREATE TABLE measured.elsewhere_records (file USMALLINT, reason UTINYINT)');
  const values = files.flatMap(({ fileNumber, reasons }) =>
    reasons.flatMap(({ kind }, reason) => (kind === 'elsewhere' ? [`(${fileNumber}, ${reason})`] : [])),
  );
  if (values.length > 0)
    await engine.run(`INSERT INTO measured.elsewhere_records VALUES ${values.join(', ')}`);
}
