import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { LoyaltyError } from '../../errors.ts';
import { printable } from '../../printable.ts';
import { sizeOf, type Source } from './open.ts';
import type { ReadOptions } from './read.ts';
import { unusable } from './unusable.ts';

/** Two files with the same bytes would count every row twice. */
export async function refuseCopies(sources: readonly Source[], options: ReadOptions): Promise<void> {
  const bySize = new Map<number, Source[]>();
  for (const source of sources) {
    const size = await sizeOf(source);
    bySize.set(size, [...(bySize.get(size) ?? []), source]);
  }
  for (const group of bySize.values()) {
    if (group.length < 2) continue;
    const seen = new Map<string, Source>();
    for (const source of group) {
      if ((await sizeOf(source)) <= smallBytes && (await holdsNothing(source))) continue;
      const digest = await sha256Of(source.path);
      const before = seen.get(digest);
      if (before !== undefined)
        unusable(
          options,
          new LoyaltyError(
            'usage',
            'input.copy',
            `${printable(before.candidate.cite)} and ${printable(source.candidate.cite)} have the same content.`,
            'Leave one out, or its rows would count twice.',
            {
              zh: {
                sentence: `${printable(before.candidate.cite)} 与 ${printable(source.candidate.cite)} 内容相同。`,
                remedy: '请去掉其一，否则其中各行会重复计入。',
              },
            },
          ),
          { file: source.candidate.cite, table: source.candidate.table, source },
        );
      seen.set(digest, source);
    }
  }
}

/** A header fits into so much. */
const smallBytes = 2 ** 16;

/** A header alone says that there is none of it: two shops without contracts may both say so. */
async function holdsNothing({ path, format, headerLine }: Source): Promise<boolean> {
  if (format !== 'csv' && format !== 'xlsx') return false;
  const text = await readFile(path, 'utf8');
  const lines = text.split(/\r\n|\n|\r/).slice(format === 'csv' ? headerLine : 1);
  return lines.every((line) => line.trim() === '');
}

/** Hex digest of a file. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
