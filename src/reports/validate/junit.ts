import type { Lang } from '../people/lang.ts';
import { sentenceOf } from './mask.ts';
import { newOf, type FindingGroup, type ValidateReport } from './validate-report.ts';

/**
 * JUnit XML: a suite for each file, a case for each rule that found something, and one that passes where the file could
 * be read. What the run fails on is a failure; the rest is said in the output of a case that passes.
 */
export function validateJunit(report: ValidateReport, options: { lang: Lang; showValues: boolean }): string {
  const fails = new Set(report.verdict.reasons);
  const files = [
    ...new Set([...report.inputs.map(({ path }) => path), ...report.groups.map(({ file }) => file)]),
  ];
  const suites = files.map((file) => {
    const groups = report.groups.filter((group) => group.file === file);
    const isFailure = (group: FindingGroup) => fails.has(group.rule) && newOf(group) > 0;
    const name = file === '' ? 'all files' : file;
    const cases = [
      ...(groups.some(isFailure)
        ? []
        : [`    <testcase${attributes({ name: 'is valid', classname: name })}/>\n`]),
      ...groups.map((group) => caseOf(group, name, isFailure(group), options)),
    ];
    return { name, cases, failures: groups.filter(isFailure).length };
  });
  const totals = {
    tests: suites.reduce((sum, { cases }) => sum + cases.length, 0),
    failures: suites.reduce((sum, { failures }) => sum + failures, 0),
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<testsuites${attributes({ name: 'loyalty validate', ...totals, errors: 0 })}>\n`,
    ...suites.map(
      ({ name, cases, failures }) =>
        `  <testsuite${attributes({ name, tests: cases.length, failures, errors: 0, skipped: 0 })}>\n${cases.join('')}  </testsuite>\n`,
    ),
    '</testsuites>\n',
  ].join('');
}

function caseOf(
  group: FindingGroup,
  file: string,
  isFailure: boolean,
  options: { lang: Lang; showValues: boolean },
): string {
  const { rule, column, places, severity, remedy, count } = group;
  const name = column === null ? rule : `${rule} (${column})`;
  const message = sentenceOf(group, null, options);
  const lines = [
    ...places.map((place) => {
      const line = place.excerpt?.line ?? place.line;
      const at = line === null ? (place.record === null ? '' : `#${place.record}`) : `:${line}`;
      return `${group.file}${at} · ${sentenceOf(group, place, options)}`;
    }),
    ...(places.length > 0 && places.length < count ? [`${places.length} / ${count}`] : []),
    `→ ${remedy[options.lang]}`,
  ].join('\n');
  const body = isFailure
    ? `      <failure${attributes({ message, type: severity })}>${escaped(lines)}</failure>\n`
    : `      <system-out>${escaped(`${severity}: ${message}\n${lines}`)}</system-out>\n`;
  return `    <testcase${attributes({ name, classname: file })}>\n${body}    </testcase>\n`;
}

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(
      ([name, value]) =>
        ` ${name}="${escaped(String(value)).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`,
    )
    .join('');

/** Text of XML 1.0, which cannot hold control characters or halves of characters even when they are written out. */
const escaped = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\ufffd')
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('\r', '\\r')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
