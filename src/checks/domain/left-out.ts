import type { Hit } from '../check.ts';
import type { CheckedFile } from '../world.ts';

/** Records that belong to no customer, by why. */
export const leftOut = (files: readonly CheckedFile[], kind: 'masked' | 'guest'): Hit[] =>
  files.flatMap(({ table, number, reasons, columns }) =>
    reasons
      .filter((reason) => reason.kind === kind && reason.count > 0)
      .map(({ test, count }) => ({
        table: table.id,
        file: number,
        column: table.customerColumns.find((name) => columns.has(name)) ?? null,
        count,
        test,
      })),
  );
