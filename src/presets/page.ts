import { displayWidth, padEnd, tableById } from '../tables/index.ts';
import type { Preset } from './preset.ts';

type Lang = 'en' | 'zh';

const words = {
  legend: {
    en: 'A file that has all columns of a preset is read with it; ? only when asked for with --preset. Your own: a JSON file, see `loyalty schema preset`.',
    zh: '文件含预设的全部特征列时自动采用；标 ? 者需用 --preset 指定。自定义预设写成 JSON 文件，见 loyalty schema preset。',
  },
  refused: { en: 'refused: ', zh: '不可用：' },
} satisfies Record<string, Record<Lang, string>>;

/** Every preset as a page to read: what it is, its table, its columns, and what it does about the traps of the export. */
export function presetsPage(presets: readonly Preset[], lang: Lang): string {
  const width = Math.max(...presets.map(({ id }) => displayWidth(id))) + 1;
  const entries = presets.map(({ id, names, table, header, traps, onlyAsked, noBuyer }) => {
    const what = `${padEnd(id + (onlyAsked === true ? '?' : ''), width)} ${names[lang]} → ${tableById(table)?.id ?? table}`;
    const why = noBuyer === undefined ? traps[lang] : words.refused[lang] + noBuyer[lang];
    return [what, `  ${header.join(', ')}`, `  ${why}`].join('\n');
  });
  return `${[...entries, words.legend[lang]].join('\n\n')}\n`;
}
