import type { Bar, Series } from '../../people/block.ts';
import { escapeHtml } from './escape.ts';

const size = { width: 320, height: 96, left: 4, right: 4, top: 10, bottom: 18 };
const inner = { width: size.width - size.left - size.right, height: size.height - size.top - size.bottom };
const at = (value: number) => String(Math.round(value * 10) / 10);

/** A line over the periods, from 0 up, the last point marked. Everything it shows stands in its text alternative. */
export function lineChart({ title, points, show }: Series): string {
  const most = Math.max(0, ...points.map(({ value }) => value ?? 0)) || 1;
  const least = Math.min(0, ...points.map(({ value }) => value ?? 0));
  const x = (index: number) => size.left + (inner.width * index) / Math.max(1, points.length - 1);
  const y = (value: number) => size.top + inner.height * (1 - (value - least) / (most - least));
  const known = points.flatMap(({ label, value }, index) =>
    value === null ? [] : [{ label, value, index }],
  );
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return '';
  let path = '';
  let previous = -2;
  for (const { value, index } of known) {
    path += `${index === previous + 1 ? 'L' : 'M'}${at(x(index))} ${at(y(value))}`;
    previous = index;
  }
  const dots = known.map(
    ({ label, value, index }) =>
      `<circle class="${index === last.index ? 'now' : 'dot'}" cx="${at(x(index))}" cy="${at(y(value))}" r="${index === last.index ? 4 : 2}"><title>${escapeHtml(`${label}: ${show(value)}`)}</title></circle>`,
  );
  const text = points.map(({ label, value }) => `${label}: ${value === null ? '–' : show(value)}`).join('; ');
  return `<figure><figcaption>${escapeHtml(title)} <b>${escapeHtml(show(last.value))}</b></figcaption>
<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escapeHtml(`${title}: ${text}`)}">
<line class="axis" x1="${size.left}" x2="${size.width - size.right}" y1="${at(y(0))}" y2="${at(y(0))}"/>
<path class="line" d="${path}"/>${dots.join('')}
<text x="${size.left}" y="${size.height - 4}">${escapeHtml(first.label)}</text>
<text x="${size.width - size.right}" y="${size.height - 4}" text-anchor="end">${escapeHtml(last.label)}</text>
</svg></figure>\n`;
}

const row = { height: 22, label: 190, amount: 90, width: 600 };

/** Bars side by side, each with its number beside it, so that colour alone says nothing. */
export function barChart(title: string, bars: readonly Bar[]): string {
  if (bars.length === 0) return '';
  const most = Math.max(...bars.map(({ value }) => value)) || 1;
  const room = row.width - row.label - row.amount;
  const drawn = bars.map(({ label, value, shown, tone }, index) => {
    const middle = index * row.height + row.height / 2;
    const length = Math.max(1, (room * Math.max(0, value)) / most);
    return `<text class="name" x="${row.label - 8}" y="${middle + 4}" text-anchor="end">${escapeHtml(label)}</text><rect class="bar ${tone ?? 'plain'}" x="${row.label}" y="${middle - 7}" width="${at(length)}" height="14" rx="2"/><text x="${at(row.label + length + 6)}" y="${middle + 4}">${escapeHtml(shown)}</text>`;
  });
  const text = bars.map(({ label, shown }) => `${label}: ${shown}`).join('; ');
  return `<figure class="bars"><figcaption>${escapeHtml(title)}</figcaption>
<svg viewBox="0 0 ${row.width} ${bars.length * row.height}" role="img" aria-label="${escapeHtml(`${title}: ${text}`)}">${drawn.join('')}</svg></figure>\n`;
}
