import { createHmac } from 'node:crypto';
import { LoyaltyError } from '../errors.ts';
import type { Context } from './context.ts';

/** Takes the place of an id where ids must not be shown; null where they stay. */
export type Hash = ((id: string) => string) | null;

/** Keyed hashes: without the key, a list of phone numbers could simply be tried out. */
export function hashKey(context: Context): string {
  const key = context.env['LOYALTY_HASH_KEY'] ?? '';
  if (key.length >= 16) return key;
  throw new LoyaltyError(
    'usage',
    'usage.hash-key',
    '--hash-ids needs a secret of at least 16 characters in the environment variable LOYALTY_HASH_KEY.',
    'Set one, and keep it to get the same hashes next time.',
    {
      zh: {
        sentence: '--hash-ids 要求环境变量 LOYALTY_HASH_KEY 中有至少 16 个字符的密钥。',
        remedy: '请设置密钥并妥善保管，以后才能得到相同的哈希。',
      },
    },
  );
}

/** Replaces ids by keyed hashes. */
export const hasherBy =
  (key: string) =>
  (id: string): string =>
    createHmac('sha256', key).update(id).digest('hex').slice(0, 32);

/** The same, by the key of the environment. */
export const idHasher = (context: Context): ((id: string) => string) => hasherBy(hashKey(context));
