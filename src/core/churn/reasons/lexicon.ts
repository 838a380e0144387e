import type { Lexicon } from '../../texts/lexicon.ts';
import type { ReasonTagId } from './tags.ts';
import { competitive } from './words/competitive.ts';
import { fault } from './words/fault.ts';
import { malicious } from './words/malicious.ts';
import { natural } from './words/natural.ts';
import { noCause } from './words/no-cause.ts';
import { nothing } from './words/nothing.ts';
import { other } from './words/other.ts';

/**
 * What people write as the reason why they leave, as data, by cause. Model §8.4 and what else is plain; a word with two
 * meanings is left out, or its other meaning stands under `nothing`.
 */
export const reasonLexicon = {
  ...natural,
  ...competitive,
  ...fault,
  ...malicious,
  ...other,
  ...noCause,
  nothing,
} satisfies Lexicon<ReasonTagId | 'nothing'>;
