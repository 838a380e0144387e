import { LoyaltyError } from '../../errors.ts';
import type { Finding } from '../../findings/finding.ts';
import { printable } from '../../printable.ts';
import { isCode, remedy, remedyZh } from './currency-signs.ts';
import type { ReadFile, ReadOptions } from './read.ts';
import { unusable } from './unusable.ts';

/**
 * Amounts of which nothing says the currency beside those of a known one: a whole file or sheet of them cannot be added
 * up with the others, and single records are counted with those of their file, and said. The configuration may say the
 * currency of all.
 *
 * @throws {LoyaltyError} data.currency-unknown; number.currencies and amount.currency where a sign is not that of the
 *   currencies named, and config.currency where the configuration names another one
 */
export async function unknownCurrency(
  files: readonly ReadFile[],
  options: Pick<ReadOptions, 'engine' | 'currency' | 'onUnusable'>,
): Promise<Finding[]> {
  const orders = files.filter(({ table }) => table.id === 'transactions');
  if (!orders.some(saysCurrency)) return [];
  const rows = await options.engine.rows<{ file: number; code: string | null; blank: string }>(
    `SELECT file, min(currency) AS code, count(*) FILTER (currency IS NULL) AS blank
     FROM read_lines WHERE reason = 0 GROUP BY file`,
  );
  const of = new Map(rows.map((row) => [row.file, row]));
  const used = orders.filter(({ fileNumber }) => of.has(fileNumber));
  const named = ({ fileNumber }: ReadFile): string | null => of.get(fileNumber)?.code ?? null;
  const codeOf = (file: ReadFile): string | null => named(file) ?? file.sign?.code ?? null;
  // Who judges the files themselves names each record.
  const torn = used.find(({ otherwise }) => otherwise !== null)?.otherwise ?? null;
  if (torn !== null && options.onUnusable === undefined) throw torn;
  if (typeof options.currency === 'string') {
    refuseOther(options.currency, used, named);
    return [];
  }
  refuseOtherSign(used, named, options);
  const known = used.find((file) => named(file) !== null) ?? used.find((file) => codeOf(file) !== null);
  if (known === undefined) return [];
  const unknown = used.find((file) => codeOf(file) === null);
  if (unknown !== undefined) {
    const code = codeOf(known) ?? '';
    const [theirs, own] = [known, unknown].map(({ source }) => printable(source.candidate.cite));
    const error = new LoyaltyError(
      'data',
      'data.currency-unknown',
      `The amounts of ${theirs} are in ${printable(code)}, and nothing says the currency of those of ${own}: they cannot be added up.`,
      `If it is the same, say "currency": "${codeOr(code)}" in loyalty.config.json; else add a column of currencies, or leave ${own} out.`,
      {
        place: { column: 'currency' },
        zh: {
          sentence: `${theirs} 的金额为 ${printable(code)}，而 ${own} 的金额没有币种信息，不能相加。`,
          remedy: `如币种相同，请在 loyalty.config.json 中写明 "currency": "${codeOr(code)}"；否则请增加币种列，或去掉 ${own}。`,
        },
      },
    );
    const { source, table } = unknown;
    unusable(options, error, { file: source.candidate.cite, table: table.id, source });
  }
  return used.flatMap(({ fileNumber, source, mapping }): Finding[] => {
    const { code = null, blank = '0' } = of.get(fileNumber) ?? {};
    if (code === null || Number(blank) === 0) return [];
    const column = mapping.get('currency')?.from ?? null;
    const place = { table: 'transactions', file: source.candidate.cite, line: null, record: null, column };
    return [{ rule: 'currency.blank', ...place, value: code, count: Number(blank) }];
  });
}

/** Amounts that carry the sign of another currency than the column of another file, or of other records, names. */
function refuseOtherSign(
  files: readonly ReadFile[],
  named: (file: ReadFile) => string | null,
  options: Pick<ReadOptions, 'onUnusable'>,
): void {
  for (const signed of files)
    for (const other of files) {
      const code = named(other)?.toUpperCase() ?? '';
      const { sign, source, table } = signed;
      if (sign === null || !isCode(code) || sign.codes.includes(code)) continue;
      const [own, theirs] = [signed, other].map((file) => printable(file.source.candidate.cite));
      const error = new LoyaltyError(
        'data',
        'number.currencies',
        signed === other
          ? `${own}: the amounts of records without a currency carry the sign ${sign.sign}, and the others are in ${code}.`
          : `The amounts of ${own} (${sign.sign}) and ${theirs} (${code}) are in different currencies.`,
        remedy,
        {
          zh: {
            sentence:
              signed === other
                ? `${own} 中没有币种的记录金额带 ${sign.sign}，其余为 ${code}。`
                : `${own}（${sign.sign}）与${theirs}（${code}）的金额币种不同。`,
            remedy: remedyZh,
          },
        },
      );
      unusable(options, error, { file: source.candidate.cite, table: table.id, source });
      break;
    }
}

/** What the configuration says of all amounts must not be the wrong name for those that name their own. */
function refuseOther(
  currency: string,
  files: readonly ReadFile[],
  named: (file: ReadFile) => string | null,
): void {
  for (const file of files) {
    const code = named(file)?.toUpperCase() ?? null;
    const { sign } = file;
    const isNamed = code !== null && isCode(code) && code !== currency;
    if (!isNamed && (sign === null || sign.codes.includes(currency))) continue;
    const said = isNamed ? code : (sign?.sign ?? '');
    const cite = printable(file.source.candidate.cite);
    throw new LoyaltyError(
      'usage',
      'config.currency',
      `The configuration says ${currency}, and the amounts of ${cite} ${isNamed ? `are in ${said}` : `carry the sign ${said}`}.`,
      'Correct "currency" in the configuration, or leave it out.',
      {
        zh: {
          sentence: `配置中的币种为 ${currency}，而 ${cite} 的金额为 ${said}。`,
          remedy: '请改正配置中的 "currency"，或将其删去。',
        },
      },
    );
  }
}

const codeOr = (code: string): string => (isCode(code) ? code : 'USD');

const saysCurrency = ({ sign, mapping }: ReadFile): boolean => sign !== null || mapping.has('currency');
