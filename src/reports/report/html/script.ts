/**
 * What the page does by itself: sorts every table, and shows of all customers the rows that are in sight. Plain
 * JavaScript of every browser; texts only ever become text nodes, never markup.
 */
export const script = String.raw`'use strict';
(() => {
  const say = (th, way) => {
    for (const other of th.parentNode.children) other.removeAttribute('aria-sort');
    th.setAttribute('aria-sort', way);
  };
  const turned = (th, first) => {
    const now = th.getAttribute('aria-sort');
    return now === null ? first : now === 'ascending' ? 'descending' : 'ascending';
  };
  const numberIn = (text) => {
    const found = /[-−]?\d[\d,]*(?:\.\d+)?/.exec(text);
    return found === null ? null : Number(found[0].replace('−', '-').replaceAll(',', ''));
  };
  const compare = (a, b) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1);

  for (const table of document.querySelectorAll('table.sortable'))
    table.tHead.addEventListener('click', ({ target }) => {
      const th = target.closest('th');
      if (th === null || target.closest('button') === null) return;
      const index = [...th.parentNode.children].indexOf(th);
      const isNumber = th.classList.contains('right');
      const way = turned(th, isNumber ? 'descending' : 'ascending');
      const key = (row) => {
        const text = row.cells[index].textContent.trim();
        return isNumber ? numberIn(text) : text;
      };
      const rows = [...table.tBodies[0].rows].map((row) => [key(row), row]);
      const sign = way === 'ascending' ? 1 : -1;
      rows.sort(([a], [b]) => (a === null || b === null ? compare(a, b) : sign * compare(a, b)));
      table.tBodies[0].append(...rows.map(([, row]) => row));
      say(th, way);
    });

  const box = document.getElementById('people');
  if (box === null) return;
  const { columns, rows, words, locale } = JSON.parse(document.getElementById('data').textContent);
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const day = (value) => new Date(value * 86400000).toISOString().slice(0, 10);
  const shows = {
    text: (value) => value,
    name: (value, { names }) => names[value],
    names: (value, { names }) => names.filter((_, bit) => value & (1 << bit)).join(words.list),
    money: (value) => format.format(value),
    number: (value) => format.format(value),
    day,
  };
  const show = (row, index) => {
    const column = columns[index];
    const value = row[index];
    return value === null || value === 0 && column.kind === 'names' ? '' : shows[column.kind](value, column);
  };
  const body = box.querySelector('tbody');
  const count = document.getElementById('count');
  const search = document.getElementById('search');
  const filters = [...document.querySelectorAll('select[data-column]')];
  let height = 32;
  let found = rows;
  let order = null;

  const gap = (rowsAway) => {
    const tr = document.createElement('tr');
    tr.className = 'gap';
    tr.setAttribute('aria-hidden', 'true');
    const td = tr.appendChild(document.createElement('td'));
    td.colSpan = columns.length;
    td.style.height = rowsAway * height + 'px';
    return tr;
  };
  const line = (row, number) => {
    const tr = document.createElement('tr');
    tr.setAttribute('aria-rowindex', number + 2);
    for (let index = 0; index < columns.length; index++) {
      const cell = document.createElement(index === 0 ? 'th' : 'td');
      if (index === 0) cell.scope = 'row';
      cell.className = columns[index].right ? 'right' : index === 0 ? 'key' : 'left';
      cell.textContent = show(row, index);
      cell.title = cell.textContent;
      tr.append(cell);
    }
    return tr;
  };
  let drawn = '';
  const draw = (isPrinting) => {
    const visible = isPrinting ? 100 : Math.ceil(box.clientHeight / height) + 20;
    const first = isPrinting ? 0 : Math.max(0, Math.min(found.length - visible, Math.floor(box.scrollTop / height) - 10));
    const last = Math.min(found.length, first + visible);
    const key = first + ':' + last;
    if (key === drawn) return;
    drawn = key;
    const part = document.createDocumentFragment();
    if (first > 0) part.append(gap(first));
    for (let index = first; index < last; index++) part.append(line(found[index], index));
    if (last < found.length && !isPrinting) part.append(gap(found.length - last));
    body.replaceChildren(part);
  };
  const refresh = () => {
    const text = search.value.trim().toLowerCase();
    const wanted = filters.filter(({ value }) => value !== '').map(({ dataset, value }) => [Number(dataset.column), Number(value)]);
    const hits = columns.map(({ names }) => (names ?? []).map((name) => text !== '' && name.toLowerCase().includes(text)));
    const matches = (row) =>
      columns.some(({ kind }, index) => {
        const value = row[index];
        if (value === null) return false;
        if (kind === 'text') return value.toLowerCase().includes(text);
        if (kind === 'name') return hits[index][value];
        return kind === 'names' && hits[index].some((hit, bit) => hit && value & (1 << bit));
      });
    found = rows.filter(
      (row) =>
        wanted.every(([index, value]) => (columns[index].kind === 'names' ? row[index] & (1 << value) : row[index] === value)) &&
        (text === '' || matches(row)),
    );
    if (order !== null) {
      const { index, sign } = order;
      const { names, kind } = columns[index];
      const key = kind === 'name' ? (row) => (row[index] === null ? null : names[row[index]]) : (row) => row[index];
      found = found
        .map((row) => [key(row), row])
        .sort(([a], [b]) => (a === null || b === null ? compare(a, b) : sign * compare(a, b)))
        .map(([, row]) => row);
    }
    count.textContent = words.shown.replace('{shown}', format.format(found.length)).replace('{all}', format.format(rows.length));
    box.querySelector('table').setAttribute('aria-rowcount', found.length + 1);
    box.scrollTop = 0;
    drawn = '';
    draw(false);
  };
  box.querySelector('thead').addEventListener('click', ({ target }) => {
    const th = target.closest('th');
    if (th === null || target.closest('button') === null) return;
    const index = [...th.parentNode.children].indexOf(th);
    const way = turned(th, columns[index].right ? 'descending' : 'ascending');
    say(th, way);
    order = { index, sign: way === 'ascending' ? 1 : -1 };
    refresh();
  });
  search.addEventListener('input', refresh);
  for (const filter of filters) filter.addEventListener('change', refresh);
  box.addEventListener('scroll', () => requestAnimationFrame(() => draw(false)));
  window.addEventListener('resize', () => { drawn = ''; draw(false); });
  window.addEventListener('beforeprint', () => { drawn = ''; draw(true); });
  window.addEventListener('afterprint', () => { drawn = ''; draw(false); });
  refresh();
  // Rows are as tall as fonts make them: measured once they are there.
  const sample = body.querySelector('tr:not(.gap)');
  if (sample !== null && sample.offsetHeight > 0 && sample.offsetHeight !== height) {
    height = sample.offsetHeight;
    drawn = '';
    draw(false);
  }
})();
`;
