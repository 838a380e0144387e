import { listed, type Words } from './lexicon.ts';

/** What turns the words behind it around. */
export const negators = {
  zh: ['不', '没', '未', '并非'],
  en: new Set(
    listed(`
      not, never, no, cannot, dont, doesnt, didnt, isnt, arent, wasnt, werent, cant, couldnt, wont, wouldnt, shouldnt,
      hasnt, havent, hadnt, mustnt, neednt, aint`),
  ),
};

/** How far a negator reaches. */
export const reach = { characters: 4, words: 3 };

/** Words that only join others: `not because of the price` reaches as far as `not price`. */
export const fillers: ReadonlySet<string> = new Set(listed('a, an, the, because, due, about'));

/** Where a clause ends, and with it the reach of a negator; `不但` and `再好不过` do not end one. */
export const clauseEnd =
  /[\n.,;:!?。、…—~|/()[\]{}<>"“”「」『』]|(?<![不非])但|(?<!再好)不过|可是|然而|\b(?:but|however|though|although|yet)\b/g;

/** Expressions with a negator that turn nothing around: they take its place. `能不能` is found by its shape. */
export const idle: Words = {
  zh: listed(`
    不错, 不但, 不仅, 不只, 不光, 不止, 不愧, 不得不, 不管, 不论, 不断, 不少, 不然, 不好意思, 对不起,
    差不多, 了不起, 不得了, 不知道, 不知, 不如, 不妨, 不用说, 不用多说, 忍不住, 禁不住, 不由得, 巴不得,
    恨不得, 说不定, 要不, 可不是, 不客气, 不久, 不时, 不可否认, 好不容易, 动不动, 没想到, 没错, 没事,
    没问题, 没的说, 没得说, 没话说, 没关系, 没什么可说, 未来, 未免`),
  en: listed(`
    not only, not just, not to mention, no doubt, no problem, no wonder, no matter, why not, why dont,
    cant you, couldnt you, can you not, cant wait, never fail*, never disappoint*, couldnt be happier,
    could not be happier, couldnt be more, whether or not, no complaints`),
};
