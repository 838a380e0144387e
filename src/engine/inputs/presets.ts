import { LoyaltyError } from '../../errors.ts';
import { printable, shownNames } from '../../printable.ts';
import { presets as known, recognisePresets, spelled, type Preset } from '../../presets/index.ts';
import { columnsOf, tableById, type TableId } from '../../tables/index.ts';
import { namesIn, parseCondition, parseValue } from './expression.ts';
import { statusConditions, statusColumns, together, type Where } from './statuses.ts';
import type { Source } from './open.ts';
import type { TableSettings } from './read.ts';

/** What a preset adds to the settings of a table, for one file. */
export interface FileSettings extends Omit<TableSettings, 'columns' | 'where'> {
  columns: Readonly<Record<string, string | readonly string[]>>;
  where: Where;
}

/** What the user asked for; null where nobody said anything. */
export interface AskedPresets {
  /** Tried before the known ones. */
  presets: readonly Preset[];
  /** Whether the known ones are left aside. */
  alone: boolean;
}

/** The preset of a file: one that was asked for where its columns are there, else the one known preset that fits. */
export function presetOf(source: Source, asked: AskedPresets | null): Preset | null {
  const wanted = recognisePresets(asked?.presets ?? [], source.header);
  if (wanted.length > 1) throw severalPresets(source, wanted);
  if (wanted[0] !== undefined || asked?.alone === true) return wanted[0] ?? null;
  const found = recognisePresets(
    known.filter(({ onlyAsked }) => onlyAsked !== true),
    source.header,
  );
  if (found.length > 1) throw severalPresets(source, found);
  return found[0] ?? null;
}

/** A known export that the header says too little of to be taken for it unasked; null where there is none. */
export function likelyPreset({ preset, header }: Source): Preset | null {
  const asked = known.filter(({ onlyAsked }) => onlyAsked === true);
  const [only, ...more] = preset === undefined ? recognisePresets(asked, header) : [];
  return only !== undefined && more.length === 0 ? only : null;
}

function severalPresets({ candidate }: Source, presets: readonly Preset[]): LoyaltyError {
  const names = presets.map(({ id }) => `\`${id}\``);
  return new LoyaltyError(
    'usage',
    'input.ambiguous-preset',
    `${printable(candidate.cite)} has the columns of ${names.join(' and ')}.`,
    `Say which it is, like --preset ${presets[0]?.id ?? 'NAME'}.`,
    {
      zh: {
        sentence: `${printable(candidate.cite)} 的列同时符合 ${names.join('、')}。`,
        remedy: `请指明，例如 --preset ${presets[0]?.id ?? 'NAME'}。`,
      },
    },
  );
}

/** Every preset that was asked for must be of use, or it was meant for another file. */
export function refuseUnusedPresets(asked: AskedPresets | null, sources: readonly Source[]): void {
  const used = new Set(sources.map(({ preset }) => preset?.id));
  for (const { id, header } of asked?.presets ?? []) {
    if (used.has(id)) continue;
    throw new LoyaltyError(
      'usage',
      'input.preset',
      `No input has the columns of the preset \`${id}\`: ${shownNames(header)}.`,
      'Leave it out, or add the file it is for; `loyalty schema --presets` lists them.',
      {
        zh: {
          sentence: `没有输入具备预设 \`${id}\` 的列：${shownNames(header)}。`,
          remedy: '请去掉该预设，或加上对应的文件；各预设见 `loyalty schema --presets`。',
        },
      },
    );
  }
}

/** The file with its preset, spelled as the preset spells its columns. */
export function withPreset(source: Source, preset: Preset | null): Source {
  if (preset === null) return source;
  const header = spelled(preset, source.header);
  if (!known.includes(preset)) refuseMisspelt(source, preset, header);
  return { ...source, header, preset };
}

/** Exports of a platform differ in their columns; in a preset of one's own, what is not there is misspelt. */
function refuseMisspelt({ candidate }: Source, preset: Preset, header: readonly string[]): void {
  const { columns, filledOnce = [], zero = [], nothing = {}, shop, statuses } = preset;
  const table = tableById(preset.table);
  const required = new Set(
    table === undefined ? [] : columnsOf(table).flatMap((each) => (each.required ? [each.name] : [])),
  );
  const has = (name: string) => header.includes(name);
  const named: [key: string, names: string[]][] = [
    // Reading names those that it cannot do without.
    ...Object.entries(columns).flatMap(([column, entry]): [string, string[]][] =>
      required.has(column) || [entry].flat().some((each) => has(each) || operandsOf(each).every(has))
        ? []
        : [[`columns.${column}`, [entry].flat().flatMap(operandsOf)]],
    ),
    ['filledOnce', [...filledOnce]],
    ['zero', [...zero]],
    ['nothing', Object.keys(nothing)],
    ['shop', shop === undefined ? [] : [shop]],
    [
      'statuses',
      statuses === undefined || statusColumns({ preset, header: [...header] }).length > 0
        ? []
        : [statuses.column ?? columns['status'] ?? []].flat(),
    ],
  ];
  for (const [key, names] of named) {
    const absent = names.filter((name) => !has(name));
    if (absent.length > 0) throw absentOf(preset, key, absent, { cite: candidate.cite, header });
  }
}

function absentOf(
  { id }: Preset,
  key: string,
  absent: readonly string[],
  { cite, header }: { cite: string; header: readonly string[] },
): LoyaltyError {
  return new LoyaltyError(
    'usage',
    'preset.invalid',
    `In \`${printable(key)}\` of the preset \`${id}\`: ${printable(cite)} has no column ${shownNames(absent)}.`,
    `Its columns are ${shownNames(header)}.`,
    {
      zh: {
        sentence: `预设 \`${id}\` 的 \`${printable(key)}\`：${printable(cite)} 没有列 ${shownNames(absent)}。`,
        remedy: `其列为 ${shownNames(header)}。`,
      },
    },
  );
}

/** The settings of a table for one file: the configuration, and below it what the preset says. */
export function settingsOf(
  { preset, header, candidate }: Pick<Source, 'preset' | 'header' | 'candidate'>,
  table: { id: TableId },
  settings: TableSettings = {},
): FileSettings {
  const where = typeof settings.where === 'string' ? { where: settings.where } : (settings.where ?? {});
  if (preset?.table !== table.id) return { ...settings, columns: settings.columns ?? {}, where };
  const has = new Set(header);
  const fits = (names: readonly string[]) => names.every((name) => has.has(name));
  const ofPreset = Object.entries(preset.columns).flatMap(([column, entry]) => {
    const there = [entry].flat().filter((each) => has.has(each) || fits(operandsOf(each)));
    const [first] = there;
    if (first === undefined) return [];
    // Of plain columns the first that is filled counts, row by row; a computed one stands alone.
    const plain = has.has(first) ? there.filter((each) => has.has(each)) : [first];
    return [[column, plain.length === 1 ? first : plain] as const];
  });
  const rules = Object.entries(preset.where ?? {}).flatMap(([name, rule]) => {
    const condition = parseCondition(rule, `\`where.${printable(name)}\` of the preset \`${preset.id}\``);
    const absent = namesIn(condition).filter((each) => !has.has(each));
    if (absent.length > 0 && !known.includes(preset))
      throw absentOf(preset, `where.${name}`, absent, { cite: candidate.cite, header });
    return absent.length === 0 ? [[name, condition] as const] : [];
  });
  const conditions = together([...Object.entries(statusConditions({ preset, header })), ...rules]);
  return {
    ...settings,
    orderTotals: settings.orderTotals ?? preset.orderTotals,
    filledOnce: settings.filledOnce ?? preset.filledOnce,
    columns: { ...Object.fromEntries(ofPreset), ...settings.columns },
    where: { ...conditions, ...where },
  };
}

/** The columns that an entry of a preset is made of; one that is no expression is the name of a column. */
function operandsOf(entry: string): string[] {
  try {
    return namesIn(parseValue(entry, entry));
  } catch {
    return [entry];
  }
}

/** Refuses an export in which nobody can be recognised, unless the configuration says who the customer is. */
export function refuseNoBuyer(source: Source, settings: TableSettings | undefined): void {
  const { noBuyer } = source.preset ?? {};
  if (noBuyer === undefined || settings?.columns?.['customer_id'] !== undefined) return;
  throw new LoyaltyError(
    'data',
    'input.no-buyer',
    `${printable(source.candidate.cite)} cannot be scored. ${noBuyer.en}`,
    'Export that instead; or, if a column does tell the buyer, map it to customer_id in loyalty.config.json.',
    {
      zh: {
        sentence: `${printable(source.candidate.cite)} 无法评分。${noBuyer.zh}`,
        remedy: '请改用该导出；如某列确能识别买家，请在 loyalty.config.json 中对应到 customer_id。',
      },
    },
  );
}
