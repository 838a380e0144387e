import { createHash } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orders } from '../cli/report-world.ts';
import { reportHtml } from '../../src/reports/index.ts';
import { many, reportOf, week } from '../reports/report/sample.ts';
import { scratch } from '../cli/run.ts';
import { chromium, openPage, type Page } from './chromium.ts';

/*
 * The page as readers have it. Where there is no Chromium these tests are left out and say so; `.ci/run` installs
 * Debian's.
 */
// oxlint-disable-next-line no-console -- Skipping in silence would look like success.
if (chromium === null) console.warn('Left out: there is no Chromium. CHROMIUM says where one is.');

const evil = '</script><script>window.hacked = 1</script><img src=x onerror=window.hacked=1>';
const place = scratch();
let page: Page;
const at = (name: string) => join(place.folder, name);

describe.skipIf(chromium === null)('the HTML report', () => {
  beforeAll(async () => {
    place.write('orders.csv', orders().replaceAll('late-01', `"${evil}"`));
    for (const lang of ['en', 'zh']) {
      const argv = ['report', 'orders.csv', '-o', `${lang}.html`, '--lang', lang, '--history', lang];
      const { exitCode, stderr } = await place.run(argv);
      if (exitCode !== 0) throw new Error(stderr);
    }
    page = await openPage();
  }, 120_000);
  afterAll(async () => {
    await page.close();
    place.remove();
  });

  const count = () => page.evaluate<string>('document.getElementById("count").textContent');
  const firstCell = () =>
    page.evaluate<string>('document.querySelector("#people tbody tr:not(.gap) th").textContent');

  it.each(['en', 'zh'])('opens in %s without a complaint, and asks for nothing', async (lang) => {
    page.requests.length = 0;
    await page.open(at(`${lang}.html`));
    expect(page.complaints).toEqual([]);
    expect(page.requests).toEqual([`file://${at(`${lang}.html`)}`]);
    const text = await page.evaluate<string>('document.body.innerText');
    expect(text).toContain(lang === 'en' ? 'Whom to call first' : '首先联系谁');
    expect(await page.evaluate('document.documentElement.lang')).toBe(lang === 'en' ? 'en' : 'zh-CN');
  });

  it('lets no value from a file become markup or script', async () => {
    await page.open(at('en.html'));
    expect(await page.evaluate('window.hacked ?? null')).toBeNull();
    expect(await page.evaluate('document.images.length')).toBe(0);
    expect(await page.evaluate('document.scripts.length')).toBe(2);
    // Shown as it is: in the list of whom to call, and in that of all customers.
    expect(await page.evaluate<string>('document.body.textContent')).toContain('<script>window.hacked = 1');
  });

  it('lets no injected script run either', async () => {
    await page.open(at('en.html'));
    await page.evaluate(
      `document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.hacked = 2' }))`,
    );
    expect(await page.evaluate('window.hacked ?? null')).toBeNull();
    page.complaints.length = 0;
  });

  it('sorts with the keyboard', async () => {
    await page.open(at('en.html'));
    await page.evaluate('document.querySelectorAll("#people thead button")[0].focus()');
    await page.press('Enter');
    expect(await page.evaluate('document.querySelector("#people thead th").getAttribute("aria-sort")')).toBe(
      'ascending',
    );
    // Code points: `<` comes before letters.
    expect(await firstCell()).toContain('</script>');
    await page.press('Enter');
    expect(await firstCell()).toMatch(/^wonback/);
  });

  it('sorts the small tables as numbers', async () => {
    await page.open(at('en.html'));
    const column = (name: string) =>
      page.evaluate<string[]>(
        `[...document.querySelectorAll('#${name} tbody tr')].map((row) => row.cells[1].textContent)`,
      );
    await page.evaluate('document.querySelectorAll("#groups thead button")[0].click()');
    const counts = (await column('groups')).map(Number).filter((value) => !Number.isNaN(value));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  it('filters by words and by choice', async () => {
    await page.open(at('en.html'));
    expect(await count()).toBe('71 of 71');
    const type = (text: string) =>
      page.evaluate(
        `(() => { const input = document.getElementById('search'); input.value = ${JSON.stringify(text)}; input.dispatchEvent(new Event('input')); })()`,
      );
    await type('wonback');
    expect(await count()).toBe('7 of 71');
    await type('');
    const choose = (label: string) =>
      page.evaluate(
        `(() => { const option = [...document.querySelectorAll('#all option')].find(({ textContent }) => textContent === ${JSON.stringify(label)}); option.selected = true; option.parentNode.dispatchEvent(new Event('change')); })()`,
      );
    await choose('lost');
    expect(await count()).toBe('8 of 71');
  });

  it('gives every chart a text, every table a head, and is readable on a phone', async () => {
    await page.open(at('en.html'), { width: 390, height: 800 });
    expect(
      await page.evaluate(
        '[...document.querySelectorAll("svg")].every((svg) => svg.getAttribute("aria-label"))',
      ),
    ).toBe(true);
    expect(await page.evaluate('document.querySelectorAll("svg").length')).toBeGreaterThan(3);
    // Tables scroll by themselves; the page does not.
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });

  it('prints on A4', async () => {
    await page.open(at('en.html'));
    const pdf = (await page.pdf()).toString('latin1');
    // 210 × 297 mm in points.
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect(Math.round(Number(width))).toBe(595);
    expect(Math.round(Number(height))).toBe(842);
  });

  it('is quick with 100,000 customers', async () => {
    const people = many(100_000, 'c', { lastDay: week.firstDay - 40, daysLate: 12, action: 'contact_soon' });
    const digest = (text: string) => createHash('sha256').update(text).digest('base64');
    writeFileSync(
      at('many.html'),
      [...reportHtml(reportOf(people, people), { lang: 'en', digest })].join(''),
    );
    expect(statSync(at('many.html')).size).toBeLessThan(12_000_000);
    await page.open(at('many.html'));
    expect(await count()).toBe('100,000 of 100,000');
    // Rows in sight only, and an answer to a key within the blink of an eye, on a busy machine too.
    expect(await page.evaluate('document.querySelectorAll("#people tr").length')).toBeLessThan(100);
    const time = await page.evaluate<number>(
      `(() => { const input = document.getElementById('search'); const start = performance.now(); input.value = 'c0999'; input.dispatchEvent(new Event('input')); return performance.now() - start; })()`,
    );
    expect(await count()).toBe('100 of 100,000');
    expect(time).toBeLessThan(2000);
    expect(page.complaints).toEqual([]);
  });
});
