export { extendLexicon, lexiconKeys, type LexiconWords } from './extend.ts';
export { reasonsIn, reasonsInCode, type ReasonLexicon } from './reasons-in.ts';
export { hasReason, reasonsOf, setOfReasons } from './sets.ts';
export { reasonLexicon } from './lexicon.ts';
export { reasonTagIds, reasonTags, type ReasonTagId } from './tags.ts';
