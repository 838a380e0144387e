import { checkOf, type Check } from '../../checks/index.ts';
import type { Severity } from '../../findings/rules.ts';
import { messages } from '../messages/index.ts';
import type { Lang } from '../people/lang.ts';
import { sentenceOf } from './mask.ts';
import { newOf, type FindingGroup, type FindingPlace, type ValidateReport } from './validate-report.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

interface Options {
  lang: Lang;
  showValues: boolean;
}

/**
 * SARIF 2.1.0, as GitHub code scanning and most CI systems read it.
 *
 * @source OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0
 */
export function validateSarif(report: ValidateReport, options: Options): string {
  const rules = [...new Set(report.groups.map(({ rule }) => rule))].sort();
  const log = {
    version: '2.1.0',
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            semanticVersion: report.tool.version,
            rules: rules.flatMap((rule) => {
              const check = checkOf(rule);
              return check === undefined ? [] : [ruleOf(check, options.lang)];
            }),
          },
        },
        invocations: [{ executionSuccessful: !report.unreadable }],
        columnKind: 'unicodeCodePoints',
        results: report.groups.flatMap((group) =>
          resultsOf(group, report, rules.indexOf(group.rule), options),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf({ rule, severity, names, remedy, example, scope }: Check, lang: Lang) {
  return {
    id: rule,
    shortDescription: { text: names[lang] },
    fullDescription: { text: `${names[lang]} (${example[lang]})` },
    help: { text: remedy[lang] },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [scope] },
  };
}

/** One result for each place, and one for those that are not listed. */
function resultsOf(group: FindingGroup, report: ValidateReport, ruleIndex: number, options: Options) {
  const { places, count, rule, severity } = group;
  const uri = uriOf(
    group.file === ''
      ? (report.inputs.find(({ table }) => table === group.table)?.path ?? report.inputs[0]?.path ?? '')
      : group.file,
  );
  const listed: (FindingPlace | null)[] = places.length === 0 ? [null] : [...places];
  const rest = places.length === 0 ? 0 : count - places.length;
  const newLeft = newOf(group) - places.filter(({ known }) => known !== true).length;
  const stateOf = (place: FindingPlace | null) =>
    (place === null && rest > 0 ? newLeft <= 0 : newOf(group) === 0 || place?.known === true)
      ? 'unchanged'
      : 'new';
  return [...listed, ...(rest > 0 ? [null] : [])].map((place, index) => ({
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: {
      text:
        place === null && rest > 0
          ? `${sentenceOf({ ...group, count: rest }, place, options)} (${messages(options.lang).validate.showing(places.length, count)})`
          : sentenceOf(group, place, options),
    },
    locations: [{ physicalLocation: { artifactLocation: { uri }, ...regionOf(place) } }],
    ...(report.baseline === null ? {} : { baselineState: stateOf(place) }),
    ...(index === 0 || (place === null && rest > 0)
      ? { occurrenceCount: Math.max(1, place === null ? (rest > 0 ? rest : count) : 1) }
      : {}),
    ...(place === null || place.record === null ? {} : { properties: { record: place.record } }),
  }));
}

function regionOf(place: FindingPlace | null) {
  if (place === null) return {};
  const { excerpt, line } = place;
  if (excerpt !== null)
    return {
      region: {
        startLine: excerpt.line,
        startColumn: excerpt.start + 1,
        endColumn: Math.max(excerpt.end, excerpt.start) + 1,
      },
    };
  return line === null ? {} : { region: { startLine: line } };
}

/** A relative path as a URI reference: blanks, `#` and `%` are encoded, separators stay. */
export function uriOf(path: string): string {
  return path
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
}
