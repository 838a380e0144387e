import type { FindingGroup, FindingPlace } from './validate-report.ts';

/**
 * What a value looks like without saying it: digits become 9, letters a or A, Chinese characters 字. Logs of CI are read
 * by more people than the data may be.
 */
export function shapeOf(value: string): string {
  const shape = Array.from(value.slice(0, 200))
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
  return shape.length > 40 ? `${shape.slice(0, 39)}…` : shape;
}

/** One sentence about a place, values masked unless they may be seen. */
export function sentenceOf(
  group: FindingGroup,
  place: FindingPlace | null,
  { lang, showValues }: { lang: 'en' | 'zh'; showValues: boolean },
): string {
  const { names, column, count, detail } = group;
  const value = place?.value ?? group.value;
  // What is expected of all records is no secret; what depends on the record may be.
  const expected = showValues ? (place?.expected ?? group.expected) : group.expected;
  const zh = lang === 'zh';
  return [
    // The sentence of the reader quotes cells.
    showValues && detail !== null ? detail : names[lang],
    ...(column === null ? [] : [zh ? `列 ${column}` : `column ${column}`]),
    ...(value === null ? [] : [`${zh ? '实为' : 'found'} ${showValues ? value : shapeOf(value)}`]),
    ...(expected === null ? [] : [`${zh ? '应为' : 'expected'} ${expected}`]),
    ...(place === null && count > 1 ? [zh ? `共 ${count} 处` : `${count} places`] : []),
  ].join(' · ');
}
