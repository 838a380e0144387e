import { isAbsolute, relative, resolve } from 'node:path';
import type { Look } from '../engine/index.ts';
import type { Config } from './config.ts';
import { isPresetFile } from './presets.ts';

type TableConfig = NonNullable<Config['tables']>[string];

/** The configuration that says what was found, for files that can be used. */
export function configOf(
  looks: readonly Look[],
  given: {
    folder: string;
    /** Where the names on the command line count from. */
    cwd: string;
    schema: string;
    timezone: string;
    presets: readonly string[] | undefined;
    /** What was said of all files: it stays said, whatever their cells look like. */
    encoding: Config['encoding'];
    dateOrder: Config['dateOrder'];
    decimal: Config['decimal'];
  },
): Config {
  const usable = looks.filter(
    ({ table, trouble, noBuyer }) => table !== null && trouble === null && noBuyer === null,
  );
  const tables: Record<string, TableConfig> = {};
  for (const id of new Set(usable.map(({ table }) => table ?? ''))) {
    const own = usable.filter(({ table }) => table === id);
    tables[id] = tableOf(own, given.folder);
  }
  const dateOrder =
    given.dateOrder ??
    agreed(usable.map(({ values }) => (values?.dateOrder.value === 'ymd' ? null : values?.dateOrder.value)));
  const decimal =
    given.decimal ??
    agreed(usable.map(({ values }) => (values?.decimal.value === 'plain' ? null : values?.decimal.value)));
  // Where one file of orders does not say its currency, nobody knows that it is that of the others.
  const orders = usable.filter(({ table }) => table === 'transactions');
  const currencies = orders.map(({ values }) => values?.currency.value ?? 'unknown');
  const currency = agreed(currencies);
  return {
    $schema: given.schema,
    timezone: given.timezone,
    ...(currency === null || !/^[A-Z]{3}$/.test(currency) ? {} : { currency }),
    ...(dateOrder === null ? {} : { dateOrder }),
    ...(decimal === null ? {} : { decimal }),
    ...(given.encoding === undefined ? {} : { encoding: given.encoding }),
    ...(given.presets === undefined ? {} : { presets: given.presets.map((name) => presetIn(name, given)) }),
    tables,
  };
}

/** The one value that is known; null where there is none or where files differ. */
function agreed<Value>(values: readonly (Value | null | undefined)[]): Value | null {
  const known = new Set(values.filter((value) => value !== null && value !== undefined));
  const [only] = known;
  return known.size === 1 && only !== undefined ? only : null;
}

function tableOf(looks: readonly Look[], folder: string): TableConfig {
  const columns = sharedColumns(looks);
  const scales = Object.fromEntries(
    looks.flatMap(
      ({ values }) =>
        // A guess is left to be confirmed: reading asks for it.
        values?.scales.flatMap(({ item, scale, certainty }) =>
          scale === null || certainty === 'open' ? [] : [[item, scale]],
        ) ?? [],
    ),
  );
  const repeats = looks.every(
    ({ preset, values }) => preset === null && values?.grain?.repeatsTotal === true,
  );
  return {
    files: [...new Set(looks.map((look) => pathOf(look, folder)))],
    ...(Object.keys(columns).length === 0 ? {} : { columns }),
    ...(repeats ? { orderTotals: ['amount'] } : {}),
    ...(Object.keys(scales).length === 0 ? {} : { scale: scales }),
  };
}

/** Columns that every file of the table has under the same name; presets know theirs, except of questions. */
function sharedColumns(looks: readonly Look[]): Record<string, string> {
  const [first, ...more] = looks;
  // A question that was answered in words of no known scale could not be read.
  const inWords = (look: Look) =>
    new Set<string>(
      look.values?.scales.flatMap(({ item, scale, inWords }) => (scale === null && inWords ? [item] : [])),
    );
  const written = (look: Look) =>
    new Map(
      look.columns
        .filter(({ by, column }) => by !== 'preset' && !inWords(look).has(column))
        .map(({ column, from }) => [column, from]),
    );
  const columns = [...(first === undefined ? [] : written(first))].filter(([column, from]) =>
    more.every((look) => written(look).get(column) === from),
  );
  return Object.fromEntries(columns);
}

function pathOf({ candidate }: Look, folder: string): string {
  const path = pathFrom(folder, candidate.path);
  return candidate.sheet === undefined || candidate.found === true ? path : `${path}#${candidate.sheet}`;
}

/** A preset of one's own is read from the folder of the configuration on. */
function presetIn(name: string, { folder, cwd }: { folder: string; cwd: string }): string {
  return isPresetFile(name) ? pathFrom(folder, resolve(cwd, name)) : name;
}

function pathFrom(folder: string, path: string): string {
  const inside = relative(folder, path);
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside;
}
