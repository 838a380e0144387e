import { listed, type Words } from './lexicon.ts';

/** What turns the words behind it around. */
export const negators = {
  zh: listed('不, 没, 未, 并非, 绝非, 决非, 并无, 毫无, 绝无, 从无, 无任何, 无明显'),
  en: new Set(
    listed(`
      not, never, no, cannot, dont, doesnt, didnt, isnt, arent, wasnt, werent, cant, couldnt, wont, wouldnt, shouldnt,
      hasnt, havent, hadnt, mustnt, neednt, aint, nothing, nobody, neither, nor`),
  ),
};

/** What turns around only the words right behind it: `非质量问题`, `无质量问题`; not `除非`, `是非`. */
export const prefix = /(?<![除莫是])[非无]$/;

/** What turns around all that is left of its clause: a reason is denied, however long it is told. */
export const denial =
  /(?<![是还要]|难道|岂)不是(?:因为|由于|出于)|并非(?:因为|由于|出于)|\b(?:not (?:because|due to|down to)|nothing to do with|nothing wrong with|no (?:problems?|issues?|complaints?) (?:with|about)|none of|never had (?:a |any )?(?:problems?|issues?|trouble) with)\b/;

/** What denies the words before it: `质量问题不是原因`, `跟涨价无关`, `the wait was not the reason`. */
export const afterthought =
  /(?:其实|倒|并|也|都|从来)?(?:(?:不是|并非|非)(?:什么|我)?(?:主要|真正|根本|离开|走)?的?(?:问题|原因|理由|因素)|(?:没有?|没什么)关系|无关|没问题)| (?:(?:is|was|are|were) (?:not|never)|isnt|wasnt|arent|werent|has never been)(?: really)?(?: the| a| an| my| our)?(?: main| real| only)? (?:problem|issue|reason|concern|factor)\b| (?:has|had|have) nothing to do\b/y;

/** How far a negator reaches; one of several characters as far as if it were one. */
export const reach = { characters: 4, words: 3 };

/** Words that only join others: `not because of the price` reaches as far as `not price`. */
export const fillers: ReadonlySet<string> = new Set(listed('a, an, the, because, due, about'));

/** Where a clause ends, and with it the reach of a negator; `不但` and `再好不过` do not end one. */
export const clauseEnd =
  /[\n.,;:!?。、…—~|/()[\]{}<>"“”「」『』]|(?<![不非])但|而是|(?<!再好)不过|可是|然而|\b(?:but|however|though|although|yet)\b/g;

/** Expressions with a negator that turn nothing around: they take its place. `能不能` is found by its shape. */
export const idle: Words = {
  zh: listed(`
    不错, 不但, 不仅, 不只, 不光, 不止, 不愧, 不得不, 不管, 不论, 不断, 不少, 不然, 不好意思, 对不起,
    差不多, 了不起, 不得了, 不知道, 不知, 不如, 不妨, 不用说, 不用多说, 忍不住, 禁不住, 不由得, 巴不得,
    恨不得, 说不定, 要不, 可不是, 还不是, 难道不是, 岂不是, 不客气, 不久, 不时, 不可否认, 好不容易, 动不动, 没想到, 没错, 没事,
    没问题, 没的说, 没得说, 没话说, 没关系, 没什么可说, 未来, 未免`),
  en: listed(`
    not only, not just, not to mention, no doubt, no problem, no wonder, no matter, why not, why dont,
    cant you, couldnt you, can you not, cant wait, never fail*, never disappoint*, couldnt be happier,
    could not be happier, couldnt be more, whether or not, no complaints`),
};
