import type { TableId } from '../tables/index.ts';
import type { CheckedFile } from './world.ts';

/** A finding about a file as a whole. */
export const ofFile = ({ table, number }: CheckedFile): { table: TableId; file: number; column: null } => ({
  table: table.id,
  file: number,
  column: null,
});
