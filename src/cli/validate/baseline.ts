import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
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
 * of each, so that a new one is told from an old one though lines have moved. No value stands in the file. Files are named
 * from the folder of the baseline on, so that it holds wherever a run starts and however it names them.
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

/** How a baseline names a file. */
export const nameFrom =
  (baseline: string, { cwd }: Pick<Context, 'cwd'>) =>
  (file: string): string =>
    file === '' || file === '-'
      ? file
      : relative(dirname(resolve(cwd, baseline)), resolve(cwd, file)).replaceAll('\\', '/');

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
      {
        cause,
        zh: {
          sentence: `基线 ${printable(cite)} ${isMissing ? '不存在' : `无法读取（${cause.code}）`}。`,
          remedy: '请用 --update-baseline 写一个。',
        },
      },
    );
  });
  const parsed = schema.safeParse(parseJson(text, printable(cite)));
  if (!parsed.success)
    throw new LoyaltyError(
      'usage',
      'baseline.invalid',
      `${printable(cite)} is no baseline of this version.`,
      'Write it again with --update-baseline.',
      {
        zh: {
          sentence: `${printable(cite)} 不是本版本的基线。`,
          remedy: '请用 --update-baseline 重新写出。',
        },
      },
    );
  return new Map(parsed.data.findings.map((each) => [keyOf(each), each]));
}

/** Places looked up where there is a baseline, so that new ones can be told from known ones. */
export const comparedPlaces = 1000;

/**
 * How many findings of each group are known, and which: those come last. A file that the baseline does not know may be one
 * that it knows by a name that is no longer there: of that its records tell, and nothing else does.
 *
 * @param inputs every file of the run
 */
export function withKnown(
  found: readonly Found[],
  baseline: Baseline | null,
  { inputs, named }: { inputs: readonly string[]; named: (file: string) => string },
): FindingGroup[] {
  const entries = [...(baseline?.values() ?? [])];
  const present = new Set(inputs.map(named));
  const before = new Set(entries.map(({ file }) => file));
  const gone = entries.filter(({ file }) => file !== '' && !present.has(file)).map((each) => ({ ...each }));
  return found.map((group) => {
    const own = baseline?.get(keyOf({ ...group, file: named(group.file) }));
    if (own !== undefined) return knownIn(group, own, true);
    if (before.has(named(group.file))) return { ...group, known: 0 };
    for (const entry of gone) {
      if (entry.rule !== group.rule || entry.column !== group.column) continue;
      const known = knownIn(group, entry, false);
      if (known.known === 0) continue;
      gone.splice(gone.indexOf(entry), 1);
      return known;
    }
    return { ...group, known: 0 };
  });
}

/** @param isOwn whether it is the same file: only then is what has no place known by its number */
function knownIn(group: Found, before: Entry, isOwn: boolean): FindingGroup {
  const digests = digestsOf(group);
  if (digests === null || before.places === null)
    return { ...group, known: isOwn ? Math.min(group.count, before.count) : 0 };
  const left = [...before.places];
  const places = group.places.map((place, order) => {
    const index = left.indexOf(digests[order] ?? '');
    if (index >= 0) left.splice(index, 1);
    return { ...place, known: index >= 0 };
  });
  const known = places.filter((place) => place.known);
  return { ...group, known: known.length, places: [...places.filter((place) => !place.known), ...known] };
}

export async function writeBaseline(cite: string, groups: readonly Found[], context: Context): Promise<void> {
  const findings = groups
    .filter(({ severity }) => severity !== 'info')
    .map((group): Entry => ({
      rule: group.rule,
      file: nameFrom(cite, context)(group.file),
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
