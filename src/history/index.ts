export { headOf, openHistory, type History, type ParquetFiles } from './folder.ts';
export {
  areUnrelated,
  isOlderRule,
  schemaVersion,
  snapshotColumns,
  type Snapshot,
  type SnapshotColumn,
  type SnapshotHead,
} from './snapshot.ts';
