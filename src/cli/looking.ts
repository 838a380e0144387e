import {
  discover,
  lookAtAll,
  openDuckDb,
  spooler,
  type Candidate,
  type Look,
  type PassedFolder,
} from '../engine/index.ts';
import { Interrupted, type Context } from './context.ts';
import { memoryOption, threadsOption, timezoneOption, type DataOptions } from './options.ts';
import { openPrivateFolder } from './private-folder.ts';
import { presetsAsked } from './presets.ts';

/** Looks at inputs without reading them into tables. */
export async function lookAtInputs(
  inputs: readonly string[] | readonly Candidate[],
  options: DataOptions,
  context: Context,
  onPassed?: (folder: PassedFolder) => void,
): Promise<Look[]> {
  const candidates = await candidatesOf(inputs, context, onPassed);
  const presets = await presetsAsked(options, {}, null, context);
  const folder = await openPrivateFolder();
  try {
    const engine = await openDuckDb({
      memory: memoryOption(undefined),
      threads: threadsOption(undefined),
      temporaryFolder: folder.path,
      readableFiles: candidates.map(({ path }) => path),
    });
    const interrupt = () => engine.interrupt();
    context.signal.addEventListener('abort', interrupt);
    try {
      return await lookAtAll({
        engine,
        candidates,
        tables: {},
        presets,
        styles: {
          dateOrder: options.dateOrder ?? null,
          decimal: options.decimal ?? null,
          timezone: timezoneOption(options.timezone ?? 'UTC'),
        },
        standardInput: context.stdin,
        signal: context.signal,
        spool: spooler(folder.path),
        encoding: options.encoding ?? null,
        onReject: null,
      });
    } catch (error) {
      if (context.signal.aborted) throw new Interrupted();
      throw error;
    } finally {
      context.signal.removeEventListener('abort', interrupt);
      await engine.close();
    }
  } finally {
    folder.remove();
  }
}

async function candidatesOf(
  inputs: readonly string[] | readonly Candidate[],
  { cwd }: Context,
  onPassed: ((folder: PassedFolder) => void) | undefined,
): Promise<readonly Candidate[]> {
  const isFound = (list: readonly string[] | readonly Candidate[]): list is readonly Candidate[] =>
    typeof list[0] !== 'string';
  return isFound(inputs)
    ? inputs
    : discover(inputs, {
        folder: cwd,
        standardInputTable: 'transactions',
        ...(onPassed === undefined ? {} : { onPassed }),
      });
}
