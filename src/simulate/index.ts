export { eventKinds } from './events/index.ts';
export { motives, type MotiveId } from './motives/index.ts';
export { simulate, type Settings } from './simulate.ts';
export { worldIds, type WorldId } from './world-ids.ts';
export { worlds, type World } from './worlds/index.ts';
export { columns, truthColumns, type Chunk, type FileId } from './write.ts';
