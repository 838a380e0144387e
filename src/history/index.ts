export { headOf, openHistory, type History, type ParquetFiles } from './folder.ts';
export {
  countsAlikeSince,
  schemaVersion,
  snapshotColumns,
  type Snapshot,
  type SnapshotColumn,
  type SnapshotHead,
} from './snapshot.ts';
