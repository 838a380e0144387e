import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { LoyaltyError } from '../../errors.ts';
import { printable } from '../../printable.ts';

export type Compression = 'gzip' | 'Zstandard';

/** How a file is compressed, by its first bytes; null where it is not. */
export function compressionOf(head: Buffer): Compression | null {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  return head.subarray(0, 4).equals(zstandardMark) ? 'Zstandard' : null;
}

const zstandardMark = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/** Writes the plain bytes of a compressed file to `output`. */
export async function decompress(
  path: string,
  compression: Compression,
  output: string,
  cite: string,
): Promise<void> {
  try {
    await pipeline(
      createReadStream(path, { highWaterMark: 1 << 18 }),
      compression === 'gzip' ? createGunzip() : await unzstd(),
      createWriteStream(output, { mode: 0o600 }),
    );
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOSPC') throw cause;
    throw new LoyaltyError(
      'input',
      'input.compression',
      `${printable(cite)} is not a complete ${compression} file: ${(cause as Error).message}.`,
      'Export or copy it again.',
      {
        cause,
        zh: {
          sentence: `${printable(cite)} 不是完整的 ${compression} 文件。`,
          remedy: '请重新导出或复制。',
        },
      },
    );
  }
}

/** Node 20 has no Zstandard of its own, and the engine's reads only whole tables, not bytes. */
async function unzstd(): Promise<Transform> {
  const { Decompress } = await import('fzstd');
  const decoder = new Decompress();
  const push = (stream: Transform, bytes: Buffer, last: boolean) => {
    decoder.ondata = (plain) => void stream.push(plain);
    decoder.push(bytes, last);
  };
  const guarded = (work: () => void, done: (error?: Error) => void) => {
    try {
      work();
    } catch (error) {
      return done(error as Error);
    }
    done();
  };
  return new Transform({
    transform(bytes: Buffer, _encoding, done) {
      guarded(() => push(this, bytes, false), done);
    },
    flush(done) {
      guarded(() => push(this, Buffer.alloc(0), true), done);
    },
  });
}
