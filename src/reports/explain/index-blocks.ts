import { factors, indicators, isNegativeLock, type FactorScore } from '../../core/index.ts';
import { messages } from '../messages/index.ts';
import { quiet, strong, type Block, type PeopleRow } from '../people/block.ts';
import { factName, factValue } from '../people/facts.ts';
import type { Lang } from '../people/lang.ts';
import { nameOf } from '../people/names.ts';
import { numbers } from '../people/numbers.ts';
import type { ExplainReport } from './explain-report.ts';

/** The loyalty index with its six indicators, and the eight factors as far as they are known. */
export function indexBlocks(report: ExplainReport, lang: Lang): Block[] {
  return [...index(report, lang), ...factorBlocks(report, lang)];
}

function index({ row, thresholds, population }: ExplainReport, lang: Lang): Block[] {
  const m = messages(lang);
  const words = m.loyalty;
  const { decimal } = numbers(lang);
  const { index: found, indicators: scores, loyalty, grounds, lateness } = row.assessment;
  const of = { facts: row.facts, thresholds, population, lateness };
  const ends = grounds.find(({ type }) => type.id === loyalty.type)?.type.ends[lang];
  return [
    { kind: 'space' },
    {
      kind: 'heading',
      text:
        found === null
          ? words.noIndex
          : words.indexTitle(
              decimal(found.value, 1),
              `${decimal(found.low, 1)}–${decimal(found.high, 1)}`,
              decimal(found.coverage * indicators.length, 0),
              found.coverage < thresholds['index.minCoverage'],
            ),
    },
    ...(loyalty.isFragile && ends !== undefined
      ? [{ kind: 'text', indent: 2, text: ['  ', strong(words.fragile(ends))] } satisfies Block]
      : []),
    {
      kind: 'table',
      table: {
        columns: [
          { head: words.indicator, align: 'left' },
          { head: words.score, align: 'right' },
          { head: words.raw, align: 'left', shrinkTo: 20 },
        ],
        rows: indicators.map(({ id, names, rawUnit, nullWhen, enters }): PeopleRow => {
          const { score, raw } = scores[id];
          const left =
            score !== null && enters !== undefined && !enters(of) ? `${m.list}${words.notInIndex}` : '';
          return {
            indent: 2,
            cells: [
              names[lang],
              score === null ? m.none : decimal(score, 1),
              score === null
                ? nullWhen[lang]
                : (raw === null ? '' : `${decimal(raw, 2)} ${rawUnit[lang]}`) + left,
            ],
            ...(score === null ? { tone: 'quiet' as const } : {}),
          };
        }),
      },
    },
  ];
}

function factorBlocks({ row, thresholds }: ExplainReport, lang: Lang): Block[] {
  const m = messages(lang);
  const words = m.loyalty;
  const known = row.assessment.factors;
  if (known.length === 0) return [];
  const { decimal } = numbers(lang);
  const shown = (score: number | null) => (score === null ? m.none : decimal(score, 0));
  const ofN = (n: number | null) => (n === null || n === 0 ? '' : ` (${words.n(n)})`);
  const band = ({ interval }: FactorScore) =>
    interval === null ? '' : ` ${decimal(interval.low, 0)}–${decimal(interval.high, 0)}`;
  return [
    { kind: 'space' },
    { kind: 'heading', text: words.factorsTitle },
    {
      kind: 'table',
      table: {
        columns: [
          { head: words.factor, align: 'left' },
          { head: words.survey, align: 'right' },
          { head: words.behaviour, align: 'right' },
          { head: words.gap, align: 'right' },
        ],
        rows: known.map((each): PeopleRow => ({
          indent: 2,
          cells: [
            nameOfFactor(each, lang),
            shown(each.survey) + ofN(each.answers) + band(each),
            shown(each.behaviour) + ofN(each.observations),
            each.gap === null ? m.none : (each.gap > 0 ? '+' : '') + decimal(each.gap, 0),
          ],
        })),
      },
    },
    ...known.map((each): Block => ({
      kind: 'text',
      indent: 4,
      text: ['  ', quiet(nameOfFactor(each, lang) + m.colon + partsOf(each, lang))],
    })),
    ...(isNegativeLock({ facts: row.facts, thresholds }) === true
      ? [{ kind: 'text', indent: 2, text: ['  ', strong(words.negativeLock)] } satisfies Block]
      : []),
  ];
}

const factorOf = (id: string) => factors.find((factor) => factor.id === id);

const nameOfFactor = ({ id }: FactorScore, lang: Lang): string => factorOf(id)?.names[lang] ?? id;

/** The values behind a factor, and what they were measured from. */
function partsOf({ id, parts, classes }: FactorScore, lang: Lang): string {
  const m = messages(lang);
  const { decimal } = numbers(lang);
  const ofClasses = classes.flatMap(({ id: own, score }) => {
    const names = factorOf(id)?.classes?.find((each) => each.id === own)?.names;
    return score === null ? [] : [`${names?.[lang] ?? own} ${decimal(score, 0)}`];
  });
  const ofFacts = parts.map(({ fact, value }) => `${factName(fact, lang)} ${factValue(fact, value, lang)}`);
  const ids = [...new Set(parts.flatMap(({ sources }) => sources))];
  const from = ids.map((each) => nameOf.collect(each, lang)).join(m.list);
  const control = factorOf(id)?.isControl === true ? m.open + m.loyalty.control + m.close : '';
  return [...ofClasses, ...ofFacts].join(m.list) + (from === '' ? '' : ` [${from}]`) + control;
}
