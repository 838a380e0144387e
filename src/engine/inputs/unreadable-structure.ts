import { LoyaltyError } from '../../errors.ts';
import { printable } from '../../printable.ts';
import type { Candidate } from './discover.ts';
import type { Source, SourceFormat } from './open.ts';

const noDetail = { en: '', zh: '' };

/** JSON or Parquet that the engine cannot make sense of as a whole. */
export function unreadableStructure(source: Source, cause: unknown): LoyaltyError {
  const message = (cause as Error).message;
  const place = /at byte (\d+) in (line|record\/value) (\d+)/.exec(message);
  const unit = place?.[2] === 'line' ? 'line' : 'record';
  const where =
    place === null
      ? noDetail
      : {
          en: ` in ${unit} ${place[3]}, byte ${place[1]}`,
          zh: `（第 ${place[3]} ${unit === 'line' ? '行' : '条记录'}，字节 ${place[1]}）`,
        };
  return notReadable(source.candidate, source.format, where, cause);
}

export function notReadable(
  { cite }: Candidate,
  format: SourceFormat,
  detail: { en: string; zh: string } = noDetail,
  cause?: unknown,
): LoyaltyError {
  const name = format === 'parquet' ? 'Parquet' : 'JSON';
  return new LoyaltyError(
    'input',
    'input.structure',
    `${printable(cite)} is not a readable ${name} file${detail.en}.`,
    format === 'parquet'
      ? 'Export it again.'
      : 'It must be one array of objects, or one object per line; export it again.',
    {
      cause,
      zh: {
        sentence: `${printable(cite)} 不是可读的 ${name} 文件${detail.zh}。`,
        remedy: format === 'parquet' ? '请重新导出。' : '应为一个对象数组，或每行一个对象；请重新导出。',
      },
    },
  );
}
