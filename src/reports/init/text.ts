import { currencyMarks } from '../../tables/index.ts';
import type { SurveyQuestion } from '../../core/survey-questions.ts';
import { quiet, type Block } from '../people/block.ts';
import type { Lang } from '../people/lang.ts';
import { numbers } from '../people/numbers.ts';
import { printable, shortened } from '../people/printable.ts';
import { chalkStyle, type Style } from '../people/style.ts';
import { terminalBlocks, terminalWidth } from '../people/terminal-blocks.ts';
import type { Certainty, InitFile, Question } from './init-report.ts';
import { initWords } from './words.ts';

interface Options {
  lang: Lang;
  width?: number;
  style?: Style;
}

/** Longest piece of a cell that is shown. */
const longestExample = 20;

interface Line {
  what: string;
  belief: string;
  /** None where nothing is believed. */
  certainty: Certainty | 'none';
  why: string;
}

/** What `init` believes of each file, with how sure it is and what would settle the rest. */
export function initText(files: readonly InitFile[], options: Options): string {
  const { lang } = options;
  const words = initWords(lang);
  const blocks = files.flatMap((file): Block[] => {
    const table = file.table ?? words.unknownTable;
    const rows = file.values === null ? '' : ` · ${words.rows(numbers(lang).whole(file.values.rows))}`;
    return [
      { kind: 'heading', text: `${printable(file.candidate.cite)} → ${table}${rows}` },
      tableOf(lines(file, lang), lang),
      { kind: 'space' },
    ];
  });
  return terminalBlocks(blocks, terminalWidth(options.width), options.style ?? chalkStyle());
}

/** What must be asked, in the language of the reader; null where nothing is. */
export const questionIn = (lang: Lang, { say, sayZh }: Question): string | null =>
  lang === 'zh' ? sayZh : say;

/** What must still be said, file by file; empty where nothing is open. */
export function openLines(files: readonly InitFile[], lang: Lang): string[] {
  const words = initWords(lang);
  const open = files.flatMap((file) =>
    lines(file, lang)
      .filter(({ certainty, why }) => certainty === 'open' && why !== '')
      .map(({ what, belief, why }) => {
        const seen = what === words.what.unread ? `${printable(belief)}: ` : '';
        return `${printable(file.candidate.cite)} · ${what}: ${seen}${why}`;
      }),
  );
  // What one file says of its own is said there.
  const isSaid = files.some(({ values }) => values !== null && values.currency.several.length > 0);
  const several = isSaid ? '' : severalCurrencies(files).map(printable).join(', ');
  return several === '' ? open : [...open, `${words.what.currency}: ${several}: ${words.sayOneCurrency}`];
}

/** What stands in the way of reading: columns and scales that are needed, dates and numbers that may mean two things. */
export function unsettled(files: readonly InitFile[], lang: Lang): string[] {
  const { what } = initWords(lang);
  const names = files.flatMap(({ missing, ambiguous, values }) => [
    ...missing,
    ...ambiguous.map(({ column }) => column),
    ...(values?.scales.flatMap(({ item, certainty }) => (certainty === 'open' ? [item] : [])) ?? []),
    ...(values?.rows === 0 ? [what.records] : []),
    ...(values?.dateOrder.certainty === 'open' ? [what.dates] : []),
    ...(values?.decimal.certainty === 'open' ? [what.numbers] : []),
  ]);
  const isOpen = severalCurrencies(files).length > 0 || hasUnknownCurrency(files);
  return [...new Set([...names, ...(isOpen ? [what.currency] : [])])];
}

/** Whether amounts of a known currency stand beside others of which nothing says it. */
function hasUnknownCurrency(files: readonly InitFile[]): boolean {
  const said = files
    .filter(({ table, linesOf }) => table === 'transactions' && linesOf === null)
    .flatMap(({ values }) => (values === null || values.rows === 0 ? [] : [values.currency]));
  const isKnown = ({ value, several }: (typeof said)[number]) => value !== null || several.length > 0;
  return said.some(isKnown) && !said.every(isKnown);
}

/** The currencies of the orders where they differ: only one can be added up. A `$` may be any dollar. */
function severalCurrencies(files: readonly InitFile[]): string[] {
  const orders = files.filter(({ table, linesOf }) => table === 'transactions' && linesOf === null);
  const said = orders.flatMap(({ values }) => values?.currency ?? []);
  const of = (certainty: Certainty) =>
    said.flatMap((each) =>
      each.certainty !== certainty ? [] : each.value === null ? each.several : [each.value],
    );
  const named = new Set([...of('sure'), ...of('open')]);
  const fits = (sign: string) => {
    const codes = currencyMarks.find(({ code }) => code === sign)?.codes ?? [sign];
    return [...named].every((code) => codes.includes(code));
  };
  const signs = new Set(of('likely'));
  const isOne = named.size <= 1 && (named.size === 0 ? signs.size <= 1 : [...signs].every(fits));
  return isOne ? [] : [...new Set([...named, ...signs])].toSorted();
}

function tableOf(found: readonly Line[], lang: Lang): Block {
  const { heads, ...words } = initWords(lang);
  const [what, belief, confidence] = heads;
  return {
    kind: 'table',
    table: {
      columns: [
        { head: what, align: 'left' },
        { head: belief, align: 'left', shrinkTo: 24 },
        { head: confidence, align: 'left', shrinkTo: 20 },
      ],
      rows: found.map((line) => ({
        cells: [
          line.what,
          printable(line.belief),
          [line.certainty === 'none' ? '' : words[line.certainty], line.why]
            .filter((part) => part !== '')
            .join(': '),
        ],
        indent: 2,
        ...(line.certainty === 'open' ? { tone: 'warning' as const } : {}),
      })),
    },
  };
}

function lines(file: InitFile, lang: Lang): Line[] {
  const words = initWords(lang);
  const { what } = words;
  if (file.trouble !== null) {
    const { sentence, remedy } = lang === 'zh' ? file.trouble.zh : file.trouble;
    return [{ what: what.unread, belief: sentence, certainty: 'open', why: remedy }];
  }
  if (file.presets.length > 1)
    return [
      {
        what: what.table,
        belief: words.couldBe(file.presets.join(', ')),
        certainty: 'open',
        why: words.sayPreset,
      },
    ];
  if (file.table === null && file.noBuyer !== null)
    return [{ what: what.unread, belief: file.noBuyer[lang], certainty: 'open', why: '' }];
  if (file.table === null) {
    const belief =
      file.candidates.length === 0
        ? file.header.slice(0, 8).join(', ')
        : words.couldBe(
            file.candidates
              .map(({ table, lacks }) =>
                lacks.length === 0 ? table : words.lacking(table, lacks.join(', ')),
              )
              .join(', '),
          );
    return [
      { what: what.table, belief, certainty: 'open', why: words.sayTable(printable(file.candidate.cite)) },
    ];
  }
  const preset = file.preset === null ? '' : ` (${words.preset(file.preset)})`;
  const found: Line[] = [
    {
      what: what.table,
      belief: file.table + preset,
      certainty: file.how === 'words' ? 'likely' : 'sure',
      why: file.how === null ? '' : words.how[file.how],
    },
  ];
  if (file.noBuyer !== null)
    return [...found, { what: what.unread, belief: file.noBuyer[lang], certainty: 'open', why: '' }];
  const sheets = file.unreadSheets.join(', ');
  if (file.linesOf !== null)
    found.push({ what: what.linesOf, belief: words.linesOf(file.linesOf), certainty: 'sure', why: '' });
  return [
    ...found,
    ...columnLines(file, lang),
    ...valueLines(file, lang),
    ...(sheets === ''
      ? []
      : [{ what: what.sheets, belief: sheets, certainty: 'none' as const, why: words.saySheet }]),
    ...(file.hiddenTables.length === 0
      ? []
      : [
          {
            what: what.hiddenSheets,
            belief: file.hiddenTables.join(', '),
            certainty: 'none' as const,
            why: words.sayHiddenSheet,
          },
        ]),
  ];
}

function columnLines(file: InitFile, lang: Lang): Line[] {
  const words = initWords(lang);
  const { what } = words;
  const scales = new Map(file.values?.scales.map((scale) => [scale.item, scale]));
  return [
    ...file.columns.map(({ column, from, by }): Line => {
      const scale = scales.get(column);
      const proposed = by === 'question' || by === 'words';
      const certainty = proposed ? 'likely' : 'sure';
      const shown = by === 'preset' ? from.replaceAll(' or ', words.or) : from;
      if (scale === undefined) return { what: column, belief: shown, certainty, why: words.by[by] };
      if (scale.scale === null)
        return {
          what: column,
          belief: from,
          certainty: scale.certainty,
          why: scale.inWords
            ? words.noScale
            : words.sayScale(column, column === 'recommend' ? '0-10' : '1-7'),
        };
      const isOpen = scale.certainty === 'open';
      const [low, high] = scale.scale.split(/(?<=\d)-/).map(Number);
      const details = [
        (isOpen ? words.maybeScale : words.scale)(scale.scale),
        ...(scale.inWords ? [words.inWords] : []),
        ...((low ?? 0) > (high ?? 0) ? [words.downwards] : []),
        ...(scale.notApplicable > 0 ? [words.notApplicable(scale.notApplicable)] : []),
      ];
      return {
        what: column,
        belief: `${from} · ${details.join(' · ')}`,
        certainty: scale.certainty === 'sure' ? certainty : scale.certainty,
        why: isOpen ? words.sayScale(column, scale.scale) : words.by[by],
      };
    }),
    ...[...scales.values()].flatMap(({ item, scale, against }): Line[] => {
      if (against === null) return [];
      const turned =
        scale
          ?.split(/(?<=\d)-/)
          .toReversed()
          .join('-') ?? null;
      const answers = numbers(lang).whole(against.n);
      return [
        {
          what: item,
          belief: words.against(against.r.toFixed(2), answers),
          certainty: 'open',
          why: words.sayAgainst(item, turned),
        },
      ];
    }),
    ...file.ambiguous.map(({ column, headers }): Line => ({
      what: column,
      belief: words.couldBe(headers.join(', ')),
      certainty: 'open',
      why: words.sayColumn(column),
    })),
    ...file.missing.map((column): Line => ({
      what: column,
      belief: '–',
      certainty: 'open',
      why: words.sayColumn(column),
    })),
    ...(file.unused.length === 0
      ? []
      : [
          {
            what: what.unused,
            belief: file.unused.join(', '),
            certainty: 'none' as const,
            why: words.sayUnused,
          },
        ]),
  ];
}

function valueLines({ values, table, linesOf }: InitFile, lang: Lang): Line[] {
  if (values === null) return [];
  const words = initWords(lang);
  const { dateOrder, decimal, currency, grain } = values;
  const found: Line[] = [];
  if (values.rows === 0)
    found.push({ what: words.what.records, belief: '0', certainty: 'open', why: words.noRecord });
  if (dateOrder.certainty === 'open')
    found.push({
      what: words.what.dates,
      belief: questionIn(lang, dateOrder) ?? '',
      certainty: 'open',
      why: words.sayDateOrder,
    });
  else if (dateOrder.certainty === 'unseen')
    found.push({ what: words.what.dates, belief: '–', certainty: 'unseen', why: '' });
  else if (dateOrder.value !== null)
    found.push({
      what: words.what.dates,
      belief: words.dates[dateOrder.value],
      certainty: dateOrder.certainty,
      why: '',
    });
  if (decimal.certainty === 'open')
    found.push({
      what: words.what.numbers,
      belief: questionIn(lang, decimal) ?? '',
      certainty: 'open',
      why: words.sayDecimal,
    });
  else if (decimal.value !== 'plain')
    found.push({
      what: words.what.numbers,
      belief: words.numbers[decimal.value],
      certainty: decimal.certainty,
      why: '',
    });
  if (values.nameless.length > 0)
    found.push({
      what: words.what.nameless,
      belief: values.nameless
        .map(({ at, example }) => words.namelessColumn(at, shortened(example, longestExample)))
        .join(', '),
      certainty: 'none',
      why: words.sayNameless,
    });
  for (const { column, kind, cells, of, example } of values.unread)
    found.push({
      what: words.what.unread,
      belief: words.unreadCells(printable(column), cells, of, printable(example)),
      certainty: 'open',
      why: words.sayUnread[kind],
    });
  if (table === 'transactions' && linesOf === null) {
    const several = currency.several.length > 1;
    found.push({
      what: words.what.currency,
      belief: several ? currency.several.join(', ') : (currency.value ?? '–'),
      certainty: currency.certainty,
      why: several ? words.sayCurrencies[currency.by] : currency.value === null ? words.sayCurrency : '',
    });
  }
  if (grain !== null)
    found.push({
      what: words.what.grain,
      belief:
        grain.certainty === 'unseen'
          ? '–'
          : [words.grain[grain.value], ...(grain.repeatsTotal ? [words.repeatsTotal] : [])].join(' · '),
      certainty: grain.certainty,
      why: '',
    });
  return found;
}

/** The questionnaire of `init --survey`. */
export function surveyText(questions: readonly SurveyQuestion[], options: Options): string {
  const { lang } = options;
  const { survey } = initWords(lang);
  const blocks: Block[] = [
    { kind: 'text', text: [survey.title] },
    { kind: 'space' },
    {
      kind: 'table',
      table: {
        columns: [
          { head: survey.code, align: 'left' },
          { head: survey.question, align: 'left', shrinkTo: 30 },
          { head: survey.scale, align: 'left' },
        ],
        rows: questions.map((each) => ({ cells: [each.item, each[lang], each.scale.join('–')] })),
      },
    },
    { kind: 'space' },
    { kind: 'text', text: [quiet(survey.how)] },
  ];
  return terminalBlocks(blocks, terminalWidth(options.width), options.style ?? chalkStyle());
}
