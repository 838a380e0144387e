import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import type { Context } from '../../src/cli/context.ts';
import { program } from '../../src/cli/program.ts';
import {
  actions,
  attitudes,
  causes,
  causeSignals,
  churnWhys,
  codeNames,
  families,
  factors,
  flows,
  indicators,
  initiators,
  latenessNames,
  levelNames,
  lifeCycleNames,
  measures,
  metrics,
  patterns,
  plays,
  reasonTags,
  richFacts,
  signals,
  sources,
  stepNames,
  thresholdTable,
  triggerNames,
  typeNames,
  typeNotes,
  whys,
  type Play,
} from '../../src/core/index.ts';
import { rules } from '../../src/findings/rules.ts';
import { measureSql, sqlOfMeasure } from '../../src/engine/measures/index.ts';
import { presets } from '../../src/presets/index.ts';
import { churnColumns, diffColumns, reportColumns, scoreColumns } from '../../src/reports/index.ts';
import { columnsOf, tables } from '../../src/tables/index.ts';
import { filesOf, textOf } from './files.ts';

interface Entry {
  id: string;
  /** Everything of it that people read. */
  texts: { en: string; zh: string }[];
}

const named = (names: Readonly<Record<string, { en: string; zh: string }>>): Entry[] =>
  Object.entries(names).map(([id, each]) => ({ id, texts: [each] }));
const labelled = (
  entries: Readonly<
    Record<string, { label: Entry['texts'][0]; sentence?: Entry['texts'][0]; settles?: Entry['texts'][0] }>
  >,
): Entry[] =>
  Object.entries(entries).map(([id, { label, sentence, settles }]) => ({
    id,
    texts: [
      label,
      ...(sentence === undefined ? [] : [sentence]),
      ...(settles === undefined ? [] : [settles]),
    ],
  }));

/** What is added to as the product grows: each entry needs a test of its own. */
const registries: Record<string, Entry[]> = {
  tables: tables.map(({ id, names, about }) => ({ id, texts: [names, about] })),
  presets: presets.map(({ id, names, traps }) => ({ id, texts: [names, traps] })),
  measures: measures.map(({ id, names, definition, unit, nullWhen }) => ({
    id,
    texts: [names, definition, unit, nullWhen],
  })),
  patterns: patterns.map(({ id, names }) => ({ id, texts: [names] })),
  rules: Object.entries(rules).map(([id, { en, zh, remedy }]) => ({ id, texts: [{ en, zh }, remedy] })),
  checks: checks.map(({ rule, names, remedy, example }) => ({ id: rule, texts: [names, remedy, example] })),
  actions: labelled(actions),
  whys: labelled(whys),
  sources: labelled(sources),
  signals: signals.map(({ id, names }) => ({ id, texts: [names] })),
  indicators: indicators.map(({ id, names, rawUnit, nullWhen }) => ({
    id,
    texts: [names, rawUnit, nullWhen],
  })),
  factors: factors.map(({ id, names, about }) => ({ id, texts: [names, about] })),
  'type notes': named(typeNotes),
  flows: flows.map(({ id, names: texts, about }) => ({ id, texts: [texts, about] })),
  'numbers of reports': metrics.map(({ id, names: texts }) => ({ id, texts: [texts] })),
  'cause signals': causeSignals
    .filter(({ id }) => !/^(stated|coded|heard)\./.test(id))
    .map(({ id, names: texts }) => ({ id, texts: [texts] })),
  causes: causes.map(({ id, names: texts, about }) => ({ id, texts: [texts, about] })),
  initiators: initiators.map(({ id, names: texts, about }) => ({ id, texts: [texts, about] })),
};
/** Closed lists of the textbook, and what belongs to an entry of another list. */
const names: Record<string, Entry[]> = {
  types: named(typeNames),
  levels: named(levelNames),
  codes: named(codeNames),
  lifecycles: named(lifeCycleNames),
  steps: named(stepNames),
  latenesses: named(latenessNames),
  families: named(families),
  triggers: named(triggerNames),
  facts: Object.entries(richFacts).map(([id, { names: texts }]) => ({ id, texts: [texts] })),
  'columns of tables': tables.flatMap((table) =>
    columnsOf(table).map(({ name, en, zh }) => ({ id: `${table.id}.${name}`, texts: [{ en, zh }] })),
  ),
  plays: Object.entries<Play>(plays).map(([id, { label, sentence, dont, watch }]) => ({
    id,
    texts: [label, sentence, dont, watch],
  })),
  'reasons for leaving': named(
    Object.fromEntries(Object.entries(reasonTags).map(([id, tag]) => [id, tag.names])),
  ),
  'churn whys': labelled(churnWhys),
  attitudes: Object.entries(attitudes).map(([id, { names: texts, play }]) => ({ id, texts: [texts, play] })),
  'columns of churn': churnColumns({ byCategory: true }).map(({ name, en, zh, about }) => ({
    id: name,
    texts: [{ en, zh }, about],
  })),
  'columns of score': scoreColumns({ byCategory: true, rfm: true }).map(({ name, en, zh, about }) => ({
    id: name,
    texts: [{ en, zh }, about],
  })),
};
for (const [of, columns] of [
  ['report', reportColumns],
  ['diff', diffColumns],
] as const)
  names[`columns of ${of}`] = columns.map(({ name, en, zh, about }) => ({
    id: name,
    texts: [{ en, zh }, about],
  }));
const commands = program({} as Context).commands.map((command) => command.name());

const chinese = /\p{Script=Han}/u;
/** `RFM` and the like: letters are the name in both. */
const isFaulty = ({ en, zh }: Entry['texts'][0]) =>
  en.trim() === '' || zh.trim() === '' || chinese.test(en) || !chinese.test(zh);

describe('every entry has names in both languages', () => {
  it.each(Object.entries({ ...registries, ...names }))('%s', (_, entries) => {
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter(({ texts }) => texts.some(isFaulty)).map(({ id }) => id)).toEqual([]);
  });
});

describe('every entry is mentioned by a test', () => {
  const tests = filesOf('test', /\.test\.ts$/)
    .filter((path) => !path.startsWith('test/guards/'))
    .map(textOf)
    .join('\n');
  const missing = (ids: readonly string[]) => ids.filter((id) => !mentions(tests, id));
  it.each(Object.entries(registries))('%s', (_, entries) => {
    expect(missing(entries.map(({ id }) => id))).toEqual([]);
  });
  it('commands', () => {
    expect(missing(commands)).toEqual([]);
  });
});

describe('the README tells of', () => {
  const readme = textOf('README.md') + textOf('src/core/README.md') + textOf('src/cli/README.md');
  it.each([
    ['commands', commands.map((name) => `loyalty ${name}`)],
    ['measures', measures.map(({ id }) => id)],
    ['tables', tables.map(({ id }) => id)],
    ['patterns', patterns.map(({ id }) => id)],
    ['signals', signals.map(({ id }) => id)],
    ['indicators', indicators.map(({ id }) => `${id}_score`)],
    ['factors', factors.map(({ id }) => id)],
    ['types', Object.keys(typeNames).slice(0, 7)],
    ['thresholds', Object.keys(thresholdTable)],
    ['numbers of reports', metrics.map(({ id }) => id)],
    ['columns of churn', churnColumns({ byCategory: false }).map(({ name }) => name)],
    ['causes', causes.map(({ id }) => id)],
    ['cause signals', causeSignals.map(({ id }) => id)],
    ['plays', Object.keys(plays)],
    ['columns of score', scoreColumns({ byCategory: false, rfm: true }).map(({ name }) => name)],
  ])('%s', (_, ids) => {
    expect(ids.filter((id) => !mentions(readme, id))).toEqual([]);
  });
});

it('every measure of the catalogue shows SQL that exists, and every SQL file is run or shown by somebody', () => {
  expect(measures.map(({ id }) => id).filter((id) => (sqlOfMeasure[id] ?? []).length === 0)).toEqual([]);
  for (const step of Object.values(sqlOfMeasure).flat()) expect(measureSql(step)).not.toBe('');
  const engine = filesOf('src/engine', /\.ts$/).map(textOf).join('\n');
  const orphans = filesOf('src/engine/measures', /\.sql$/)
    .map((path) => path.replace(/^.*\/|\.sql$/g, ''))
    .filter((name) => !engine.includes(`'${name}'`));
  expect(orphans).toEqual([]);
});

it('every threshold is used', () => {
  const sources = filesOf('src', /\.(ts|sql)$/)
    .filter((path) => !path.startsWith('src/core/thresholds'))
    .map(textOf)
    .join('\n');
  expect(Object.keys(thresholdTable).filter((name) => !sources.includes(`'${name}'`))).toEqual([]);
});

it('every rule is raised somewhere', () => {
  const sources = filesOf('src', /\.ts$/)
    .filter((path) => path !== 'src/findings/rules.ts')
    .map(textOf)
    .join('\n');
  expect(Object.keys(rules).filter((id) => !sources.includes(`'${id}'`))).toEqual([]);
});

it('every rule of the reader is a check, and no rule is two', () => {
  const ids = checks.map(({ rule }) => rule);
  // What contradicts itself in how somebody left is found when leaving is judged: by `churn`, not while reading.
  const ofReading = Object.keys(rules).filter((id) => !id.startsWith('exit.'));
  expect(ofReading.filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

/** As a whole word: `late` is not mentioned by `later`. */
function mentions(text: string, id: string): boolean {
  const escaped = id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`).test(text);
}
