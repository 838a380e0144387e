import {
  checks,
  expectedFor,
  type CellColumn,
  type Check,
  type CheckedFile,
  type Hit,
  type World,
} from '../../checks/index.ts';
import {
  countProbes,
  excerptOf,
  furtherFaults,
  locateProbes,
  recordTexts,
  type Probe,
  type ReadFile,
} from '../../engine/index.ts';
import { isOnlyCounted } from '../../findings/rules.ts';
import { columnsOf } from '../../tables/index.ts';
import type { FindingGroup, FindingPlace } from '../../reports/index.ts';
import type { Session } from '../session.ts';

/** A finding of a check, before rules are weighed and baselines looked at. */
export type Found = Omit<FindingGroup, 'known'>;

interface Placed {
  check: Check;
  hit: Hit;
}

/** Everything the checks find in the files of a session; `most` places of each are looked up. */
export async function collect(
  session: Session,
  world: World,
  most: number,
  off: ReadonlySet<string>,
): Promise<Found[]> {
  const on = checks.filter(({ rule }) => !off.has(rule));
  const placed: Placed[] = [];
  for (const file of session.tables.files) {
    const own = world.files.find(({ number }) => number === file.fileNumber);
    if (own !== undefined) placed.push(...(await askFile(session, file, own, on, world)));
  }
  for (const check of on) for (const hit of (await check.find?.(world)) ?? []) placed.push({ check, hit });
  const found: Found[] = await readerFindings(session, off);
  for (const file of session.tables.files) {
    const own = placed.filter(({ hit }) => hit.file === file.fileNumber);
    const places = await locate(session, file, own, most);
    for (const [index, each] of own.entries()) add(found, groupOf(each, file, places[index] ?? []), most);
  }
  for (const each of placed.filter(({ hit }) => hit.file === null)) {
    const files = session.tables.files.filter(({ table }) => table.id === each.hit.table);
    found.push(groupOf(each, files.length === 1 ? (files[0] ?? null) : null, []));
  }
  return found;
}

/** Bad cells of records that another cell rejected already are told with those of the reader. */
function add(found: Found[], group: Found, most: number): void {
  const at = group.scope === 'cell' ? found.findIndex((each) => isSameKind(each, group)) : -1;
  const same = found[at];
  if (same === undefined) found.push(group);
  else
    found[at] = {
      ...same,
      count: same.count + group.count,
      places: [...same.places, ...group.places]
        .sort((a, b) => (a.record ?? 0) - (b.record ?? 0))
        .slice(0, most),
    };
}

const isSameKind = (a: Found, b: Found): boolean =>
  a.rule === b.rule && a.file === b.file && a.column === b.column && a.expected === b.expected;

/** Asks a file all questions about cells and records in one pass, and keeps those that are true for some. */
async function askFile(
  { engine }: Session,
  file: ReadFile,
  checked: CheckedFile,
  on: readonly Check[],
  world: World,
): Promise<Placed[]> {
  const asked: { check: Check; hit: Hit; mixed?: string; most?: number }[] = furtherHits(file, checked, on);
  const known = new Set<string>();
  for (const check of on) {
    for (const column of cellColumns(file, checked)) {
      const question = check.cells?.(column, world) ?? null;
      if (question === null) continue;
      const { test, expected, mixed, rejected } = question;
      // A cell that feeds two columns of one kind is one cell.
      const key = [check.rule, column.raw, column.kind, expected ?? ''].join('\0');
      if (known.has(key)) continue;
      known.add(key);
      asked.push({
        check,
        hit: {
          table: checked.table.id,
          file: checked.number,
          column: column.name,
          count: 0,
          test,
          ...(expected === undefined ? {} : { expected }),
          ...(rejected === undefined ? {} : { rejected }),
        },
        ...(mixed === true ? { mixed: `strlen(${column.text}) > 10` } : {}),
      });
    }
    for (const { most, ...question } of check.records?.(checked, world) ?? [])
      asked.push({
        check,
        hit: { table: checked.table.id, file: checked.number, count: 0, ...question },
        ...(most === undefined ? {} : { most }),
      });
  }
  const tests = asked.flatMap(({ hit, mixed }) => [
    { test: hit.test ?? 'false', rejected: hit.rejected },
    ...(mixed === undefined ? [] : [{ test: mixed }]),
  ]);
  const isLeftOut = checked.reasons.some(
    ({ kind, count }) => count > 0 && (kind === 'where' || kind === 'rejected'),
  );
  const counts = await countProbes(engine, file, tests, !isLeftOut);
  let next = 0;
  return asked.flatMap(({ check, hit, mixed, most }) => {
    const count = counts[next++] ?? 0;
    const all = mixed === undefined ? null : (counts[next++] ?? 0);
    // What all cells have in common is a habit of the file.
    if (count === 0 || count === all || (most !== undefined && count > most * checked.rows)) return [];
    return [{ check, hit: { ...hit, count } }];
  });
}

/** What else is bad in records that a cell rejected; nothing of a file without such records. */
function furtherHits(
  file: ReadFile,
  checked: CheckedFile,
  on: readonly Check[],
): { check: Check; hit: Hit }[] {
  if (!checked.reasons.some(({ kind, count }) => kind === 'rejected' && count > 0)) return [];
  return furtherFaults(file).flatMap(({ rule, column, test }) => {
    const check = on.find((each) => each.rule === rule);
    const mapped = file.mapping.get(column);
    if (check === undefined || mapped === undefined) return [];
    const expected = expectedFor(mapped.column);
    const about = { table: checked.table.id, file: checked.number, column, count: 0, expected };
    return [{ check, hit: { ...about, test, rejected: true } }];
  });
}

function cellColumns(file: ReadFile, checked: CheckedFile): CellColumn[] {
  return columnsOf(file.shape).flatMap((column) => {
    const index = checked.columns.get(column.name)?.cellIndex ?? null;
    return index === null
      ? []
      : [{ ...column, raw: `c${index}`, text: `t_${column.name}`, typed: `"${column.name}"`, file: checked }];
  });
}

async function locate(
  { engine }: Session,
  file: ReadFile,
  placed: readonly Placed[],
  most: number,
): Promise<FindingPlace[][]> {
  const probes = placed.flatMap(({ hit }, index) =>
    hit.test === null ? [] : [{ index, probe: { ...probeOf(hit, file), most: Math.min(most, hit.count) } }],
  );
  const located = await locateProbes(
    engine,
    file,
    probes.map(({ probe }) => probe),
  );
  const places = placed.map(({ hit }) => headerPlaces(hit, file));
  for (const [order, { index }] of probes.entries())
    places[index] = (located[order] ?? []).map((place) => ({
      ...place,
      expected: place.expected ?? placed[index]?.hit.expected ?? null,
    }));
  return places;
}

function probeOf(
  { test, column, headerCell, shown, expectedSql, repeats, rejected }: Hit,
  file: ReadFile,
): Probe {
  const mapped = column === null ? undefined : file.mapping.get(column);
  const cellIndex =
    headerCell ?? (mapped === undefined || mapped.computed ? null : (mapped.cellIndexes[0] ?? null));
  return {
    test: test ?? 'false',
    rejected,
    ...(rejected === true && mapped !== undefined ? { cells: mapped.shown } : {}),
    shown:
      shown ??
      (cellIndex === null ? (mapped === undefined ? null : `"${mapped.column.name}"`) : `c${cellIndex}`),
    expected: expectedSql ?? null,
    cellIndex,
    ...(repeats === undefined ? {} : { repeats }),
  };
}

/** Findings about the header and about single lines know their place themselves. */
function headerPlaces({ headerCell, line, value, expected }: Hit, { source }: ReadFile): FindingPlace[] {
  if (headerCell === undefined && line === undefined) return [];
  return [
    {
      line: line ?? (source.headerLine > 0 ? source.headerLine : null),
      record: null,
      value: headerCell === undefined ? (value ?? null) : (source.header[headerCell] ?? null),
      expected: expected ?? null,
      excerpt:
        headerCell === undefined || source.headerLine === 0
          ? null
          : excerptOf(source.header.join(source.delimiter), source.headerLine, source.delimiter, headerCell),
    },
  ];
}

function groupOf({ check, hit }: Placed, file: ReadFile | null, places: readonly FindingPlace[]): Found {
  const { rule, scope, severity, names, remedy } = check;
  const { column, headerCell } = hit;
  return {
    rule,
    scope,
    severity,
    names,
    remedy,
    table: hit.table ?? '',
    file: file?.source.candidate.cite ?? '',
    column:
      headerCell === undefined
        ? column === null
          ? null
          : (file?.mapping.get(column)?.from ?? column)
        : headerName(file, headerCell),
    count: hit.count,
    detail: null,
    value: hit.value ?? null,
    expected: hit.expected ?? null,
    places,
  };
}

/** A column without a name is told by its place. */
function headerName(file: ReadFile | null, index: number): string | null {
  const name = file?.source.header[index];
  return name === '' ? `#${index + 1}` : (name ?? null);
}

/** What the reader found, in its own words; what it only counted is listed by the checks that look at every cell. */
async function readerFindings({ tables }: Session, off: ReadonlySet<string>): Promise<Found[]> {
  const groups: Found[] = [];
  for (const file of tables.files) {
    const own = file.findings.filter(({ rule }) => !isOnlyCounted(rule) && !off.has(rule));
    const texts = await recordTexts(
      file,
      own.flatMap(({ record }) => (record === null ? [] : [record])),
    );
    const kinds = new Map<string, typeof own>();
    for (const finding of own) {
      const key = `${finding.rule}\0${finding.file}\0${finding.column ?? ''}`;
      kinds.set(key, [...(kinds.get(key) ?? []), finding]);
    }
    for (const [first, ...more] of kinds.values()) {
      const check = checks.find(({ rule }) => rule === first?.rule);
      if (first === undefined || check === undefined) continue;
      const { rule, scope, severity, names, remedy } = check;
      const isRecord = rule.startsWith('record.');
      const mapped = [...file.mapping.values()].find(({ from }) => from === first.column);
      // What is said of a whole column has no cell in which something else should stand.
      const isOfCell = !isRecord && first.record !== null;
      const expected = !isOfCell || mapped === undefined ? null : expectedFor(mapped.column);
      groups.push({
        rule,
        scope,
        severity,
        names,
        remedy: check.remedyAt?.([first, ...more].flatMap(({ value }) => value ?? [])) ?? remedy,
        table: file.table.id,
        file: first.file,
        column: first.column,
        count: [first, ...more].reduce((sum, { count }) => sum + count, 0),
        detail: null,
        // What is said of a whole file has no record to stand beside.
        value: first.record === null && more.length === 0 ? first.value : null,
        expected,
        places: [first, ...more].flatMap(({ line, record, column, value }) => {
          if (record === null) return [];
          const text = texts.get(record);
          const index = column === null ? -1 : file.source.header.indexOf(column);
          return [
            {
              line,
              record,
              value,
              expected: isRecord ? null : expected,
              excerpt:
                text === undefined
                  ? null
                  : excerptOf(text.raw, text.line, file.source.delimiter, index < 0 ? null : index),
            },
          ];
        }),
      });
    }
  }
  return groups;
}
