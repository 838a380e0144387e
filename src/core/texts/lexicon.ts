/**
 * Words of one meaning. English ones stand whole; a star at the end takes in every ending: `suggest*`. A star within
 * Chinese ones stands for one to four characters, such as a name: `客服*走了`. A sign of equality in front wants them to
 * be a clause of their own: `=无`; a mark of exclamation counts them only where they are negated: `!便宜`.
 */
export interface Words {
  en: readonly string[];
  zh: readonly string[];
}

/**
 * What words mean. Of words that overlap the longest wins, so an entry `nothing` can list what only looks like one of
 * the others: it takes the place and says nothing.
 */
export type Lexicon<Tag extends string> = Readonly<Record<Tag, Words>>;

/** Entries of a list as one reads it, with commas between them. */
export function listed(text: string): string[] {
  return text.split(',').map((words) => words.trim());
}
