import { normaliseHeader } from '../tables/index.ts';
import type { Preset } from './preset.ts';

/**
 * The presets whose columns a header has, without those that a more demanding one contains. One is an answer, several
 * are a question.
 */
export function recognisePresets(presets: readonly Preset[], header: readonly string[]): Preset[] {
  const has = new Set(header.map(normaliseHeader));
  const fits = ({ header: needed, without = [] }: Preset) =>
    needed.every((name) => has.has(normaliseHeader(name))) &&
    !without.some((name) => has.has(normaliseHeader(name)));
  const fitting = presets.filter(fits);
  return fitting.filter((one) => !fitting.some((other) => other !== one && isPart(one.header, other.header)));
}

const isPart = (some: readonly string[], all: readonly string[]): boolean =>
  some.length < all.length && some.every((name) => all.includes(name));

/** A header with the spelling of the preset where only case, width, blanks or signs differ, so that its expressions hold. */
export function spelled(
  { header, columns, filledOnce = [], zero = [], nothing = {}, shop, statuses, where = {} }: Preset,
  file: readonly string[],
): string[] {
  const entries = Object.values(columns).flat();
  const written = [...entries.filter((entry) => / [-+*/] /.test(entry)), ...Object.values(where)];
  const names = [
    ...written.flatMap(namesWithin),
    ...header,
    ...entries,
    ...filledOnce,
    ...zero,
    ...Object.keys(nothing),
    ...[shop, statuses?.column].filter((name) => name !== undefined),
  ];
  const known = new Map(names.map((name) => [normaliseHeader(name), name]));
  const taken = new Set(file);
  return file.map((name) => {
    const own = known.get(normaliseHeader(name)) ?? name;
    return own !== name && taken.has(own) ? name : own;
  });
}

const keywords = new Set(['and', 'or', 'not', 'like', 'in', 'is', 'null']);

/** The columns that an expression or a condition may ask for; what is none does no harm. */
function namesWithin(expression: string): string[] {
  const names = expression.replaceAll(/'[^']*'/g, ' ').matchAll(/"([^"]+)"|[\p{L}_][\p{L}\p{N}_]*/gu);
  return [...names].map(([word, quoted]) => quoted ?? word).filter((name) => !keywords.has(name));
}
