import type { Messages } from '../../messages/en.ts';
import type { Lang } from '../../people/lang.ts';

export type RuleKindId = keyof Messages['rules']['kinds'];

/** What is said of one id, for people. */
export interface RulePage {
  title: string;
  /** Whole sentences below the title. */
  about?: readonly string[];
  /** Label and text; an empty text leaves the row out. */
  rows: readonly (readonly [label: string, text: string])[];
  sections?: readonly { heading: string; rows: readonly (readonly string[])[] }[];
}

/** A list of ids that outputs carry, and how each of them is explained. */
export interface RuleKind {
  kind: RuleKindId;
  ids: readonly string[];
  /** For people; the id is one of `ids`. */
  page: (id: string, lang: Lang) => RulePage;
  /** For machines: English ids and plain values. */
  data: (id: string) => object;
}

/** A kind over a list of entries with ids. */
export function kindOf<E>(
  kind: RuleKindId,
  entries: ReadonlyMap<string, E>,
  page: (entry: E, lang: Lang, id: string) => RulePage,
  data: (entry: E, id: string) => object,
): RuleKind {
  const find = (id: string): E => {
    const entry = entries.get(id);
    if (entry === undefined) throw new RangeError(`\`${kind}\` has no entry "${id}"`);
    return entry;
  };
  return {
    kind,
    ids: [...entries.keys()],
    page: (id, lang) => page(find(id), lang, id),
    data: (id) => data(find(id), id),
  };
}

export const byId = <E extends { id: string }>(entries: readonly E[]): ReadonlyMap<string, E> =>
  new Map(entries.map((entry) => [entry.id, entry]));

export const byKey = <E>(entries: Readonly<Record<string, E>>): ReadonlyMap<string, E> =>
  new Map(Object.entries(entries));
