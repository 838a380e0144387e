import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Candidate } from '../engine/index.ts';
import { LoyaltyError } from '../errors.ts';
import { siblingOf } from '../presets/index.ts';
import { printable } from '../printable.ts';
import type { Context } from './context.ts';
import type { DataOptions } from './options.ts';
import { placeOf } from './output.ts';

/**
 * The inputs without what this run is to write: a job that writes beside its exports finds its last result among them.
 *
 * @throws LoyaltyError when an output would replace an input that is no such result: nobody means to lose an export
 */
export async function withoutOutputs(
  candidates: readonly Candidate[],
  options: DataOptions,
  context: Context,
): Promise<Candidate[]> {
  const taken = new Map(candidates.map((candidate) => [candidate.path, candidate]));
  const old = new Set<string>();
  const written = new Set<string>();
  for (const cite of [options.output, options.quarantine]) {
    if (cite === undefined) continue;
    const { final, temporary } = await placeOf(resolve(context.cwd, cite), cite);
    const input = taken.get(final);
    if (input !== undefined && !input.named && candidates.length > 1 && (await isOwn(final))) old.add(final);
    else if (input !== undefined || written.has(final))
      throw new LoyaltyError(
        'usage',
        'output.input',
        `${printable(cite)} is both read and written.`,
        'Choose another file for the output.',
        { zh: { sentence: `${printable(cite)} 既要读取又要写入。`, remedy: '请为输出另选文件。' } },
      );
    if (temporary !== null) written.add(final);
  }
  return candidates.filter(({ path }) => !old.has(path));
}

/** Whether a file begins as our JSON, JSON Lines or CSV does. */
async function isOwn(path: string): Promise<boolean> {
  const start = (await startOf(path)).replace(/^\uFEFF/, '');
  if (/^\{\s*"schemaVersion": \d+,\s*"tool": \{\s*"name": "loyalty"/.test(start)) return true;
  const [line = ''] = start.split(/\r?\n/, 1);
  const header = line.startsWith('{')
    ? [...line.matchAll(/"(\w+)":/g)].map(([, key = '']) => key)
    : line.split(',');
  return siblingOf(header)?.id.startsWith('loyalty-') === true;
}

async function startOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
