import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { LoyaltyError } from '../../errors.ts';
import { printable } from '../../printable.ts';
import type { FindingGroup } from '../../reports/index.ts';
import type { Context } from '../context.ts';
import { parseJson } from '../json-text.ts';
import { toFile } from '../output.ts';
import type { Found } from './collect.ts';

/*
 * Findings that are known: recorded by rule, file and column with their number and, where all places are listed, a digest
 * of each, so that a new one is told from an old one though lines have moved. No value stands in the file.
 */

const entry = z.strictObject({
  rule: z.string(),
  file: z.string(),
  column: z.string().nullable(),
  count: z.int().min(0),
  places: z.array(z.string()).nullable(),
});
const schema = z.strictObject({ schemaVersion: z.literal(1), findings: z.array(entry) });

type Entry = z.output<typeof entry>;
export type Baseline = ReadonlyMap<string, Entry>;

const keyOf = ({ rule, file, column }: Pick<Entry, 'rule' | 'file' | 'column'>): string =>
  `${rule}\0${file}\0${column ?? ''}`;

export async function readBaseline(cite: string, context: Context): Promise<Baseline> {
  const text = await readFile(resolve(context.cwd, cite), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    const isMissing = cause.code === 'ENOENT';
    throw new LoyaltyError(
      'input',
      'baseline.missing',
      `The baseline ${printable(cite)} ${isMissing ? 'does not exist' : `cannot be read (${cause.code})`}.`,
      'Write one with --update-baseline.',
      { cause },
    );
  });
  const parsed = schema.safeParse(parseJson(text, printable(cite)));
  if (!parsed.success)
    throw new LoyaltyError(
      'usage',
      'baseline.invalid',
      `${printable(cite)} is no baseline of this version.`,
      'Write it again with --update-baseline.',
    );
  return new Map(parsed.data.findings.map((each) => [keyOf(each), each]));
}

/** Places looked up where there is a baseline, so that new ones can be told from known ones. */
export const comparedPlaces = 1000;

/** How many findings of each group are known, and which: those come last. */
export function withKnown(found: readonly Found[], baseline: Baseline | null): FindingGroup[] {
  return found.map((group) => {
    const before = baseline?.get(keyOf(group));
    if (before === undefined) return { ...group, known: 0 };
    const digests = digestsOf(group);
    if (digests === null || before.places === null)
      return { ...group, known: Math.min(group.count, before.count) };
    const left = [...before.places];
    const places = group.places.map((place, order) => {
      const index = left.indexOf(digests[order] ?? '');
      if (index >= 0) left.splice(index, 1);
      return { ...place, known: index >= 0 };
    });
    const known = places.filter((place) => place.known);
    return { ...group, known: known.length, places: [...places.filter((place) => !place.known), ...known] };
  });
}

export async function writeBaseline(cite: string, groups: readonly Found[], context: Context): Promise<void> {
  const findings = groups
    .filter(({ severity }) => severity !== 'info')
    .map((group): Entry => ({
      rule: group.rule,
      file: group.file,
      column: group.column,
      count: group.count,
      places: digestsOf(group),
    }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const text = `${JSON.stringify({ schemaVersion: 1, findings }, null, 2)}\n`;
  await toFile(cite, context, (path) => writeFile(path, text));
}

/** Null where not every place is listed. */
function digestsOf({ rule, places, count }: Found): string[] | null {
  if (places.length !== count) return null;
  return places.map(({ value, excerpt }) =>
    createHash('sha256')
      .update(JSON.stringify([rule, value, excerpt?.text ?? null]))
      .digest('hex')
      .slice(0, 16),
  );
}
