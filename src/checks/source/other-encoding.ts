import { readerCheck, type Check } from '../check.ts';

export const otherEncoding: Check = {
  ...readerCheck('encoding.other', 'source', {
    en: 'names in Big5 that are read as characters nobody writes',
    zh: '客户为 `朝ゅ`：Big5 编码的“陳文”',
  }),
  // Values may be masked, and the name of the encoding with them.
  remedyAt: (values) => {
    const encoding = values
      .map((value) => /\(([\w-]+): /.exec(value)?.[1])
      .find((name) => name !== undefined);
    return encoding === undefined
      ? null
      : {
          en: `Say --encoding ${encoding} if that is right, else --encoding gb18030.`,
          zh: `如正确，请用 --encoding ${encoding}；否则用 --encoding gb18030。`,
        };
  },
};
