import { messages } from '../../messages/index.ts';
import { chunks } from '../../flat/chunks.ts';
import type { Lang } from '../../people/lang.ts';
import type { Report } from '../report.ts';
import { sectionsOf } from '../sections/index.ts';
import { reportSubtitle, reportTitle, staleSentence } from '../text.ts';
import { blocksHtml } from './blocks-html.ts';
import { escapeHtml } from './escape.ts';
import { peopleTable } from './people-table.ts';
import { script } from './script.ts';
import { style } from './style.ts';

export interface HtmlOptions {
  lang: Lang;
  /** SHA-256 in base64: the page lets run only the script and the style that it was made with. */
  digest: (text: string) => string;
}

/** `report --format html`: one file that needs nothing else, on a screen, a phone or paper. Streamed. */
export function reportHtml(report: Report, options: HtmlOptions): Generator<string> {
  return chunks(pieces(report, options));
}

function* pieces(report: Report, { lang, digest }: HtmlOptions): Generator<string> {
  const words = messages(lang).report.html;
  const title = reportTitle(report, lang);
  const sections = sectionsOf(report, lang);
  const policy = `default-src 'none'; style-src 'sha256-${digest(style)}'; script-src 'sha256-${digest(script)}'; base-uri 'none'; form-action 'none'`;
  const [answer, ...others] = sections;
  const links = [...others.map(({ id, title: text }) => [id, text]), ['all', words.all]].map(
    ([id = '', text = '']) => `<a href="#${id}">${escapeHtml(text)}</a>`,
  );
  yield `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="loyalty ${escapeHtml(report.tool.version)}">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<header id="top"><h1>${escapeHtml(title)}</h1>
<p class="subtitle">${escapeHtml(reportSubtitle(report, lang))}</p>${report.isStale ? `\n<p class="stale" role="note">${escapeHtml(staleSentence(report, lang))}</p>` : ''}</header>
<main>
${answer === undefined ? '' : blocksHtml(answer.blocks, answer.title)}<nav aria-label="${escapeHtml(words.contents)}">${links.join('\n')}</nav>
`;
  for (const { id, title: text, blocks } of others.slice(0, -1))
    yield section(id, text, blocksHtml(blocks, text));
  yield `<section id="all"><h2>${escapeHtml(words.all)}</h2>\n`;
  yield* peopleTable(report, lang);
  yield '</section>\n';
  for (const { id, title: text, blocks } of others.slice(-1))
    yield section(id, text, blocksHtml(blocks, text));
  yield `</main>\n<script>${script}</script>\n</body>\n</html>\n`;
}

const section = (id: string, title: string, body: string): string =>
  `<section id="${id}"><h2>${escapeHtml(title)}</h2>\n${body}</section>\n`;
