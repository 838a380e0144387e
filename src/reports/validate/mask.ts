import type { FindingGroup, FindingPlace, ValidateReport } from './validate-report.ts';

/**
 * What a value looks like without saying it: digits become 9, letters a or A, Chinese characters 字. Logs of CI are read
 * by more people than the data may be.
 */
export function shapeOf(value: string): string {
  const shape = maskOf(value.slice(0, 200));
  return shape.length > 40 ? `${shape.slice(0, 39)}…` : shape;
}

const maskOf = (text: string): string =>
  Array.from(text)
    .map((character) =>
      /\p{Nd}/u.test(character)
        ? '9'
        : /\p{Script=Han}/u.test(character)
          ? '字'
          : /\p{Lu}/u.test(character)
            ? 'A'
            : /\p{L}/u.test(character)
              ? 'a'
              : character,
    )
    .join('');

/**
 * Scopes whose checks speak of column names, or of days and numbers that many records have in common, not of what stands in
 * a cell.
 */
const ofMany: ReadonlySet<string> = new Set(['header', 'between', 'domain', 'readiness', 'pinned']);

const maskedValue = ({ value, scope }: FindingGroup): string | null =>
  value === null || ofMany.has(scope) ? value : shapeOf(value);

const maskedPlace = ({ value }: FindingPlace, { scope }: FindingGroup): string | null =>
  value === null || scope === 'header' ? value : shapeOf(value);

/** A report in which no cell can be read: each has its shape alone. */
export function masked(report: ValidateReport): ValidateReport {
  const groups = report.groups.map(({ detailZh: _detailZh, ...group }) => ({
    ...group,
    // The sentence of the reader quotes cells, in both languages.
    detail: null,
    value: maskedValue(group),
    places: group.places.map((place) => ({
      ...place,
      value: maskedPlace(place, group),
      // What is expected of all records is no secret; what depends on the record may be.
      expected: group.expected,
      excerpt:
        place.excerpt === null || group.scope === 'header'
          ? place.excerpt
          : { ...place.excerpt, text: maskOf(place.excerpt.text) },
    })),
  }));
  return { ...report, groups };
}

/** The sentence of the reader in a language, where it has one there. */
export const detailIn = ({ detail, detailZh }: FindingGroup, lang: 'en' | 'zh'): string | null =>
  (lang === 'zh' ? detailZh : null) ?? detail;

/** One sentence about a place, values masked unless they may be seen. */
export function sentenceOf(
  group: FindingGroup,
  place: FindingPlace | null,
  { lang, showValues }: { lang: 'en' | 'zh'; showValues: boolean },
): string {
  const { names, column, count, said } = group;
  const detail = detailIn(group, lang);
  const ownValue = place?.value ?? null;
  const value = showValues
    ? (ownValue ?? group.value)
    : place === null || ownValue === null
      ? maskedValue(group)
      : maskedPlace(place, group);
  // As in `masked`.
  const expected = showValues ? (place?.expected ?? group.expected) : group.expected;
  const zh = lang === 'zh';
  return [
    ...(said === undefined
      ? [showValues && detail !== null ? detail : names[lang]]
      : [names[lang], said[lang]]),
    ...(column === null ? [] : [zh ? `列 ${column}` : `column ${column}`]),
    ...(value === null ? [] : [`${zh ? '实为' : 'found'} ${value}`]),
    ...(expected === null ? [] : [`${zh ? '应为' : 'expected'} ${expected}`]),
    ...(place === null && count > 1 ? [zh ? `共 ${count} 处` : `${count} places`] : []),
  ].join(' · ');
}
