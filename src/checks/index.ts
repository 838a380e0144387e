import type { Check } from './check.ts';
import { beforeFirstContact } from './between/before-first-contact.ts';
import { lostLinks } from './between/lost-links.ts';
import { matchRate } from './between/match-rate.ts';
import { offScale } from './between/off-scale.ts';
import { unknownCampaign } from './between/unknown-campaign.ts';
import { unknownCustomer } from './between/unknown-customer.ts';
import { unknownReference } from './between/unknown-reference.ts';
import { ambiguousDate } from './cell/ambiguous-date.ts';
import { ambiguousNumber } from './cell/ambiguous-number.ts';
import { badDate } from './cell/date.ts';
import { decimals } from './cell/decimals.ts';
import { enumeration } from './cell/enumeration.ts';
import { fullWidth } from './cell/full-width.ts';
import { guardedCell } from './cell/guarded.ts';
import { cellLength } from './cell/length.ts';
import { missingCell } from './cell/missing.ts';
import { mixedDates } from './cell/mixed-dates.ts';
import { mixedCurrencies } from './cell/mixed-currencies.ts';
import { mixedNumbers } from './cell/mixed-numbers.ts';
import { badNumber } from './cell/number.ts';
import { dateOffsets } from './cell/offsets.ts';
import { consent } from './cell/consent.ts';
import { optionalCell } from './cell/optional.ts';
import { cellRange } from './cell/range.ts';
import { scientificId } from './cell/scientific-id.ts';
import { dayNumbers } from './cell/day-numbers.ts';
import { twoDigitYear } from './cell/two-digit-year.ts';
import { whiteSpace } from './cell/white-space.ts';
import { amountOutlier } from './domain/amount-outlier.ts';
import { cents } from './domain/cents.ts';
import { blankCurrency } from './domain/blank-currency.ts';
import { currencies } from './domain/currencies.ts';
import { unknownCurrency } from './domain/unknown-currency.ts';
import { dominantCustomer } from './domain/dominant-customer.ts';
import { earlyDate } from './domain/early-date.ts';
import { futureDate } from './domain/future-date.ts';
import { guest } from './domain/guest.ts';
import { isolatedDate } from './domain/isolated-date.ts';
import { maskedId } from './domain/masked-id.ts';
import { missingDays } from './domain/missing-days.ts';
import { nobody } from './domain/nobody.ts';
import { otherStatus } from './domain/other-status.ts';
import { refundWithoutPurchase } from './domain/refund-without-purchase.ts';
import { sharedOrderId } from './domain/shared-order-id.ts';
import { shortHistory } from './domain/short-history.ts';
import { similarIds } from './domain/similar-ids.ts';
import { strayDate } from './domain/stray-date.ts';
import { testOrders } from './domain/test-orders.ts';
import { surveyDirection } from './domain/survey-direction.ts';
import { unknownStatus } from './domain/unknown-status.ts';
import { valueBreak } from './domain/value-break.ts';
import { volumeBreak } from './domain/volume-break.ts';
import { ambiguousColumn } from './header/ambiguous-column.ts';
import { ambiguousPreset } from './header/ambiguous-preset.ts';
import { blankHeader } from './header/blank.ts';
import { dataInHeader } from './header/data-in-header.ts';
import { duplicateHeader } from './header/duplicate.ts';
import { missingColumn } from './header/missing-column.ts';
import { noLookup } from './header/no-lookup.ts';
import { noRecords } from './header/no-records.ts';
import { noScale } from './header/no-scale.ts';
import { repeatedHeader } from './header/repeated.ts';
import { similarHeader } from './header/similar.ts';
import { unknownHeader } from './header/unknown.ts';
import { unknownFile } from './header/unknown-file.ts';
import { unreadableHeader } from './header/unreadable.ts';
import { vanishedColumn } from './header/vanished-column.ts';
import { pinnedAge } from './pinned/age.ts';
import { pinnedColumn } from './pinned/column.ts';
import { pinnedRows } from './pinned/rows.ts';
import { pinnedValue } from './pinned/value.ts';
import { readinessLacking } from './readiness/lacking.ts';
import { noRows } from './readiness/no-rows.ts';
import { amountCurrency } from './row/amount-currency.ts';
import { amountMismatch } from './row/amount-mismatch.ts';
import { amountSign } from './row/amount-sign.ts';
import { campaignScope } from './row/campaign-scope.ts';
import { exitUndated } from './row/exit-undated.ts';
import { datesReversed } from './row/dates-reversed.ts';
import { duplicateRow } from './row/duplicate.ts';
import { repeatedKey } from './row/key.ts';
import { neededCell } from './row/needed.ts';
import { partOfWhole } from './row/part-of-whole.ts';
import { scaleReversed } from './row/scale.ts';
import { totalsDiffer } from './row/totals-differ.ts';
import { compression } from './source/compression.ts';
import { copiedFile } from './source/copy.ts';
import { emptyFile } from './source/empty.ts';
import { encoding } from './source/encoding.ts';
import { fileFormat } from './source/format.ts';
import { noBuyer } from './source/no-buyer.ts';
import { noObjects } from './source/no-objects.ts';
import { noSheet } from './source/no-sheet.ts';
import { notCompressed } from './source/not-compressed.ts';
import { notReadable } from './source/not-readable.ts';
import { truncatedFile } from './source/truncated.ts';
import { itemsAlone } from './source/items-alone.ts';
import { itemsJoined } from './source/items-joined.ts';
import { itemsNoOrder } from './source/items-no-order.ts';
import { itemsRepeated } from './source/items-repeated.ts';
import { hiddenSheets } from './source/hidden-sheets.ts';
import { hiddenTables } from './source/hidden-tables.ts';
import { otherEncoding } from './source/other-encoding.ts';
import { sheetColumns } from './source/sheet-columns.ts';
import { totalSheet } from './source/total-sheet.ts';
import { unreadFile } from './source/unread-file.ts';
import { noTable } from './source/no-table.ts';
import { unreadableFile } from './source/unreadable.ts';
import { unreadSheets } from './source/unread-sheets.ts';
import { blankRows } from './structure/blank-rows.ts';
import { mixedLineEnds } from './structure/mixed-line-ends.ts';
import { notJson } from './structure/not-json.ts';
import { raggedRow } from './structure/ragged-row.ts';
import { strayQuote } from './structure/stray-quote.ts';
import { titleRow } from './structure/title-row.ts';
import { tooLong } from './structure/too-long.ts';
import { unclosedQuote } from './structure/unclosed-quote.ts';

/** Every check. A new one is one file and one line here. */
export const checks: readonly Check[] = [
  emptyFile,
  encoding,
  compression,
  notCompressed,
  noTable,
  unreadableFile,
  noSheet,
  noObjects,
  noBuyer,
  itemsAlone,
  unreadFile,
  unreadSheets,
  totalSheet,
  hiddenTables,
  hiddenSheets,
  otherEncoding,
  sheetColumns,
  itemsNoOrder,
  itemsRepeated,
  itemsJoined,
  fileFormat,
  notReadable,
  copiedFile,
  truncatedFile,
  raggedRow,
  unclosedQuote,
  strayQuote,
  tooLong,
  notJson,
  blankRows,
  mixedLineEnds,
  titleRow,
  unreadableHeader,
  missingColumn,
  ambiguousColumn,
  ambiguousPreset,
  duplicateHeader,
  vanishedColumn,
  unknownFile,
  noLookup,
  noScale,
  dataInHeader,
  repeatedHeader,
  blankHeader,
  similarHeader,
  unknownHeader,
  noRecords,
  missingCell,
  badDate,
  badNumber,
  enumeration,
  optionalCell,
  consent,
  decimals,
  guardedCell,
  scientificId,
  ambiguousDate,
  mixedDates,
  twoDigitYear,
  dayNumbers,
  ambiguousNumber,
  mixedNumbers,
  mixedCurrencies,
  cellRange,
  cellLength,
  whiteSpace,
  fullWidth,
  dateOffsets,
  duplicateRow,
  repeatedKey,
  neededCell,
  datesReversed,
  amountMismatch,
  amountSign,
  amountCurrency,
  partOfWhole,
  scaleReversed,
  totalsDiffer,
  campaignScope,
  exitUndated,
  unknownCustomer,
  lostLinks,
  matchRate,
  beforeFirstContact,
  unknownCampaign,
  unknownReference,
  offScale,
  unknownStatus,
  otherStatus,
  surveyDirection,
  maskedId,
  nobody,
  isolatedDate,
  guest,
  earlyDate,
  futureDate,
  strayDate,
  missingDays,
  volumeBreak,
  valueBreak,
  cents,
  amountOutlier,
  currencies,
  unknownCurrency,
  blankCurrency,
  refundWithoutPurchase,
  sharedOrderId,
  similarIds,
  testOrders,
  dominantCustomer,
  shortHistory,
  noRows,
  readinessLacking,
  pinnedColumn,
  pinnedRows,
  pinnedAge,
  pinnedValue,
];

const byRule = new Map(checks.map((check) => [check.rule, check]));

/** The check behind a rule; undefined for a text that is none. */
export const checkOf = (rule: string): Check | undefined => byRule.get(rule);

/** Every rule id. */
export const ruleNames: readonly string[] = checks.map(({ rule }) => rule);

export { readiness, requirable, type Readiness, type ReadinessItem } from './readiness/readiness.ts';
export { expectedFor } from './cell/expected.ts';
export {
  scopes,
  type CellColumn,
  type CellQuestion,
  type Check,
  type Hit,
  type RecordQuestion,
  type Scope,
} from './check.ts';
export type { CheckedColumn, CheckedFile, Expectation, TextFacts, World } from './world.ts';
export { isoDay } from './world.ts';
