/** What `--encoding` takes: how text is written that has no mark and is not UTF-8. */
export const encodingChoices = [
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'windows-1251',
  'windows-1252',
  'utf-16le',
  'utf-16be',
] as const;

export type Encoding = (typeof encodingChoices)[number];
