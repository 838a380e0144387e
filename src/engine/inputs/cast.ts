import { consentWords } from '../../tables/consent-words.ts';
import { quoteText } from '../quote.ts';
import { idMacros } from './nobody.ts';
import { numberMacros } from './number-macros.ts';

/** How the dates and numbers of one file are written, as far as it had to be found out. */
export interface Styles {
  /** Order of day and month in dates like 05/01/2024; null where dates are year-first. */
  dateOrder: 'dmy' | 'mdy' | null;
  /** `plain` numbers need no cleaning; `point` and `comma` name the decimal sign among other marks. */
  decimal: 'plain' | 'point' | 'comma';
  /** IANA name; date-times with an offset become local days of this zone. */
  timezone: string;
}

const englishMonth =
  '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?';

/** What the casts of this file rely on; run once per engine. */
export const macros = [
  // Spreadsheet guards and stray blanks: ="007", '007, a leading tab. Cheap tests first, as nearly no cell has any:
  // comparing texts costs a tenth of looking into them, and a list behind IN would become a join.
  `CREATE MACRO maybe_guarded(x) AS x < '0' OR (x >= '=' AND x < '>') OR (x >= chr(160) AND x < '、')
     OR suffix(x, ' ') OR suffix(x, chr(9)) OR suffix(x, chr(160)) OR suffix(x, '　')`,
  `CREATE MACRO guarded(x) AS ascii(x) = 9 OR ascii(x) = 32 OR ascii(x) = 39 OR ascii(x) = 61 OR ascii(x) = 160
     OR ascii(x) = 12288 OR suffix(x, ' ') OR suffix(x, chr(9)) OR suffix(x, chr(160)) OR suffix(x, '　')`,
  `CREATE MACRO unguard(x) AS nullif(trim(CASE
     WHEN regexp_full_match(x, '=".*"') THEN x[3:-2]
     WHEN regexp_full_match(x, '''[-+=@0-9].*') THEN x[2:]
     ELSE x END, ' ' || chr(9) || chr(10) || chr(13) || chr(160) || '　'), '')`,
  `CREATE MACRO clean(x) AS CASE WHEN maybe_guarded(x) THEN CASE WHEN guarded(x) THEN unguard(x) ELSE nullif(x, '') END ELSE x END`,
  ...idMacros,
  `CREATE MACRO scientific_id(x) AS x < ':' AND contains(x, '+') AND regexp_full_match(x, '\\d(\\.\\d+)?[eE]\\+\\d+')`,
  // Ids that are merely compared are kept as 64 bits. The engine's hash of texts beyond 12 bytes takes blocks of eight
  // bytes that cancel each other out in ids alike in structure (114-1234567-7654321); a second hash, its blocks shifted by
  // three bytes, tells these apart.
  `CREATE MACRO id_key(id) AS CASE WHEN strlen(id) > 12 THEN hash(id, 'id:' || id) WHEN id IS NOT NULL THEN hash(id) END`,
  // Year-first dates. The engine's own cast forgives trailing text for DATE, drops offsets for TIMESTAMP and knows
  // words such as `epoch`, so only plain shapes go straight through.
  `CREATE MACRO offset_time(x) AS regexp_replace(regexp_replace(regexp_replace(x,
     '\\s*(Z|z|UTC|GMT)$', '+00'), '\\s*([+-]\\d{2}):?(\\d{2})$', '\\1:\\2'),
     '^(\\S+[T ]\\d{1,2}:\\d{2})\\s*([+-].*)$', '\\1:00\\2')`,
  // 2024年1月5日 下午3时4分, 2024.1.5, 2024/1/5T15:04 → 2024-1-5 3:04 PM, …
  `CREATE MACRO dashed_date(x) AS rtrim(regexp_replace(x,
     '^(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})[日号號T\\s]*', '\\1-\\2-\\3 '))`,
  `CREATE MACRO chinese_time(x) AS regexp_replace(regexp_replace(regexp_replace(x,
     '(\\d{1,2})[时点](\\d{1,2})分((\\d{1,2})秒)?', '\\1:\\2:0\\4'), '(\\d{1,2})[时点]$', '\\1:00'),
     '(上午|下午)\\s*(.*)$', CASE WHEN contains(x, '下午') THEN '\\2 PM' ELSE '\\2 AM' END)`,
  `CREATE MACRO spelled_time(x) AS CASE
     WHEN regexp_matches(x, '(?i)\\d\\s*[ap]\\.?m\\.?$') THEN try_strptime(
       upper(regexp_replace(x, '(?i)\\s*([ap])\\.?m\\.?$', ' \\1M')), ['%Y-%m-%d %I:%M %p', '%Y-%m-%d %I:%M:%S %p'])
     ELSE TRY_CAST(x AS TIMESTAMP) END`,
  // 6 Feb 2024, 06-Feb-2024 15:04, 06FEB2024, 2024/Feb/6, Tue, February 6th, 2024 3:04 PM → 2024-Feb-6 15:04: English
  // months alone, as others share letters with them (Marraskuu is November).
  `CREATE MACRO named_time(x) AS try_strptime(upper(trim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(x,
     '(?i)^(?:(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?[.,\\s]+)?', ''),
     '(?i)^(\\d{1,2})(?:st|nd|rd|th)?[\\s/.-]*${englishMonth}[.,]?[\\s/-]*(\\d{4})(?:[,\\s]+|$)', '\\3-\\2-\\1 '),
     '(?i)^${englishMonth}[.]?[\\s/-]*(\\d{1,2})(?:st|nd|rd|th)?[,\\s/-]+(\\d{4})(?:[,\\s]+|$)', '\\3-\\1-\\2 '),
     '(?i)^(\\d{4})[,\\s/.-]*${englishMonth}[.,]?[\\s/-]*(\\d{1,2})(?:st|nd|rd|th)?(?:[,\\s]+|$)', '\\1-\\2-\\3 '))),
     ['%Y-%b-%d', '%Y-%b-%d %H:%M', '%Y-%b-%d %H:%M:%S', '%Y-%b-%d %I:%M %p', '%Y-%b-%d %I:%M:%S %p', '%Y-%b-%d %I:%M%p'])`,
  // 2024年1月5日 星期五, 2024/1/5（五）15:04: a branch of its own, as looking for it in every other date takes a third longer.
  `CREATE MACRO has_weekday(x) AS regexp_matches(x, '^\\d{4}.*[期拜周週(（][一二三四五六日天][^zZUG+-]*$')`,
  `CREATE MACRO no_weekday(x) AS regexp_replace(x,
     '^(\\d{4}\\D+\\d{1,2}\\D+\\d{1,2}[日号號]?)\\s*(?:[(（]?(?:星期|礼拜|禮拜|周|週)|[(（])[一二三四五六日天][)）]?\\s*', '\\1 ')`,
  `CREATE MACRO half_width(x) AS translate(x, '０１２３４５６７８９－／．：　', '0123456789-/.: ')`,
  `CREATE MACRO local_time(x, zone) AS CASE
     WHEN strlen(x) IN (10, 19) AND (x LIKE '____-__-__' OR x LIKE '____-__-_____:__:__') THEN TRY_CAST(x AS TIMESTAMP)
     WHEN regexp_full_match(x, '\\d{8}') THEN try_strptime(x, '%Y%m%d')
     WHEN regexp_full_match(x, '\\d{14}') THEN try_strptime(x, '%Y%m%d%H%M%S')
     WHEN regexp_matches(x, '^([A-Za-z]{3}.*\\d{4}|(\\d{1,2}(st|nd|rd|th)?|\\d{4})[,\\s/.-]*[A-Za-z]{3}.*\\d)') THEN named_time(x)
     WHEN x >= '０' AND x < '：' OR has_weekday(x) THEN spelled_time(chinese_time(dashed_date(no_weekday(half_width(x)))))
     WHEN NOT regexp_matches(x, '^\\d{4}\\D') THEN NULL
     WHEN regexp_matches(x, ':.*([zZ]|UTC|GMT|[+-]\\d{2}:?(\\d{2})?)$') THEN
       CASE WHEN NOT regexp_matches(x, '[+-]((1[5-9]|[2-9]\\d)(:?\\d{2})?|\\d{2}:?[6-9]\\d)$') THEN timezone(zone, TRY_CAST(offset_time(dashed_date(x)) AS TIMESTAMPTZ)) END
     ELSE spelled_time(chinese_time(dashed_date(x))) END`,
  // 08:30, 8:30 PM, 下午3点, 15时4分: borrowed a day, these are date-times.
  `CREATE MACRO time_of_day(x) AS spelled_time(chinese_time('2000-1-1 ' || x))::TIME`,
  `CREATE MACRO year_last(x, day_part, month_part) AS
     regexp_replace(x, '^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})', '\\3-' || month_part || '-' || day_part)`,
  `CREATE MACRO credible(t) AS CASE WHEN t >= TIMESTAMP '1900-01-01' AND t < TIMESTAMP '2200-01-01' THEN t END`,
  ...numberMacros,
];

/** SQL of a local date-time, or NULL. `text` is SQL of cleaned text. */
export function instantSql(text: string, styles: Styles): string {
  return `credible(${momentSql(text, styles)})`;
}

/** The same, however far away. */
export function momentSql(text: string, styles: Styles): string {
  const zone = quoteText(styles.timezone);
  if (styles.dateOrder === null) return `local_time(${text}, ${zone})`;
  const [day, month] = styles.dateOrder === 'dmy' ? ['\\1', '\\2'] : ['\\2', '\\1'];
  return `local_time(year_last(${text}, ${quoteText(day ?? '')}, ${quoteText(month ?? '')}), ${zone})`;
}

/** SQL of a day or date-time whose moment stands in a column: a macro would write the moment out three times. */
export function credibleSql(kind: 'date' | 'instant', moment: string): string {
  return kind === 'date' ? `credible(${moment})::DATE` : `credible(${moment})`;
}

/** SQL of a time of day, or NULL: a bare one, or that of a local date-time; a date alone has none. */
function clockSql(text: string, styles: Styles): string {
  return `CASE WHEN regexp_matches(${text}, '^((上午|下午)\\s*)?\\d{1,2}[:时点]') THEN time_of_day(${text})
    WHEN regexp_matches(${text}, '[:时点]|^\\d{14}$') THEN ${instantSql(text, styles)}::TIME END`;
}

/** SQL of a whole local day, or NULL. */
export function daySql(text: string, styles: Styles): string {
  return `${instantSql(text, styles)}::DATE`;
}

/** SQL of the digits of a number as a machine reads them, or NULL. */
function digitsSql(text: string, styles: Styles): string {
  if (styles.decimal === 'plain') return text;
  return `${styles.decimal}_number(${text})`;
}

/** SQL of an exact amount with four decimals, or NULL. */
export function moneySql(text: string, styles: Styles): string {
  return `TRY_CAST(${digitsSql(text, styles)} AS DECIMAL(18, 4))`;
}

/** SQL of any value by the kind of its column in the contract, or NULL where the text does not say one. */
export function castSql(kind: string, text: string, styles: Styles, values: readonly string[] = []): string {
  switch (kind) {
    case 'date':
      return daySql(text, styles);
    case 'instant':
      return instantSql(text, styles);
    case 'clock':
      return clockSql(text, styles);
    case 'period':
      return `coalesce(
        ${daySql(text, styles)},
        TRY_CAST(CASE WHEN regexp_full_match(${text}, '\\d{4}-?[Qq][1-4]') THEN left(${text}, 4) || '-' || lpad((3 * TRY_CAST(right(${text}, 1) AS INTEGER) - 2)::VARCHAR, 2, '0') || '-01' END AS DATE),
        TRY_CAST(CASE WHEN regexp_full_match(${text}, '\\d{4}-\\d{2}') THEN ${text} || '-01' END AS DATE),
        TRY_CAST(CASE WHEN regexp_full_match(${text}, '\\d{4}') THEN ${text} || '-01-01' END AS DATE))`;
    case 'money':
      return moneySql(text, styles);
    case 'number':
    case 'score':
      return `CASE WHEN isfinite(TRY_CAST(${digitsSql(text, styles)} AS DOUBLE)) THEN TRY_CAST(${digitsSql(text, styles)} AS DOUBLE) END`;
    case 'integer':
      return `CASE WHEN TRY_CAST(${digitsSql(text, styles)} AS DOUBLE) % 1 = 0 THEN TRY_CAST(TRY_CAST(${digitsSql(text, styles)} AS DOUBLE) AS BIGINT) END`;
    case 'flag':
      return `CASE WHEN lower(${text}) IN ('true', '1', 'yes', 'y', 't', '是', '真') THEN true
        WHEN lower(${text}) IN ('false', '0', 'no', 'n', 'f', '否', '假') THEN false END`;
    case 'consent':
      return consentSql(text);
    case 'enumeration':
      return `CASE WHEN lower(${text}) IN (${values.map(quoteText).join(', ')}) THEN lower(${text}) END`;
    default:
      return text;
  }
}

/** SQL of `yes`, `no`, or `unclear` where neither can be read: nobody agreed by a word that is not known. */
function consentSql(text: string): string {
  const said = (words: readonly string[]) =>
    `regexp_full_match(lower(${text}), ${quoteText(words.map((word) => word.replace('.', '\\.').replaceAll('_', '[-_ ]*')).join('|'))})`;
  return `CASE WHEN ${said(consentWords.yes)} THEN 'yes' WHEN ${said(consentWords.no)} THEN 'no'
    WHEN ${text} IS NOT NULL THEN 'unclear' END`;
}

/** The rule that a cell of this kind breaks when it cannot be read. */
export function ruleOfKind(kind: string): 'cell.date' | 'cell.number' | 'cell.enumeration' {
  if (kind === 'date' || kind === 'instant' || kind === 'clock' || kind === 'period') return 'cell.date';
  if (kind === 'enumeration' || kind === 'flag') return 'cell.enumeration';
  return 'cell.number';
}
