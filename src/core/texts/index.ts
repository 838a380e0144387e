export { hints, type HintTag } from './hints.ts';
export type { Lexicon, Words } from './lexicon.ts';
export { mentionsOf, tagsOf, type Mention } from './tags-of.ts';
