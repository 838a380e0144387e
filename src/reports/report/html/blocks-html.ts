import { plainText, separator, type Block, type PeopleTable, type Text } from '../../people/block.ts';
import { barChart, lineChart } from './charts.ts';
import { escapeHtml } from './escape.ts';

/** Blocks as HTML: the same as the terminal and Markdown say. */
export function blocksHtml(blocks: readonly Block[], title: string): string {
  let result = '';
  let open: 'list' | 'charts' | null = null;
  const enter = (wanted: typeof open) => {
    if (open === wanted) return;
    if (open !== null) result += closing[open];
    if (wanted !== null) result += opening[wanted];
    open = wanted;
  };
  for (const block of blocks) {
    enter(placeOf(block));
    result += html(block, title);
  }
  enter(null);
  return result;
}

const opening = { list: '<ul>\n', charts: '<div class="charts">\n' };
const closing = { list: '</ul>\n', charts: '</div>\n' };

function placeOf({ kind }: Block): 'list' | 'charts' | null {
  if (kind === 'text' || kind === 'items') return 'list';
  return kind === 'series' ? 'charts' : null;
}

function html(block: Block, title: string): string {
  switch (block.kind) {
    case 'space':
      return '';
    case 'heading':
      return `<h3>${escapeHtml(block.text)}</h3>\n`;
    case 'paragraph':
      return `<p class="lead">${textHtml(block.text)}</p>\n`;
    case 'code':
      return `<pre>${escapeHtml(block.text)}</pre>\n`;
    case 'text':
      return `<li>${textHtml(block.text)}</li>\n`;
    case 'items': {
      const items = block.items
        .map((item) => textHtml([item]))
        .join(escapeHtml(block.separator ?? separator));
      return `<li>${escapeHtml(block.label ?? '')}${items}</li>\n`;
    }
    case 'series':
      return lineChart(block.series);
    case 'bars':
      return barChart(block.title, block.bars);
    case 'table':
      return tableHtml(block.table, title);
  }
}

const textHtml = (text: Text): string =>
  text
    .map((piece) => {
      const words = escapeHtml(plainText([piece]));
      if (typeof piece === 'string' || piece.tone === 'plain') return words;
      return piece.tone === 'strong'
        ? `<strong>${words}</strong>`
        : `<span class="${piece.tone}">${words}</span>`;
    })
    .join('');

/** One of eight shades; with less than a sixteenth none. */
const shadeOf = (share: number | null): string =>
  share === null || share < 1 / 16 ? '' : ` shade${Math.min(8, Math.ceil(share * 8))}`;

function tableHtml({ columns, rows }: PeopleTable, title: string): string {
  const head = columns
    .map(
      ({ head: text, align }) =>
        `<th scope="col" class="${align}">${text === '' ? '' : `<button type="button">${escapeHtml(text)}</button>`}</th>`,
    )
    .join('');
  const body = rows
    .map(({ cells, tone, keyTone, remark, shades }) => {
      const shown = cells.map((text, index) => {
        const { align = 'left' } = columns[index] ?? {};
        const words =
          escapeHtml(text) + (index === 0 && remark !== undefined ? ` ${escapeHtml(remark)}` : '');
        return index === 0
          ? `<th scope="row" class="${align}${keyTone === 'strong' || tone === 'strong' ? ' key' : ''}">${words}</th>`
          : `<td class="${align}${shadeOf(shades?.[index] ?? null)}">${words}</td>`;
      });
      return `<tr${tone === undefined ? '' : ` class="${tone}"`}>${shown.join('')}</tr>\n`;
    })
    .join('');
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(title)}"><table class="sortable"><thead><tr>${head}</tr></thead>
<tbody>${body}</tbody></table></div>\n`;
}
