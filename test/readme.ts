/**
 * Keeps the README true: the blocks between `<!-- generated: … -->` and `<!-- end -->` are what the program and its
 * tables say. `npm run readme` writes them; a guard compares them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { Context } from '../src/cli/context.ts';
import { program } from '../src/cli/program.ts';
import {
  allTypes,
  causes,
  causeSignals,
  factors,
  indicators,
  measureOf,
  measures,
  metrics,
  patterns,
  plays,
  richFacts,
  signals,
  sources,
  thresholdTable,
  typeNames,
  type FactorPart,
  type Play,
  type Signal,
} from '../src/core/index.ts';
import { churnColumns, reportColumns, scoreColumns } from '../src/reports/index.ts';
import { tables } from '../src/tables/index.ts';
import { run } from './cli/run.ts';
import { missingTable, unlocksTable } from './unlocks-tables.ts';

export const root = join(import.meta.dirname, '..');
/** The pages that are kept true. */
export const pages = ['README.md', 'src/core/README.md', 'src/cli/README.md'] as const;

const generated = /(<!-- generated: (.+?) -->\n)[\s\S]*?(<!-- end -->)/g;

/** The README as it should be. */
export async function freshReadme(text: string): Promise<string> {
  const blocks = await Promise.all([...text.matchAll(generated)].map(({ 2: what = '' }) => blockOf(what)));
  let next = 0;
  return text.replace(generated, (_, start: string, __, end: string) => `${start}${blocks[next++]}${end}`);
}

async function blockOf(what: string): Promise<string> {
  if (what.startsWith('loyalty ')) {
    const { exitCode, stdout, stderr } = await run(what.slice('loyalty '.length).split(' '), {
      cwd: root,
      tty: true,
      env: { NO_COLOR: '1' },
    });
    if (exitCode !== 0) throw new Error(`\`${what}\` ends with ${exitCode}: ${stderr}`);
    return `\`\`\`text\n$ npx ${what}\n${stdout.trimEnd()}\n\`\`\`\n`;
  }
  if (what === 'tables') return `\n${tableList()}\n\n`;
  const list = lists[what];
  if (list === undefined) throw new Error(`nothing generates \`${what}\``);
  return markdownTable(list());
}

const lists: Record<string, () => string[][]> = {
  'columns of score': () => {
    const always = new Set(scoreColumns({ byCategory: false, rfm: false }).map(({ name }) => name));
    return [
      ['column', '', 'meaning'],
      ...scoreColumns({ byCategory: false, rfm: true }).map(({ name, zh, about }) => [
        code(name),
        zh,
        always.has(name) ? about.en : `With \`--rfm\`: ${about.en}`,
      ]),
    ];
  },
  'columns of churn': () => [
    ['column', '', 'meaning'],
    ...churnColumns({ byCategory: false }).map(({ name, zh, about }) => [code(name), zh, about.en]),
  ],
  causes: () => [
    ['cause', '', 'meaning', 'needs', 'could be contradicted by', 'usually ended by', 'avoidable'],
    ...causes.map(({ id, names, about, gates, defeaters, usualInitiator, avoidable }) => [
      code(id),
      names.zh,
      about.en,
      gates.map((gate) => gate.names.en).join('; '),
      defeaters.map((group) => group.map((source) => sources[source].label.en).join(' or ')).join('; '),
      usualInitiator,
      avoidable,
    ]),
  ],
  'cause signals': () => [
    ['signal', '', 'family', 'weight', 'measure', 'for', 'against'],
    ...causeSignals.map((signal) => [
      `${code(signal.id)} ${signal.names.en}`,
      signal.names.zh,
      signal.family,
      String(signal.weight),
      measureOf(signal),
      ...(['for', 'against'] as const).map(
        (side) =>
          causes
            .filter((cause) => cause[side].some(({ id }) => id === signal.id))
            .map(({ id }) => id)
            .join(', ') || '–',
      ),
    ]),
  ],
  plays: () => [
    ['what', '', 'do', 'do not'],
    ...Object.entries<Play>(plays).map(([id, { label, sentence, dont }]) => [
      `${code(id)} ${label.en}`,
      label.zh,
      sentence.en,
      dont.en,
    ]),
  ],
  measures: () => [
    ['', 'measure', '', 'how', 'source'],
    ...measures.map(({ id, names, definition, source }) => [id, names.en, names.zh, definition.en, source]),
  ],
  patterns: () => [
    ['', 'pattern', '', 'types it leaves open'],
    ...patterns
      .toSorted((a, b) => (a.number < b.number ? -1 : 1))
      .map(({ id, number, names, compatible }) => [
        number,
        `${code(id)} ${names.en}`,
        names.zh,
        compatible.map((type) => `${type} ${typeNames[type].zh}`).join(', ') || 'none can be told',
      ]),
  ],
  types: () => [
    ['type', '', 'meaning', 'gates', 'could be contradicted by', 'would end with'],
    ...allTypes.map(({ id, names, about, gates, defeaters, ends }) => [
      code(id),
      names.zh,
      about.en,
      gates.map((gate) => gate.names.en).join('; '),
      defeaters.map((group) => group.map((source) => sources[source].label.en).join(' or ')).join('; '),
      ends.en,
    ]),
  ],
  indicators: () => [
    ['', 'indicator', '', 'empty when', 'from'],
    ...indicators.map(({ id, names, nullWhen, sources: from }, index) => [
      String(index + 1),
      `${code(`${id}_score`)} ${names.en}`,
      names.zh,
      nullWhen.en,
      from.map((source) => sources[source].label.en).join(' or '),
    ]),
  ],
  signals: () => [
    ['signal', '', 'family', 'weight', 'measure', 'bounds', 'for', 'against'],
    ...signals.map((signal) => [
      `${code(signal.id)} ${signal.names.en}`,
      signal.names.zh,
      signal.family,
      String(signal.weight),
      measureOf(signal),
      [signal.ramp.from, ...(signal.ramp.to === undefined ? [] : [signal.ramp.to])].map(code).join(' – '),
      usesOf(signal, 'for'),
      usesOf(signal, 'against'),
    ]),
  ],
  factors: () => [
    ['factor', '', 'answers', 'behaviour'],
    ...factors.map(({ id, names, survey, behaviour, classes = [] }) => [
      `${code(id)} ${names.en}`,
      names.zh,
      survey.map(({ fact }) => richFacts[fact].names.en.replace('answer: ', '')).join('; ') || '–',
      [
        ...behaviour.map(partText),
        ...classes.map((each) => `${each.names.en}: ${each.parts.map(partText).join(', ')}`),
      ].join('; ') || '–',
    ]),
  ],
  'numbers of reports': () => [
    ['number', '', '', 'unit', 'good news'],
    ...metrics.map(({ id, names, unit, better }) => [
      code(id),
      names.en,
      names.zh,
      unit,
      better === null ? '' : better,
    ]),
  ],
  'columns of report': () => [
    ['column', '', 'meaning'],
    ...reportColumns.map(({ name, zh, about }) => [code(name), zh, about.en]),
  ],
  'what each export unlocks': unlocksTable,
  'what is lost without': missingTable,
  thresholds: () => [
    ['threshold', 'value', 'unit', 'source', 'why'],
    ...Object.entries(thresholdTable).map(([name, { value, unit, source, note }]) => [
      code(name),
      String(value),
      unit,
      source,
      note,
    ]),
  ],
  options: () => {
    const commands = program({} as Context).commands;
    const options = new Map<string, { about: string; choices: Set<string>; of: string[] }>();
    for (const command of commands)
      for (const { flags, description, argChoices = [] } of command.options) {
        const known = options.get(flags) ?? { about: description, choices: new Set(), of: [] };
        for (const choice of argChoices) known.choices.add(choice);
        options.set(flags, { ...known, of: [...known.of, command.name()] });
      }
    return [
      ['option', 'of', 'what'],
      ...[...options].map(([flags, { about, choices, of }]) => [
        code(flags),
        of.length === commands.length ? 'all' : of.join(', '),
        choices.size === 0 ? about : `${about}: ${[...choices].map(code).join(' ')}`,
      ]),
    ];
  },
  commands: () => [
    ['command', 'what'],
    ...program({} as Context).commands.map((command) => [
      code(`loyalty ${usageOf(command)}`),
      command.description(),
    ]),
  ],
};

const partText = ({ fact, toScore }: FactorPart) =>
  richFacts[fact].names.en + (toScore === null ? ' (shown)' : '');

/** The types that a signal speaks for or against, with the weight where it is another one. */
function usesOf(signal: Signal, side: 'for' | 'against'): string {
  const uses = allTypes.flatMap((type) =>
    type[side]
      .filter(({ id }) => id === signal.id)
      .map(({ weight }) => (weight === signal.weight ? type.id : `${type.id} (${weight})`)),
  );
  return uses.join(', ') || '–';
}

/** Every table of the contract with its Chinese name and the columns it needs. */
function tableList(): string {
  const entries = tables.map(({ id, names, columns, needOneOf }) => {
    const needed = Object.entries(columns).filter(([, schema]) => !schema.safeParse(undefined).success);
    const all = [...needed.map(([name]) => name), ...needOneOf.map((group) => group.join(' or '))];
    return `${code(id)} ${names.zh} (${all.join(', ')})`;
  });
  return `${entries.join(' · ')}.`;
}

function usageOf(command: Command): string {
  const args = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '…' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [command.name(), ...args].join(' ');
}

const code = (text: string) => `\`${text}\``;

function markdownTable([head = [], ...rows]: string[][]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return `\n${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const page of pages) {
    const path = join(root, page);
    const text = readFileSync(path, 'utf8');
    const fresh = await freshReadme(text);
    if (fresh !== text) writeFileSync(path, fresh);
  }
